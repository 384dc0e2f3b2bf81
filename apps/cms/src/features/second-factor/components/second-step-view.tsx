import { MinimalTemplate } from "@payloadcms/next/templates";
import { redirect } from "next/navigation.js";
import type { AdminViewServerProps } from "payload";
import { getSafeRedirect } from "payload/shared";
import { secondStepOf } from "../second-step.ts";
import { CodeStep } from "./code-step.tsx";
import { EnrolmentStep } from "./enrolment-step.tsx";

/** The page of the admin at `/admin/second-step`, between the password and the desk. */
export function SecondStepView({ initPageResult, searchParams }: AdminViewServerProps) {
  const { req } = initPageResult;
  const target = getSafeRedirect({
    fallbackTo: "/admin",
    redirectTo: String(searchParams?.redirect ?? ""),
  });
  if (req.user) redirect(target);
  const begun = secondStepOf(req);
  if (!begun) redirect("/admin/login");
  return (
    <MinimalTemplate>
      {begun.step === "code" ? <CodeStep target={target} /> : <EnrolmentStep target={target} />}
    </MinimalTemplate>
  );
}
