import { z } from "zod";
import { id, instant, optional, text } from "./primitives.ts";

/** What can happen to public content. */
export const CHANGE_KINDS = ["published", "updated", "moved", "unpublished"] as const;
export const changeKind = z.enum(CHANGE_KINDS);
export type ChangeKind = z.infer<typeof changeKind>;

/** A row of the outbox: written in the transaction that changed what is public. */
export const change = z.object({
  id,
  createdAt: instant,
  collectionSlug: text,
  documentId: text,
  kind: changeKind,
  address: optional(text),
});
export type Change = z.infer<typeof change>;
