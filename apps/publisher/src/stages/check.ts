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
}

/**
 * What is wrong with the new release. Pages that were not rendered were checked when they were; of them
 * only those can have come to harm that link to what is gone or was rendered.
 */
export function checkStage(context: PublisherContext, request: CheckRequest): Problem[] {
  const { invalidation, draft, rendered } = request;
  const targets: LinkTargets = {
    siteUrl: context.siteUrl,
    isFile: (path) => draft.has(path),
    isPage: (address) => invalidation.pages.has(address),
    idsOf: (address) => (rendered.get(address) ?? unchangedPage(request, address)).ids,
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

/** Links of pages that were not rendered, to pages that are gone or to parts that are. */
function pagesWithDeadLinks(
  { traces }: PublisherContext,
  request: CheckRequest,
  targets: LinkTargets,
): Problem[] {
  const { invalidation, rendered } = request;
  const { removed, removedAssets, scope, pages } = invalidation;
  if (scope === "full") return [];
  const gone = [...removed.map(({ address }) => address), ...removedAssets];
  const links = [
    ...gone.flatMap((address) => traces.linksInto(address, "itself")),
    ...[...gone, ...rendered.keys()].flatMap((address) => traces.linksInto(address, "parts")),
  ];
  const kept = links.filter(({ page }) => pages.has(page) && !rendered.has(page));
  return kept.flatMap(({ page, link }) => {
    const [path = "", fragment = ""] = link.split(/#(.*)/s);
    if (leadsSomewhere({ path, fragment }, targets)) return [];
    const { title } = unchangedPage(request, page);
    return [deadLink({ address: page, title }, link)];
  });
}

function unchangedPage({ invalidation, draft }: CheckRequest, address: string): PageFacts {
  const file = invalidation.outputs.get(address) ?? "";
  return readPage(draft.textOfBase(file));
}
