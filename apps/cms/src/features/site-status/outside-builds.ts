import type { SiteState } from "@bantin/contract";
import type { Payload } from "payload";
import { readRevision } from "../outbox/revision.ts";
import type { FailureStatus, SiteStatus } from "./api.ts";

/*
 * Where another program than the publisher builds the site (`bantin build` in CI), no state of the site is reported.
 * The CMS then knows the reports of builds: each build shows what was published when it began.
 */

type BuildRow = { startedAt: string; finishedAt: string; pages: number };

async function builds(payload: Payload, after: string | null): Promise<BuildRow[]> {
  const { docs } = await payload.db.find<BuildRow>({
    collection: "releases",
    where: {
      and: [
        { state: { equals: "live" } },
        ...(after ? [{ startedAt: { greater_than: after } }] : []),
      ],
    },
    sort: after ? "finishedAt" : "-finishedAt",
    limit: 1,
    pagination: false,
  });
  return docs;
}

/** When the first build was done that began after a change, in milliseconds; null when there was none. */
export async function buildAfter(payload: Payload, changeAt: number): Promise<string | null> {
  const [build] = await builds(payload, new Date(changeAt).toISOString());
  return build ? new Date(build.finishedAt).toISOString() : null;
}

/** The build that was reported last. */
export async function lastBuild(payload: Payload): Promise<SiteStatus["live"]> {
  const [build] = await builds(payload, null);
  return build
    ? { release: null, at: new Date(build.finishedAt).toISOString(), pages: build.pages }
    : null;
}

/** Why the last build failed, with what it had read when it began; null when it went well. */
export async function lastBuildFailure(
  payload: Payload,
): Promise<{ failure: FailureStatus; startedAt: number } | null> {
  const { docs } = await payload.db.find<BuildRow & { state: string; error?: string | null }>({
    collection: "releases",
    sort: "-finishedAt",
    limit: 1,
    pagination: false,
  });
  const [row] = docs;
  if (row?.state !== "failed") return null;
  const at = new Date(row.finishedAt).toISOString();
  const failure = { at, error: row.error ?? "", documents: [] };
  return { failure, startedAt: new Date(row.startedAt).getTime() };
}

/** The instant, in milliseconds, up to which what was published is on the site. */
export async function coveredUpTo(payload: Payload, state: SiteState | null): Promise<number> {
  if (state) return readRevision(state.revision)?.at ?? 0;
  const [build] = await builds(payload, null);
  return build ? new Date(build.startedAt).getTime() : 0;
}
