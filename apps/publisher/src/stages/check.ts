import {
  deadLink,
  type LinkTargets,
  leadsSomewhere,
  missingFile,
  type PageFacts,
  type Problem,
  pageProblems,
  readPage,
} from "@bantin/site/check";
import type { PublisherContext } from "../context.ts";
import type { Draft } from "./draft.ts";
import type { Invalidation } from "./invalidate.ts";

/** What a check needs to know of the release in the making. */
interface CheckRequest {
  invalidation: Invalidation;
  draft: Draft;
  /** The pages that were rendered, by address. */
  rendered: ReadonlyMap<string, PageFacts>;
  /** Pages that stay as they are, whatever is wrong with them. */
  kept: { has(address: string): boolean };
}

/**
 * What is wrong with the new release. Pages that were not rendered were checked when they were; of them
 * only those can have come to harm that link to what is gone.
 */
export function checkStage(context: PublisherContext, request: CheckRequest): Problem[] {
  const { invalidation, draft, rendered } = request;
  const targets: LinkTargets = {
    siteUrl: context.siteUrl,
    isFile: (path) => draft.has(path),
    isPage: (address) => invalidation.pages.has(address),
  };
  const problems = Array.from(rendered, ([address, page]) => pageProblems(address, page, targets));
  return [
    ...problems.flat(),
    ...missingAssets(request),
    ...pagesWithDeadLinks(context, request, targets),
  ];
}

function missingAssets({ invalidation, draft }: CheckRequest): Problem[] {
  return invalidation.addedAssets
    .filter((address) => !draft.has(address.slice(1)))
    .map(missingFile);
}

/** Links of pages that were not rendered, to what is gone. */
function pagesWithDeadLinks(
  { traces }: PublisherContext,
  { invalidation, rendered, kept, draft }: CheckRequest,
  targets: LinkTargets,
): Problem[] {
  const { removed, removedAssets, scope, pages, outputs } = invalidation;
  if (scope === "full") return [];
  const gone = [...removed.map(({ address }) => address), ...removedAssets];
  const links = gone
    .filter((path) => !leadsSomewhere({ path }, targets))
    .flatMap((address) =>
      (["itself", "parts"] as const).flatMap((which) => traces.linksInto(address, which)),
    );
  return links
    .filter(({ page }) => pages.has(page) && !rendered.has(page) && !kept.has(page))
    .map(({ page, link }) => {
      const { title } = readPage(draft.textOfBase(outputs.get(page) ?? ""));
      return deadLink({ address: page, title }, link);
    });
}
