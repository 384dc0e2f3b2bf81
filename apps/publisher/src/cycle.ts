import { type SyncMode, sync } from "@bantin/content";
import type { PublisherContext } from "./context.ts";
import { type HeldItem, heldItems } from "./reporting/held.ts";
import { beginDraft, type DraftCounts, releaseStage } from "./stages/draft.ts";
import {
  baseFor,
  type Invalidation,
  isUntouched,
  type Scope,
  scopeFor,
} from "./stages/invalidate.ts";
import { createIsolation } from "./stages/isolate-pages.ts";
import { type Made, makeRelease } from "./stages/make-release.ts";
import { createTimer, type Durations } from "./stages/timer.ts";
import type { PageTrace } from "./traces/trace-writer.ts";

export interface CycleRequest {
  scope: Scope;
  /** Null to go on with the content as it was synced last. */
  sync: SyncRequest | null;
  /** Queries that background verification found broken. */
  broken: readonly number[];
  /** `YYYY-MM-DD` in Vietnam. */
  today: string;
  /** Brings the search index up to date too. Without it that is done where it cannot wait. */
  withIndex?: boolean;
  /** Accepts that a large part of a collection, or of the pages, cannot be shown. */
  allowManyHeld?: boolean;
}

export interface Outcome {
  scope: Scope;
  /** Whether the search index is that of the content; null when neither of them was touched. */
  isIndexed: boolean | null;
  /** Nothing but the search index was looked at: the newsroom need not hear of it. */
  isIndexOnly: boolean;
  release: string;
  /** Whether readers see something else than before. */
  isNew: boolean;
  /** Pages of the site. */
  pages: number;
  rendered: number;
  added: number;
  changed: number;
  removed: number;
  /** The same without files for machines, style sheets and pictures: what editors call pages. */
  pageCounts: DraftCounts;
  /** What readers do not see as the CMS has it. */
  held: HeldItem[];
  /** Queries that were asked again. */
  verified: number;
  durations: Durations;
}

/**
 * One pass of the pipeline: sync → invalidate → render → check → release, and the traces that go with it.
 * Whatever fails leaves the live release and its traces as they were; so does a crash, at any instant:
 * traces name the release that they describe, and the next pass starts from that one.
 *
 * @throws ContentError, PublishError, CheckError, ReleasesError
 */
export async function runCycle(context: PublisherContext, request: CycleRequest): Promise<Outcome> {
  const { client, store, mediaDir } = context;
  const timer = createTimer(context);
  const report = await timer.run("sync", async () =>
    request.sync ? sync({ client, store, mediaDir, ...request.sync }) : null,
  );
  const { changed = 0, removed = 0 } = report ?? {};
  timer.note("sync", { changed, removed });
  const { today, withIndex: isIndexOnly = false, allowManyHeld = false } = request;
  const base = baseFor(context, request.scope);
  const changes = [...(report?.changes ?? [])];
  const previousRelease = base ?? context.releases.current()?.id ?? null;
  const isolation = createIsolation(context, { today, previousRelease, allowManyHeld });
  for (;;) {
    const draft = beginDraft(context, base);
    try {
      const scope = scopeFor(request.scope, base, changes);
      const pass = { draft, today, timer, scope, changes, broken: request.broken, isolation };
      const made = await makeRelease(context, { ...pass, previousRelease, isIndexOnly });
      const isFile = (path: string) => draft.has(path);
      if (made.faults.length > 0) {
        changes.push(...(await isolation.isolate(made.faults, isFile)));
        continue;
      }
      const acquitted = await isolation.acquit(isFile);
      if (acquitted.length > 0) {
        changes.push(...acquitted);
        continue;
      }
      const { invalidation, traced, spared, pageCounts, isIndexed } = made;
      const { counts } = draft;
      const pages = invalidation.pages.size;
      const held = heldAfter(context, invalidation, traced);
      const released = await timer.run("release", () =>
        releaseStage(context, draft, {
          bundle: context.bundle,
          completes: isIndexOnly,
          today,
          pages,
          ...counts,
          held: held.map(({ problem: _, ...record }) => record),
        }),
      );
      timer.note("release", { ...released, ...counts });
      await timer.run("remember", async () =>
        remember(context, { invalidation, traced, spared, id: released.id }),
      );
      context.onStage("report");
      return {
        scope,
        isIndexOnly,
        release: released.id,
        isNew: released.isNew,
        pages,
        ...counts,
        isIndexed: isIndexed || (changes.length === 0 && isUntouched(report) ? null : false),
        pageCounts,
        rendered: traced.length,
        held,
        verified: invalidation.verifier.count,
        durations: timer.durations,
      };
    } finally {
      await draft.transaction.discard();
    }
  }
}

/** All that is held in the release that was made. */
function heldAfter(
  context: PublisherContext,
  { removed }: Invalidation,
  traced: readonly PageTrace[],
): HeldItem[] {
  const anew = new Set([
    ...traced.map(({ address }) => address),
    ...removed.map(({ address }) => address),
  ]);
  const kept = traced.flatMap((page) =>
    page.kept ? [{ address: page.address, ...page.kept }] : [],
  );
  const others = context.traces.kept().filter(({ address }) => !anew.has(address));
  return heldItems(context, [...others, ...kept]);
}

function remember(
  { traces, bundle, onStage }: PublisherContext,
  made: Pick<Made, "invalidation" | "traced" | "spared"> & { id: string },
): void {
  onStage("remember");
  const { scope, addresses, removed, addedAssets, removedAssets } = made.invalidation;
  traces.save({
    release: { id: made.id, bundle },
    addresses,
    isFull: scope === "full",
    rendered: made.traced,
    removed: removed.map(({ address }) => address),
    addedAssets,
    removedAssets,
    spared: made.spared,
  });
}

interface SyncRequest {
  mode: SyncMode;
  allowEmpty: boolean;
  allowMassDeletion: boolean;
  allowManyHeld: boolean;
  /** Look again at what is held, though it has not changed. */
  retriesHeld: boolean;
}
