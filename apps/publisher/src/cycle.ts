import { type RecordChange, type SyncMode, sync } from "@bantin/content";
import { CheckError, faultsOfProblems, type PageFacts, type PageFault } from "@bantin/site/check";
import type { PublisherContext, Stage } from "./context.ts";
import { type HeldItem, heldItems } from "./reporting/held.ts";
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
import { createIsolation, type Isolation } from "./stages/isolate-pages.ts";
import { linksWithin, renderStage } from "./stages/render.ts";
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

/** One try at a release. */
interface Pass {
  draft: Draft;
  today: string;
  timer: ReturnType<typeof createTimer>;
  scope: Scope;
  changes: readonly RecordChange[];
  broken: readonly number[];
  isolation: Isolation;
  /** The release from which pages stay as they are. */
  previousRelease: string | null;
  isIndexOnly: boolean;
}

interface Made {
  invalidation: Invalidation;
  traced: PageTrace[];
  /** Files of before that pages need which stay as they are. */
  spared: string[];
  pageCounts: DraftCounts;
  /** Whether the search index is that of the content. */
  isIndexed: boolean;
  /** Why it cannot go live; empty when it can. */
  faults: PageFault[];
}

/** @throws CheckError when something is wrong with it that is no page's fault */
async function makeRelease(context: PublisherContext, pass: Pass): Promise<Made> {
  const { draft, timer, today, scope, changes, broken, isolation } = pass;
  const invalidation = await timer.run("invalidate", async () =>
    invalidateStage(context, { scope, changes, broken, today }),
  );
  timer.note("invalidate", { scope, verified: invalidation.verifier.count });
  const { outputs, removed } = invalidation;
  for (const address of isolation.kept.keys()) {
    if (outputs.has(address)) invalidation.render.add(address);
  }
  // What is taken away leaves the search index with its page, in one release. The rest may come after.
  const isIndexed = pass.isIndexOnly || scope !== "hinted" || takesAway(changes, invalidation);
  const made: Made = {
    invalidation,
    traced: [],
    spared: [],
    pageCounts: { added: 0, changed: 0, removed: removed.length },
    isIndexed,
    faults: [],
  };
  const rendered = new Map<string, PageFacts>();
  await timer.run("render", () => fillDraft(context, pass, made, rendered));
  timer.note("render", { rendered: made.traced.length, ...draft.counts });
  if (made.faults.length > 0) return made;
  const missing = isIndexed
    ? await timer.run("index", async () => searchIndexStage(context, draft))
    : [];
  const problems = await timer.run("check", async () => [
    ...missing,
    ...checkStage(context, { invalidation, draft, rendered, kept: isolation.kept }),
  ]);
  timer.note("check", { problems: problems.length });
  const ofNoPage = problems.filter(({ page }) => page === null);
  if (ofNoPage.length > 0) throw new CheckError(ofNoPage);
  made.faults = faultsOfProblems(problems);
  return made;
}

async function fillDraft(
  context: PublisherContext,
  { draft, today, scope, isolation, previousRelease }: Pass,
  made: Made,
  rendered: Map<string, PageFacts>,
): Promise<void> {
  const { invalidation, traced, pageCounts, faults } = made;
  // Pages refer to them: without these none could be told to be well.
  if (scope === "full") await putClientFiles(context, draft);
  for await (const output of renderStage(context, invalidation, today)) {
    const { address, file, asked, links, facts, bytes, fault } = output;
    const kept = isolation.kept.get(address);
    if (kept) {
      draft.put(file, kept.bytes);
      const { siteUrl } = context;
      const keptLinks = linksWithin(kept.facts, address, { siteUrl });
      traced.push({ address, file, asked, links: keptLinks, kept });
      continue;
    }
    if (bytes === null) {
      if (fault) faults.push(fault);
      continue;
    }
    const put = draft.put(file, bytes);
    if (facts) rendered.set(address, facts);
    if (facts && put !== "same") pageCounts[put]++;
    traced.push({ address, file, asked, links, kept: null });
  }
  if (faults.length > 0) return;
  for (const address of invalidation.addedAssets) putAsset(context, draft, address);
  for (const { file } of invalidation.removed) draft.remove(file);
  made.spared = spareAssets(context, { draft, previousRelease, made });
}

/**
 * Lets go of the files that nothing needs any more. Pages that stay as they are need those that they showed before.
 *
 * @returns files that are there for such pages alone
 */
function spareAssets(
  { traces, releases }: PublisherContext,
  { draft, previousRelease, made }: { draft: Draft; previousRelease: string | null; made: Made },
): string[] {
  const { invalidation, traced } = made;
  const { scope, removedAssets, removed, addresses } = invalidation;
  const anew = new Set(traced.map(({ address }) => address));
  const gone = new Set(removed.map(({ address }) => address));
  const others = scope === "full" ? [] : traces.kept().map(({ address }) => address);
  const links = [
    ...traced.filter(({ kept }) => kept !== null).flatMap((page) => page.links),
    ...others
      .filter((address) => !anew.has(address) && !gone.has(address))
      .flatMap((address) => traces.linksOf(address)),
  ];
  const needed = new Set(links.filter((link) => !link.endsWith("/") && !link.includes("#")));
  if (scope === "full") {
    return [...needed].filter((address) => {
      const bytes =
        previousRelease === null || draft.has(address.slice(1))
          ? null
          : releases.read(previousRelease, address.slice(1));
      if (bytes) draft.put(address.slice(1), bytes);
      return bytes !== null;
    });
  }
  const leaving = [...removedAssets, ...traces.spared()];
  const current = new Set(leaving.length > 0 ? addresses.assets : []);
  const spared = leaving.filter((address) => needed.has(address) && !current.has(address));
  for (const address of leaving) {
    if (!needed.has(address) && !current.has(address)) draft.remove(address.slice(1));
  }
  return spared;
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
        // A pass that has to hold something back makes several tries.
        const ms = (durations[stage] ?? 0) + performance.now() - started;
        durations[stage] = Math.round(ms * 100) / 100;
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
