import type { CollectionConfig } from "payload";
import { nobody, staffOnly } from "../access/rules.ts";
import { SCHEDULE_KINDS } from "../features/schedules/api.ts";
import { bilingual } from "../text/bilingual.ts";
import { GROUPS } from "./groups.ts";

const STATES = ["planned", "done", "failed", "cancelled"] as const;

/**
 * What is to happen to a document at its time, and what became of it: one row for each document. Written by
 * `features/schedules` alone: its endpoints ask who may, and its runner does in one transaction what a row says and
 * says so in the row.
 */
export const Schedules: CollectionConfig = {
  slug: "schedules",
  labels: {
    singular: bilingual("Lịch hẹn", "Schedule"),
    plural: bilingual("Lịch hẹn", "Schedules"),
  },
  admin: { group: GROUPS.content, hidden: true },
  defaultSort: "at",
  access: { create: nobody, read: staffOnly, update: nobody, delete: nobody },
  fields: [
    { name: "collectionSlug", type: "text", required: true },
    { name: "documentId", type: "text", required: true, index: true },
    { name: "kind", type: "select", required: true, options: [...SCHEDULE_KINDS] },
    { name: "at", type: "date", required: true, index: true },
    /** The same for all rows that are done together or not at all. */
    { name: "together", type: "text", required: true, index: true },
    { name: "setBy", type: "relationship", relationTo: "users", index: true },
    {
      name: "state",
      type: "select",
      required: true,
      index: true,
      defaultValue: "planned",
      options: [...STATES],
    },
    { name: "endedAt", type: "date" },
    /** Why it failed, as the newsroom reads it. */
    { name: "reason", type: "textarea" },
    /** Who set it has read that it failed or was late. */
    { name: "isSeen", type: "checkbox", defaultValue: false },
  ],
};
