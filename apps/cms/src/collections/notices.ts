import type { CollectionConfig } from "payload";
import { nobody } from "../access/rules.ts";
import { NOTICE_KINDS } from "../features/reviewing/api.ts";
import { bilingual } from "../text/bilingual.ts";
import { GROUPS } from "./groups.ts";

const MAIL_STATES = ["none", "waiting", "sending", "sent", "unknown", "failed"] as const;

/**
 * What somebody is told, one row for each person, written in the transaction of what it tells: an outbox for mail, and
 * what the admin counts as unread. Written and
 * read by `features/reviewing` alone, which shows everybody their own.
 */
export const Notices: CollectionConfig = {
  slug: "notices",
  labels: {
    singular: bilingual("Thông báo", "Notice"),
    plural: bilingual("Thông báo", "Notices"),
  },
  admin: { group: GROUPS.content, hidden: true },
  defaultSort: "-createdAt",
  access: { create: nobody, read: nobody, update: nobody, delete: nobody },
  fields: [
    { name: "to", type: "relationship", relationTo: "users", index: true },
    { name: "kind", type: "select", required: true, options: [...NOTICE_KINDS] },
    { name: "collectionSlug", type: "text", required: true },
    { name: "documentId", type: "text", required: true, index: true },
    { name: "title", type: "text" },
    { name: "by", type: "text" },
    { name: "text", type: "textarea" },
    { name: "isRead", type: "checkbox", defaultValue: false, index: true },
    { name: "mail", type: "select", required: true, index: true, options: [...MAIL_STATES] },
    { name: "tries", type: "number", defaultValue: 0 },
    /** When it is sent, or tried again; while it is being sent, since when. */
    { name: "mailAt", type: "date", index: true },
  ],
};
