import type { Held } from "@bantin/content";
import {
  type HeldRecord,
  type LiveRelease,
  MAX_ERROR_LENGTH,
  type ReleaseFailure,
  type ReleaseFreeze,
  type SiteState,
} from "@bantin/contract";
import type { Freeze, ReleaseStatus, Releases } from "@bantin/releases";
import { z } from "zod";
import type { Outcome } from "../cycle.ts";

/** What passes have left in memory. The rest of the state is read from the store of releases. */
export interface Remembered {
  /** What the last pass that went well left live. */
  release: string | null;
  /** The same with what its pass knew; null when it was live before this process. */
  live: LiveRelease | null;
  /** The state of the content that `release` shows. */
  revision: string | null;
  failure: ReleaseFailure | null;
}

export const NOTHING_REMEMBERED: Remembered = {
  release: null,
  live: null,
  revision: null,
  failure: null,
};

/**
 * How the readers' site is. Whoever rolls back, and from where, is seen in the store; what is live there
 * always wins over what a pass remembers.
 */
export function siteStateOf(
  { release, live, revision, failure }: Remembered,
  releases: Pick<Releases, "current" | "frozen">,
  held: readonly Held[],
): SiteState {
  const current = releases.current();
  const freeze = releases.frozen();
  const isRemembered = current !== null && current.id === release && freeze === null;
  return {
    live: live?.release === current?.id ? live : current && liveFromStore(current),
    revision: isRemembered ? revision : null,
    failure: freeze === null ? failure : null,
    freeze: freeze && freezeOf(freeze),
    held: held.map(heldRecordOf),
  };
}

/** A held record in the words of the contract. */
export function heldRecordOf({ collection, id, title, field, reason, since }: Held): HeldRecord {
  return {
    collectionSlug: collection,
    documentId: id,
    title,
    field,
    reason: reason.slice(0, MAX_ERROR_LENGTH),
    since,
  };
}

/** What a pass that made something new live tells of it. */
export function liveFromPass(startedAt: Date, now: Date, outcome: Outcome): LiveRelease {
  const { release, pages, pageCounts, durations, held } = outcome;
  return {
    release,
    startedAt: startedAt.toISOString(),
    at: now.toISOString(),
    pages,
    ...pageCounts,
    durations: { ...NO_DURATIONS, ...durations },
    held: held.length,
  };
}

const NO_DURATIONS = {
  ...{ sync: null, invalidate: null, render: null, index: null },
  ...{ check: null, release: null, remember: null },
};

const pages = z.object({ pages: z.number().int().nonnegative() }).catch({ pages: 0 });

/** Another process made it live, or an earlier one of ours: when exactly, nobody remembers. */
function liveFromStore({ id, createdAt, metadata }: ReleaseStatus): LiveRelease {
  return {
    ...{ release: id, startedAt: createdAt, at: createdAt, ...pages.parse(metadata) },
    ...{ added: null, changed: null, removed: null, durations: null, held: null },
  };
}

function freezeOf({ at, by, why, from, to, order }: Freeze): ReleaseFreeze {
  return { at, by, why, from, to, source: order === null ? "commandLine" : "admin" };
}
