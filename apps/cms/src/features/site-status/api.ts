import { type NamedDocument, namedDocument } from "@bantin/contract";
import { z } from "zod";

/** What the admin asks its server about the readers' site, and is answered. Times are instants. */

const instant = z.string();

const linkedDocument = namedDocument.extend({
  /** Of its page in the admin. */
  href: z.string(),
});
export type LinkedDocument = z.infer<typeof linkedDocument>;

/** Something of which readers do not see what was saved, and why. */
const heldDocument = linkedDocument.extend({ reason: z.string() });

const failureStatus = z.object({
  at: instant,
  error: z.string(),
  documents: z.array(linkedDocument),
});
export type FailureStatus = z.infer<typeof failureStatus>;

const openOrder = z.object({
  id: z.string(),
  kind: z.enum(["rollback", "resume"]),
  by: z.string(),
  why: z.string().nullable(),
  release: z.string().nullable(),
  at: instant,
});
export type OpenOrder = z.infer<typeof openOrder>;

/** How the site is as a whole. */
const siteStatus = z.object({
  live: z.object({ release: z.string(), at: instant, pages: z.number() }).nullable(),
  freeze: z
    .object({
      at: instant,
      by: z.string(),
      why: z.string(),
      source: z.enum(["admin", "commandLine"]),
    })
    .nullable(),
  failure: failureStatus.nullable(),
  /** What is held back by itself, while everything else goes live. */
  held: z.array(heldDocument),
  /** Set when changes wait longer than they should, though nothing is known to be wrong. */
  late: z.object({ since: instant }).nullable(),
  /** Since when the publisher has not looked; null while it does. */
  silentSince: instant.nullable(),
  /** Whether the publisher has ever looked. */
  isKnown: z.boolean(),
  orders: z.array(openOrder),
  /** The last order, when the publisher could not carry it out. */
  refusal: z.object({ at: instant, error: z.string() }).nullable(),
  mayRollBack: z.boolean(),
  mayResume: z.boolean(),
});
export type SiteStatus = z.infer<typeof siteStatus>;

/** Where the published state of a document has got to. */
const documentStatus = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("draft") }),
  z.object({ kind: z.literal("live"), at: instant.nullable(), hasNewerDraft: z.boolean() }),
  z.object({ kind: z.literal("removed"), at: instant.nullable() }),
  z.object({ kind: z.literal("waiting"), isRemoval: z.boolean(), since: instant }),
  z.object({ kind: z.literal("late"), isRemoval: z.boolean(), since: instant }),
  /** The document itself is why nothing goes live. */
  z.object({ kind: z.literal("failed"), isRemoval: z.boolean(), failure: failureStatus }),
  /** Something else is. */
  z.object({ kind: z.literal("blocked"), isRemoval: z.boolean(), failure: failureStatus }),
  z.object({ kind: z.literal("frozen"), isRemoval: z.boolean() }),
  /** The release has seen it, and could not show it: its last good version stays, or it is left out. */
  z.object({ kind: z.literal("held"), reason: z.string(), since: instant }),
]);
export type DocumentStatus = z.infer<typeof documentStatus>;

export const statusAnswer = z.object({
  site: siteStatus,
  document: documentStatus.nullable(),
  /** The page on the readers' site, when there is one to open. */
  pageUrl: z.string().nullable(),
});
export type StatusAnswer = z.infer<typeof statusAnswer>;

export const rollbackRequest = z.object({
  release: z.string().trim().min(1),
  why: z.string().trim().min(3).max(500),
});
export const resumeRequest = z.object({ frozenAt: z.iso.datetime() });
export const withdrawRequest = z.object({ order: z.string().min(1) });
export const orderTaken = z.object({ order: z.string() });

/** The collection under which the publisher names a page that no single document makes: its id is the address. */
export const PAGES = "pages";

/** Where a document is edited in the admin. A global is named by its slug twice. */
export function hrefOf({ collectionSlug, documentId }: NamedDocument): string {
  return collectionSlug === documentId
    ? `/admin/globals/${collectionSlug}`
    : `/admin/collections/${collectionSlug}/${documentId}`;
}
