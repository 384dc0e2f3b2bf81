import { releaseReport } from "@bantin/contract";
import type { CollectionConfig } from "payload";
import { APIError } from "payload";
import { adminsOnly } from "../access/admins-only.ts";
import { nobody } from "../access/nobody.ts";
import { mayReport } from "../access/roles.ts";
import { staffOnly } from "../access/staff-only.ts";
import { bilingual } from "../text/bilingual.ts";
import { GROUPS } from "./groups.ts";

/** What whoever builds the site reported. Staff read; programs add; nobody changes. */
export const Releases: CollectionConfig = {
  slug: "releases",
  labels: {
    singular: bilingual("Lần dựng trang", "Release"),
    plural: bilingual("Lịch sử dựng trang", "Releases"),
  },
  admin: {
    group: GROUPS.site,
    useAsTitle: "finishedAt",
    defaultColumns: ["finishedAt", "state", "pages", "error"],
  },
  defaultSort: "-finishedAt",
  access: {
    create: ({ req }) => mayReport(req.user),
    read: staffOnly,
    update: nobody,
    delete: adminsOnly,
  },
  fields: [
    {
      name: "state",
      type: "select",
      required: true,
      label: bilingual("Kết quả", "Result"),
      options: [
        { value: "live", label: bilingual("Đã lên trang", "Live") },
        { value: "failed", label: bilingual("Chưa lên trang", "Failed") },
      ],
    },
    {
      name: "startedAt",
      type: "date",
      required: true,
      label: bilingual("Bắt đầu", "Started"),
      admin: { date: { pickerAppearance: "dayAndTime", displayFormat: "HH:mm:ss d/M/yyyy" } },
    },
    {
      name: "finishedAt",
      type: "date",
      required: true,
      index: true,
      label: bilingual("Xong lúc", "Finished"),
      admin: { date: { pickerAppearance: "dayAndTime", displayFormat: "HH:mm:ss d/M/yyyy" } },
    },
    { name: "pages", type: "number", required: true, label: bilingual("Số trang", "Pages") },
    { name: "error", type: "textarea", label: bilingual("Lý do", "Error") },
  ],
  hooks: {
    beforeValidate: [
      ({ data }) => {
        const parsed = releaseReport.safeParse({ ...data, error: data?.error ?? null });
        if (parsed.success) return data;
        const problems = parsed.error.issues.map(
          ({ path, message }) => `${path.join(".")}: ${message}`,
        );
        throw new APIError(`Not a release report: ${problems.join("; ")}`, 400, {}, true);
      },
    ],
  },
};
