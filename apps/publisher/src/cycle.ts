import { type Held, type SyncMode, sync } from "@bantin/content";
import { CheckError, type PageFacts } from "@bantin/site/check";
import type { PublisherContext, Stage } from "./context.ts";
import { checkStage } from "./stages/check.ts";
import {
  beginDraft,
  type Draft,
  type DraftCounts,
  putAsset,
  putClientFiles,
  releaseStage,
  searchIndexStage,
} from "./stages/draft.ts";
import {
  baseFor,
  type Invalidation,
  invalidateStage,
  isUntouched,
  type Scope,
  scopeFor,
  takesAway,
} from "./stages/invalidate.ts";
import { renderStage } from "./stages/render.ts";
import type { PageTrace } from "./traces/trace-writer.ts";

export interface CycleRequest {
  scope: Scope;
  /** Null to go on with the content as it was synced last. */
  sync: SyncRequest | null;
  /** Questions that background verification found broken. */
  broken: readonly number[];
  /** `YYYY-MM-DD` in Vietnam. */
  today: string;
  /** Brings the search index up to date too. Without it that is done where it cannot wait. */
  withIndex?: boolean;
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
  held: Held[];
  /** Questions that were put again. */
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
  const held = store.held();
  const { changed = 0, removed = 0 } = report ?? {};
  timer.note("sync", { changed, removed, held: held.map(({ problem }) => problem) });
  const { today, broken, withIndex: isIndexOnly = false } = request;
  const base = baseFor(context, request.scope);
  const scope = scopeFor(request.scope, base, report);
  const invalidation = await timer.run("invalidate", async () =>
    invalidateStage(context, { scope, changes: report?.changes ?? [], broken, today }),
  );
  timer.note("invalidate", { scope, verified: invalidation.verifier.count });
  const draft = beginDraft(context, base);
  try {
    // What is taken away leaves the search index with its page, in one release. The rest may come after.
    const isIndexed = isIndexOnly || scope !== "hinted" || takesAway(report, invalidation);
    const pageCounts = { added: 0, changed: 0, removed: invalidation.removed.length };
    const work = { invalidation, draft, today, timer, isIndexed, pageCounts };
    const traced = await renderAndCheck(context, work);
    const { counts } = draft;
    const pages = invalidation.pages.size;
    const released = await timer.run("release", () =>
      releaseStage(context, draft, {
        bundle: context.bundle,
        completes: isIndexOnly,
        today,
        pages,
        ...counts,
      }),
    );
    timer.note("release", { ...released, ...counts });
    await timer.run("remember", async () => remember(context, invalidation, traced, released.id));
    context.onStage("report");
    return {
      scope,
      isIndexOnly,
      release: released.id,
      isNew: released.isNew,
      pages,
      ...counts,
      isIndexed: isIndexed || (isUntouched(report) ? null : false),
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

interface Work {
  invalidation: Invalidation;
  draft: Draft;
  today: string;
  isIndexed: boolean;
  timer: ReturnType<typeof createTimer>;
  /** Counted on the way. */
  pageCounts: DraftCounts;
}

async function renderAndCheck(context: PublisherContext, work: Work): Promise<PageTrace[]> {
  const { invalidation, draft, timer, today, isIndexed, pageCounts } = work;
  const rendered = new Map<string, PageFacts>();
  const traced: PageTrace[] = [];
  await timer.run("render", async () => {
    for await (const output of renderStage(context, invalidation, today)) {
      const { address, file, bytes, facts, asked, links } = output;
      const put = draft.put(file, bytes);
      if (facts) rendered.set(address, facts);
      if (facts && put !== "same") pageCounts[put]++;
      traced.push({ address, file, asked, links });
    }
    if (invalidation.scope === "full") await putClientFiles(context, draft);
    for (const address of invalidation.addedAssets) putAsset(context, draft, address);
    for (const { file } of invalidation.removed) draft.remove(file);
    for (const address of invalidation.removedAssets) draft.remove(address.slice(1));
  });
  timer.note("render", { rendered: traced.length, ...draft.counts });
  const missing = isIndexed
    ? await timer.run("index", async () => searchIndexStage(context, draft))
    : [];
  const problems = await timer.run("check", async () => [
    ...missing,
    ...checkStage(context, { invalidation, draft, rendered }),
  ]);
  timer.note("check", { problems: problems.length });
  if (problems.length > 0) throw new CheckError(problems);
  return traced;
}

function remember(
  { traces, bundle, onStage }: PublisherContext,
  { scope, addresses, removed, addedAssets, removedAssets }: Invalidation,
  rendered: PageTrace[],
  id: string,
): void {
  onStage("remember");
  traces.save({
    release: { id, bundle },
    addresses,
    isFull: scope === "full",
    rendered,
    removed: removed.map(({ address }) => address),
    addedAssets,
    removedAssets,
  });
}

type Timed = Exclude<Stage, "commit" | "activate" | "report"> | "release";

/** Milliseconds that each stage took. */
type Durations = Partial<Record<Timed, number>>;

const ANNOUNCED: ReadonlySet<string> = new Set([
  "sync",
  "invalidate",
  "render",
  "index",
  "check",
] satisfies Stage[]);

/** Announces stages, times them, and gives each one line in the log. */
function createTimer({ log, onStage }: Pick<PublisherContext, "log" | "onStage">) {
  const durations: Durations = {};
  return {
    durations,
    async run<T>(stage: Timed, work: () => Promise<T>): Promise<T> {
      if (isStage(stage)) onStage(stage);
      const started = performance.now();
      try {
        return await work();
      } finally {
        durations[stage] = Math.round((performance.now() - started) * 100) / 100;
      }
    },
    note(stage: Timed, facts: Record<string, unknown>): void {
      log.info({ stage, ms: durations[stage], ...facts }, stage);
    },
  };
}

function isStage(stage: Timed): stage is Timed & Stage {
  return ANNOUNCED.has(stage);
}

interface SyncRequest {
  mode: SyncMode;
  allowEmpty: boolean;
  allowMassDeletion: boolean;
  allowManyHeld: boolean;
  /** Look again at what is held, though it has not changed. */
  retriesHeld: boolean;
}
