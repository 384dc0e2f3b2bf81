import type { SiteState } from "@bantin/contract";
import type { PayloadRequest } from "payload";
import { isAdmin, mayPublish } from "../access/roles.ts";
import { environment } from "../environment/index.ts";
import type { FailureStatus, SiteStatus } from "./api.ts";
import { hrefOf } from "./document-href.ts";
import { lastLook } from "./known-state.ts";
import { lastRefusal, openOrders } from "./orders.ts";
import { oldestChangeAfter } from "./outbox-position.ts";
import { coveredUpTo, lastBuild, lastBuildFailure } from "./outside-builds.ts";

/** The publisher looks several times a second; after so long without a look it is not at work. */
const SILENT_MS = 30_000;

/** How the site is as a whole, for a member of staff. */
export async function readSiteStatus(
  req: PayloadRequest,
  state: SiteState | null,
): Promise<SiteStatus> {
  const { payload, user } = req;
  const now = Date.now();
  const [orders, refusal, lookedAt, coveredTo] = await Promise.all([
    openOrders(payload),
    lastRefusal(payload, now),
    lastLook(payload),
    coveredUpTo(payload, state),
  ]);
  const waitingSince = await oldestChangeAfter(payload, coveredTo);
  // A look of long before or, the clock having been put back, of long after: either way there was none just now.
  const isSilent = lookedAt === null || Math.abs(now - lookedAt) > SILENT_MS;
  const failure = state
    ? failureStatusOf(state)
    : ((await lastBuildFailure(payload))?.failure ?? null);
  // A state that nobody keeps up explains nothing.
  const isExplained = Boolean(state?.freeze || failure) && !(state && isSilent);
  const isLate = waitingSince !== null && now - waitingSince > environment.publishAlertMs;
  const freeze = state?.freeze ?? null;
  return {
    live: state ? liveOf(state) : await lastBuild(payload),
    freeze: freeze && { at: freeze.at, by: freeze.by, why: freeze.why, source: freeze.source },
    failure,
    late: isLate && !isExplained ? { since: new Date(waitingSince).toISOString() } : null,
    silentSince: isSilent && lookedAt !== null ? new Date(lookedAt).toISOString() : null,
    isKnown: lookedAt !== null,
    orders: orders.map(({ id, kind, by, why, releaseId, createdAt }) => ({
      ...{ id: String(id), kind, by, why: why ?? null, release: releaseId ?? null },
      at: new Date(createdAt).toISOString(),
    })),
    refusal,
    mayRollBack: isAdmin(user),
    mayResume: mayPublish(user),
  };
}

function liveOf({ live }: SiteState): SiteStatus["live"] {
  return live && { release: live.release, at: live.at, pages: live.pages };
}

export function failureStatusOf(state: SiteState | null): FailureStatus | null {
  if (!state?.failure) return null;
  const { at, error, documents } = state.failure;
  return {
    at,
    error,
    documents: documents.map((document) => ({ ...document, href: hrefOf(document) })),
  };
}
