import type { SyncReport } from "@bantin/content";
import { ReleasesError } from "@bantin/releases";
import type { Parts } from "../parts.ts";
import type { Invalidation, Scope } from "./invalidate.ts";

/** The release to start from; null when there is none that the traces describe, or other code made it. */
export function baseFor({ traces, releases, bundle }: Parts, wanted: Scope): string | null {
  const traced = traces.release();
  if (wanted === "full" || traced === null || traced.bundle !== bundle) return null;
  return exists(releases, traced.id) ? traced.id : null;
}

function exists(releases: Parts["releases"], id: string): boolean {
  try {
    return releases.show(id).id === id;
  } catch (error) {
    if (error instanceof ReleasesError && error.code === "no-such-release") return false;
    throw error;
  }
}

/** Changes of these have no page of their own to begin from. */
const WITHOUT_PAGE: ReadonlySet<string> = new Set(["media", "files", "issuers"]);

/** How much must be looked at: all without a base, and all that was noted where a change gives no hint. */
export function scopeFor(wanted: Scope, base: string | null, report: SyncReport | null): Scope {
  if (base === null) return "full";
  const hasHints = !report?.changes.some(({ collection }) => WITHOUT_PAGE.has(collection));
  return wanted === "hinted" && !hasHints ? "complete" : wanted;
}

/** Whether something is taken away: that leaves the search index together with its page. */
export function takesAway(report: SyncReport | null, { removed }: Invalidation): boolean {
  return removed.length > 0 || (report?.removed ?? 0) > 0;
}

export function isUntouched(report: SyncReport | null): boolean {
  return report === null || report.changed + report.removed === 0;
}
