import type { CollectionConfig } from "payload";
import { nobody, staffOnly } from "../access/rules.ts";
import { bilingual } from "../text/bilingual.ts";
import { GROUPS } from "./groups.ts";

const ORDER_STATES = ["waiting", "done", "failed", "withdrawn"] as const;

/**
 * What staff want of the publisher: roll back, resume. Rows, because the publisher may be on another machine
 * or down: it is handed those that wait each time it looks. Written by `features/site-status/endpoints.ts`.
 */
export const ReleaseOrders: CollectionConfig = {
  slug: "release-orders",
  labels: {
    singular: bilingual("Yêu cầu về bản trang", "Release order"),
    plural: bilingual("Yêu cầu về bản trang", "Release orders"),
  },
  admin: { group: GROUPS.site, hidden: true },
  defaultSort: "-createdAt",
  access: { create: nobody, read: staffOnly, update: nobody, delete: nobody },
  fields: [
    { name: "kind", type: "select", required: true, options: ["rollback", "resume"] },
    { name: "by", type: "text", required: true },
    { name: "why", type: "textarea" },
    { name: "releaseId", type: "text" },
    { name: "frozenAt", type: "date" },
    {
      name: "state",
      type: "select",
      required: true,
      index: true,
      defaultValue: "waiting",
      options: [...ORDER_STATES],
    },
    { name: "error", type: "textarea" },
    { name: "answeredAt", type: "date" },
  ],
};
