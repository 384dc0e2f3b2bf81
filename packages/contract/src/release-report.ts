import { z } from "zod";
import { instant, list, optional, text } from "./primitives.ts";

/** What a row of the site's history is about. */
export const RELEASE_STATES = ["live", "failed", "rolledBack", "resumed"] as const;
export type ReleaseState = (typeof RELEASE_STATES)[number];

/** From where somebody rolled back or resumed. */
export const SWITCH_SOURCES = ["admin", "commandLine"] as const;

/** A document, or a global under its slug twice, as rows of the outbox name them. */
export const namedDocument = z.object({
  collectionSlug: text,
  documentId: text,
  title: optional(text),
});
export type NamedDocument = z.infer<typeof namedDocument>;

const milliseconds = z.number().nonnegative();

/** How long each stage of a pass took. */
export const stageDurations = z.object({
  sync: optional(milliseconds),
  invalidate: optional(milliseconds),
  render: optional(milliseconds),
  /** Of the search index; null when it follows in a release of its own. */
  index: optional(milliseconds),
  check: optional(milliseconds),
  release: optional(milliseconds),
  remember: optional(milliseconds),
});
export type StageDurations = z.infer<typeof stageDurations>;

const count = z.number().int().nonnegative();

/** The longest reason that the newsroom is told. */
export const MAX_ERROR_LENGTH = 4000;

/** The release that readers see. */
export const liveRelease = z.object({
  release: text,
  startedAt: instant,
  /** When it went live. */
  at: instant,
  pages: count,
  /** Pages that differ from the release before; null when nobody remembers. */
  added: optional(count),
  changed: optional(count),
  removed: optional(count),
  durations: optional(stageDurations),
  /** How many records and pages were held back; null when nobody remembers. */
  held: optional(count),
});
export type LiveRelease = z.infer<typeof liveRelease>;

/** Why the last pass failed. Gone as soon as a pass goes well. */
export const releaseFailure = z.object({
  startedAt: instant,
  /** When it failed so for the first time. */
  at: instant,
  /** In Vietnamese, for the newsroom. */
  error: z.string().min(1).max(MAX_ERROR_LENGTH),
  /** The documents that caused it, where that is known. */
  documents: list(namedDocument),
  /** The newest state of the content with which it failed; null when that is not known. */
  revision: optional(text),
});
export type ReleaseFailure = z.infer<typeof releaseFailure>;

/**
 * A record, a global (under its slug twice) or a page (of "pages", under its address), of which readers do not see
 * what the CMS has: its last good version stays, or it is left out. Everything else is live.
 */
export const heldRecord = namedDocument.extend({
  /** The field at fault: `hero.image`; null where it is the whole. */
  field: optional(text),
  /** In Vietnamese, for the newsroom: what is wrong and what to do. */
  reason: z.string().min(1).max(MAX_ERROR_LENGTH),
  since: instant,
});
export type HeldRecord = z.infer<typeof heldRecord>;

/** Somebody rolled back; nothing goes live until somebody resumes. */
export const releaseFreeze = z.object({
  at: instant,
  by: text,
  why: text,
  from: optional(text),
  to: text,
  source: z.enum(SWITCH_SOURCES),
});
export type ReleaseFreeze = z.infer<typeof releaseFreeze>;

/**
 * How the readers' site is. The publisher tells it whenever it changes, and once more after a restart:
 * the CMS compares it with what it was told before, so that a report that is lost, late or told twice
 * does no harm.
 */
export const siteState = z.object({
  live: liveRelease.nullable(),
  /** The state of the content that readers see; null when the publisher has not compared it yet. */
  revision: optional(text),
  failure: releaseFailure.nullable(),
  freeze: releaseFreeze.nullable(),
  held: list(heldRecord),
});
export type SiteState = z.infer<typeof siteState>;
