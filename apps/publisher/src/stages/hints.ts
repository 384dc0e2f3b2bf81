import type { RecordChange } from "@bantin/content";
import { addresses } from "@bantin/contract";
import type { PublisherContext } from "../context.ts";

/**
 * Where changes are likely to show. A hint decides what is looked at first and nothing else: whatever it
 * misses is found by the sweep that follows.
 */
interface Hints {
  /** Questions to put again. */
  questions: Set<number>;
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
    const kin = kinOf(address, traces.linksOf(address), categories);
    for (const page of [...linking, ...kin]) pages.add(page);
  }
  const questions = new Set(traces.commonQuestionIds());
  for (const page of pages) for (const id of traces.questionsOf(page)) questions.add(id);
  return { questions, follow };
}

/**
 * The pages that a page belongs to or names: what it links to, and the lists, feeds and parts of the sitemap in
 * which it stands, which it does not link to. Of the forms of a feed one is enough: all ask the same.
 *
 * @param categories of an article: the page links to those that it is not in, too
 */
export function kinOf(
  address: string,
  links: readonly string[],
  categories: readonly (string | null)[],
): string[] {
  const kin = links.map((link) => link.split("#")[0] ?? link);
  const known = categories.filter((category) => category !== null);
  const lists = [...listsOfArticle(address, known), ...listsOfDocument(address)];
  return [...kin, ...lists, ...shelfYears(kin)];
}

/** The category whose list of a year, or part of one, a page is: every article of it is linked there. */
function categoryOfYear(page: string): string | null {
  return /^(\/chuyen-muc\/[^/]+\/)\d{4}\/(?:phan-\d+\/)?$/.exec(page)?.[1] ?? null;
}

/** The month of an article, the years of its categories, and their feeds. */
function listsOfArticle(address: string, categories: readonly string[]): string[] {
  const [, year, month] = /^\/tin-tuc\/(\d{4})\/(\d{2})\/[^/]+\/$/.exec(address) ?? [];
  if (year === undefined || month === undefined) return [];
  return [
    addresses.month(`${year}-${month}`),
    ...categories,
    ...categories.map((link) => `${link}${year}/`),
    ...categories.map((link) => addresses.feed(link, "rss")),
    addresses.sitemapPart(`tin-tuc-${year}`),
  ];
}

/** The feed of a document's type. The year of the part of the sitemap is known where the address has it. */
function listsOfDocument(address: string): string[] {
  const [, period = "", type] = /^\/van-ban\/[^/]+\/([^/]+)\/([^/]+)\/[^/]+\/$/.exec(address) ?? [];
  if (type === undefined) return [];
  const feed = addresses.feed(addresses.documentType(type), "rss");
  return /^\d{4}$/.test(period) ? [feed, addresses.sitemapPart(`van-ban-${period}`)] : [feed];
}

/** Only pages of documents and of their lists link both to a year and to a type, issuer or field. */
function shelfYears(links: readonly string[]): string[] {
  const years = links.flatMap((link) => /^\/van-ban(\/nam-[^/]+\/)$/.exec(link)?.[1] ?? []);
  if (years.length !== 1) return [];
  const shelves = links.filter((link) =>
    /^\/van-ban\/(loai|co-quan|linh-vuc)\/[^/]+\/$/.test(link),
  );
  return shelves.map((shelf) => `${shelf}${years[0]?.slice(1)}`);
}
