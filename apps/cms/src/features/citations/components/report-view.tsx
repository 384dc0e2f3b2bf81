import { DefaultTemplate } from "@payloadcms/next/templates";
import { Gutter } from "@payloadcms/ui";
import { redirect } from "next/navigation.js";
import type { AdminViewServerProps } from "payload";
import { isStaff } from "../../../access/roles.ts";
import { Report } from "./report.tsx";

/** The page of the admin at `/admin/citations`. Payload opens custom pages to everybody; this one is for staff. */
export function ReportView({ initPageResult, params, searchParams }: AdminViewServerProps) {
  const { locale, permissions, req, visibleEntities } = initPageResult;
  if (!req.user || !isStaff(req.user)) redirect("/admin/login?redirect=/admin/citations");
  return (
    <DefaultTemplate
      i18n={req.i18n}
      locale={locale}
      params={params ?? {}}
      payload={req.payload}
      permissions={permissions}
      req={req}
      searchParams={searchParams ?? {}}
      user={req.user}
      visibleEntities={visibleEntities}
    >
      <Gutter>
        <Report />
      </Gutter>
    </DefaultTemplate>
  );
}
