import type { RecordChange } from "@bantin/content";
import {
  addresses,
  isOwned,
  type Owner,
  type Place,
  type RouteParams,
  type RoutesOf,
  routeAt,
  routes,
} from "@bantin/contract";
import type { PublisherContext } from "../context.ts";

/**
 * Where changes are likely to show. A hint decides what is looked at first and nothing else: whatever it
 * misses is found by background verification.
 */
interface Hints {
  /** Queries to ask again. */
  queries: Set<number>;
  /** Addresses that the changes are about. */
  follow: Set<string>;
}

/**
 * @param moved addresses that have come or gone
 */
export function hintsFor(
  { traces, whereabouts }: Pick<PublisherContext, "traces" | "whereabouts">,
  changes: readonly RecordChange[],
  moved: readonly string[],
): Hints {
  const changed = changes.flatMap(
    ({ collection, id }) => whereabouts.addressOf(collection, id) ?? [],
  );
  const follow = new Set([...changed, ...moved]);
  const pages = new Set(follow);
  for (const address of follow) {
    const linking = traces.linkingTo(address);
    const categories = [whereabouts.categoryOf(address), ...linking.map(categoryOfYear)];
    const related = relatedPages(address, traces.linksOf(address), categories);
    for (const page of [...linking, ...related]) pages.add(page);
  }
  const queries = new Set(traces.commonQueryIds());
  for (const page of pages) for (const id of traces.queriesOf(page)) queries.add(id);
  return { queries, follow };
}

/**
 * The pages that a page belongs to or names: what it links to, and the lists, feeds and parts of the sitemap in
 * which it stands, which it does not link to. Of the forms of a feed one is enough: all ask the same.
 *
 * @param categories of an article: the page links to those that it is not in, too
 */
export function relatedPages(
  address: string,
  links: readonly string[],
  categories: readonly (string | null)[],
): string[] {
  const linked = links.map((link) => link.split("#")[0] ?? link);
  const known = categories.filter((category) => category !== null);
  return [...linked, ...listsWith(address, known), ...facetListYears(linked)];
}

/** The category whose list of a year, or part of one, a page is: every article of it is linked there. */
function categoryOfYear(page: string): string | null {
  const { categoryYear, categoryYearPart } = routes;
  const year = categoryYear.match(page) ?? categoryYearPart.match(page);
  return year && addresses.category(year);
}

const NONE = () => [];

/** The lists that show a page and that it has no link to; of the forms of a feed, one. */
const LISTS: {
  [Name in RoutesOf<Owner>]: (params: RouteParams[Name], categories: readonly string[]) => string[];
} = {
  /** The month, the years of the categories, and their feeds. */
  article: ({ month }, categories) => {
    const year = month.slice(0, 4);
    const slugs = categories.flatMap((link) => routes.category.match(link) ?? []);
    return [
      addresses.month(month),
      ...categories,
      ...slugs.map((category) => addresses.categoryYear(category, Number(year))),
      ...categories.map((link) => addresses.feed(link, "rss")),
      addresses.sitemapPart(`tin-tuc-${year}`),
    ];
  },
  /**
   * The feed of the type, its own picture and what it set going. The year of the part of the sitemap is known where the address has
   * it.
   */
  document: (document) => {
    const { type, period } = document;
    const picture = routes.documentSharePicture.build(document);
    const timeline = routes.documentTimeline.build(document);
    const lists = [routes.documentTypeFeed.build({ type, format: "rss" }), picture, timeline];
    return /^\d{4}$/.test(period) ? [...lists, addresses.sitemapPart(`van-ban-${period}`)] : lists;
  },
  category: NONE,
  categoryYear: NONE,
  categoryYearPart: NONE,
  campaign: NONE,
  campaignPart: NONE,
  /** This week's page, whether or not it is of this week. */
  calendar: () => [addresses.currentCalendar()],
};

function listsWith(address: string, categories: readonly string[]): string[] {
  const place = routeAt(address);
  return place && isOwned(place) ? listsOf(place, categories) : [];
}

function listsOf<Name extends RoutesOf<Owner>>(
  { name, params }: Place<Name>,
  categories: readonly string[],
): string[] {
  return LISTS[name](params, categories);
}

/** Only pages of documents and of their lists link both to a year and to a type, issuer or field. */
function facetListYears(links: readonly string[]): string[] {
  const years = links.flatMap((link) => routes.documentYear.match(link) ?? []);
  const [year] = years;
  if (year === undefined || years.length > 1) return [];
  return links
    .flatMap((link) => routes.documentFacetList.match(link) ?? [])
    .filter(({ facet }) => facet !== "hieu-luc")
    .map((facetList) => routes.documentFacetListYear.build({ ...facetList, ...year }));
}
