import type { RecordChange } from "@bantin/content";
import { routes } from "@bantin/contract";
import { CheckError, faultsOfProblems, type PageFacts, type PageFault } from "@bantin/site/check";
import type { PublisherContext } from "../context.ts";
import type { PageTrace } from "../traces/trace-writer.ts";
import { checkStage } from "./check.ts";
import {
  type Draft,
  type DraftCounts,
  putAsset,
  putClientFiles,
  searchIndexStage,
} from "./draft.ts";
import { type Invalidation, invalidateStage, type Scope, takesAway } from "./invalidate.ts";
import type { Isolation } from "./isolate-pages.ts";
import { assetsIn, linksWithin, renderStage } from "./render.ts";
import type { Timer } from "./timer.ts";

/** One try at a release. */
export interface Pass {
  draft: Draft;
  today: string;
  timer: Timer;
  scope: Scope;
  changes: readonly RecordChange[];
  broken: readonly number[];
  isolation: Isolation;
  /** The release from which pages stay as they are. */
  previousRelease: string | null;
  isIndexOnly: boolean;
}

export interface Made {
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

/**
 * Fills the draft of a release with what has changed, and checks it.
 *
 * @throws CheckError when something is wrong with it that is no page's fault
 */
export async function makeRelease(context: PublisherContext, pass: Pass): Promise<Made> {
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
      // A feed is no page: what is read there as a link may be none.
      const keptLinks = invalidation.pages.has(address)
        ? linksWithin(kept.facts, address, { siteUrl })
        : assetsIn(kept.bytes);
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
  made.spared = spareFiles(context, { draft, previousRelease, made });
  const spared = new Set(made.spared);
  for (const { address, file } of invalidation.removed) {
    if (!spared.has(address)) draft.remove(file);
  }
}

/** Whether a file shows the same for ever: its address says what is in it, and other pages have another one. */
const isLasting = (address: string) =>
  routes.emblem.match(address) !== null || routes.palette.match(address) !== null;

/**
 * Lets go of the files that nothing needs any more. Pages that stay as they are need those that they showed before.
 *
 * @returns files that are there for such pages alone
 */
function spareFiles(
  { traces, releases }: PublisherContext,
  { draft, previousRelease, made }: { draft: Draft; previousRelease: string | null; made: Made },
): string[] {
  const { invalidation, traced } = made;
  const { scope, removedAssets, removed, addresses, outputs } = invalidation;
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
  const lasting = removed.map(({ address }) => address).filter(isLasting);
  const leaving = [...removedAssets, ...lasting, ...traces.spared()];
  const assets = new Set(leaving.length > 0 ? addresses.assets : []);
  const left = leaving.filter((address) => !assets.has(address) && !outputs.has(address));
  for (const address of left) if (!needed.has(address)) draft.remove(address.slice(1));
  return left.filter((address) => needed.has(address));
}
