import { releaseReport } from "@bantin/contract";
import type { CollectionBeforeValidateHook, CollectionConfig } from "payload";
import { APIError } from "payload";
import { adminsOnly } from "../access/admins-only.ts";
import { nobody } from "../access/nobody.ts";
import { isApiClient, mayReport } from "../access/roles.ts";
import { staffOnly } from "../access/staff-only.ts";
import { releaseFields } from "../fields/release-fields.ts";
import { bilingual } from "../text/bilingual.ts";
import { GROUPS } from "./groups.ts";

/** The site's history: what went live, what failed, who rolled back. Staff read; programs add; nobody changes. */
export const Releases: CollectionConfig = {
  slug: "releases",
  labels: {
    singular: bilingual("Lần dựng trang", "Release"),
    plural: bilingual("Lịch sử dựng trang", "Releases"),
  },
  admin: {
    group: GROUPS.site,
    useAsTitle: "title",
    defaultColumns: ["finishedAt", "state", "summary", "releaseId"],
    listSearchableFields: ["error", "releaseId"],
    description: bilingual(
      "Mỗi lần trang đổi, lỗi, hoặc có người quay lại bản cũ. Mở một bản để xem chi tiết.",
      "Each time the site changed, failed or was rolled back. Open a release to see more.",
    ),
    components: {
      beforeListTable: ["/components/site-state/site-banner.tsx#SiteBanner"],
      edit: {
        beforeDocumentControls: ["/components/site-state/rollback-button.tsx#RollbackButton"],
      },
    },
  },
  defaultSort: "-finishedAt",
  access: {
    create: ({ req }) => mayReport(req.user),
    read: staffOnly,
    update: nobody,
    delete: adminsOnly,
  },
  fields: releaseFields,
  hooks: { beforeValidate: [checkReport] },
};

/** Programs report builds; everything else is written by `site-state/`. */
function checkReport({
  data,
  req,
}: Parameters<CollectionBeforeValidateHook>[0]): ReturnType<CollectionBeforeValidateHook> {
  if (!isApiClient(req.user)) return data;
  const parsed = releaseReport.safeParse({ ...data, error: data?.error ?? null });
  if (parsed.success) return data;
  const problems = parsed.error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`);
  throw new APIError(`Not a release report: ${problems.join("; ")}`, 400, {}, true);
}
