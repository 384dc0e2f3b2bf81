import type { PublisherReport, ReleaseState, SiteState, StageDurations } from "@bantin/contract";
import { readRevision } from "../outbox/revision.ts";

/** A row of the site's history, as the collection `releases` keeps it. */
interface HistoryRow {
  state: ReleaseState;
  startedAt: string;
  finishedAt: string;
  pages: number;
  releaseId?: string | null;
  added?: number | null;
  changed?: number | null;
  removed?: number | null;
  held?: number | null;
  durations?: StageDurations;
  error?: string | null;
  documents?: { collectionSlug: string; documentId: string; title: string | null }[];
  by?: string | null;
  why?: string | null;
  source?: "admin" | "commandLine" | null;
  revision?: string | null;
  /** The changes that went live with it lie after this instant, up to `revisionAt`. */
  coveredFrom?: string | null;
  revisionAt?: string | null;
}

/** Who ended a freeze; null when it was done from the command line. */
type Resumer = string | null;

/**
 * What has happened since the publisher told last, from the difference alone: a report that was lost is
 * made good by the next one, and one that comes twice adds nothing.
 *
 * @param now with the revision that is certain by now
 */
export function historyOf(
  before: SiteState | null,
  now: Pick<PublisherReport, "live" | "failure" | "freeze" | "revision">,
  resumer: Resumer,
  at: string,
): HistoryRow[] {
  const rows = [resumedRow(before, now, resumer, at), rollbackRow(before, now)];
  return [...rows, liveRow(before, now), failedRow(before, now)].filter((row) => row !== null);
}

function resumedRow(
  before: SiteState | null,
  { freeze, live }: Pick<PublisherReport, "freeze" | "live">,
  resumer: Resumer,
  at: string,
): HistoryRow | null {
  if (!before?.freeze || freeze) return null;
  const source = resumer === null ? "commandLine" : "admin";
  const pages = before.live?.pages ?? live?.pages ?? 0;
  const releaseId = before.live?.release ?? null;
  return { state: "resumed", startedAt: at, finishedAt: at, pages, releaseId, by: resumer, source };
}

function rollbackRow(
  before: SiteState | null,
  { freeze, live }: Pick<PublisherReport, "freeze" | "live">,
): HistoryRow | null {
  if (!freeze || freeze.at === before?.freeze?.at) return null;
  const { by, why, source, to, at } = freeze;
  const pages = live?.pages ?? 0;
  const times = { startedAt: at, finishedAt: at };
  return { state: "rolledBack", ...times, pages, releaseId: to, by, why, source };
}

function liveRow(
  before: SiteState | null,
  { live, freeze, revision }: Pick<PublisherReport, "live" | "freeze" | "revision">,
): HistoryRow | null {
  if (!live || live.release === before?.live?.release) return null;
  if (isCompletion(before, live)) return null;
  // That it is live is what the row of the roll-back says.
  if (freeze?.to === live.release) return null;
  const { release, startedAt, at, pages, added, changed, removed, held, durations } = live;
  return {
    state: "live",
    releaseId: release,
    startedAt,
    finishedAt: at,
    pages,
    added,
    changed,
    removed,
    held,
    revision,
    ...(durations ? { durations } : {}),
    coveredFrom: instantOf(before?.revision ?? null),
    revisionAt: instantOf(revision),
  };
}

/** Whether the same publication goes on under another release, which has its search index too. */
export function isCompletion(before: SiteState | null, live: SiteState["live"]): boolean {
  const known = before?.live;
  return Boolean(known && live && known.release !== live.release && known.at === live.at);
}

function failedRow(
  before: SiteState | null,
  { failure }: Pick<PublisherReport, "failure">,
): HistoryRow | null {
  if (!failure || failure.at === before?.failure?.at) return null;
  const { startedAt, at, error, documents } = failure;
  return { state: "failed", startedAt, finishedAt: at, pages: 0, error, documents };
}

function instantOf(revision: string | null): string | null {
  const read = readRevision(revision);
  return read && new Date(read.at).toISOString();
}
