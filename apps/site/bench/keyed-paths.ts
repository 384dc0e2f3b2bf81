import { hash } from "node:crypto";
import { dayOfBuild, syncedContent } from "../src/content/synced-content.ts";
import { dayFor } from "../src/routes/day-for.ts";
import * as plain from "../src/routes/static-paths.ts";

// What has no key below is rendered each time.
export * from "../src/routes/static-paths.ts";

/**
 * The lists of paths, each path with a digest of all that its page asks. Written for the bench: what a page asks is
 * said here a second time.
 */
const content = () => syncedContent();
const digest = (answers: unknown) => hash("sha256", JSON.stringify(answers), "base64url");
const frame = () => [content().site(), content().activeCampaign(dayOfBuild())];

function keyed<Params>(
  paths: () => { params: Params }[],
  ask: (params: Params) => unknown,
): () => { params: Params; cacheKey: string }[] {
  return () => {
    const common = frame();
    return paths().map(({ params }) => ({ params, cacheKey: digest([common, ask(params)]) }));
  };
}

export const monthPaths = keyed(plain.monthPaths, ({ year, month }) => [
  content().month(`${year}-${month}`),
  content().months(),
]);
export const articlePaths = keyed(plain.articlePaths, ({ year, month, slug }) =>
  content().article(`${year}-${month}`, slug),
);
export const categoryPaths = keyed(plain.categoryPaths, ({ slug }) => content().category(slug));
export const categoryYearPaths = keyed<{ slug: string; year: string; part: string | undefined }>(
  plain.categoryYearPaths,
  ({ slug, year, part }) => content().categoryYear(slug, Number(year), plain.partOf(part)),
);
export const documentYearPaths = keyed<{ year: string; part: string | undefined }>(
  plain.documentYearPaths,
  ({ year, part }) => content().documentYear(plain.yearOf(year), plain.partOf(part)),
);
export const documentFacetListPaths = keyed(plain.documentFacetListPaths, ({ facet, value }) =>
  content().documentFacetList(facet, value, dayFor(facet, dayOfBuild())),
);
export const documentFacetListYearPaths = keyed(
  plain.documentFacetListYearPaths,
  ({ facet, value, year }) =>
    content().documentFacetListYear(facet, value, plain.yearOf(year), dayFor(facet, dayOfBuild())),
);
export const { feedPaths, partOf, sitemapPaths, yearOf } = plain;
export const documentPaths = keyed(plain.documentPaths, ({ issuer, period, type, number }) => [
  content().document(issuer, period, type, number),
  content().documentEffect(issuer, period, type, number, dayOfBuild()),
  content().stub(issuer, period, type, number),
]);
export const campaignPaths = keyed<{ slug: string; part: string | undefined }>(
  plain.campaignPaths,
  ({ slug, part }) => {
    const number = plain.partOf(part);
    return number === null ? content().campaign(slug) : content().campaignPart(slug, number);
  },
);
export const endedPaths = keyed(plain.endedPaths, ({ ended }) =>
  content().endedAddress(`/${ended}/`),
);
