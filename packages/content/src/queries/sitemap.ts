import type { DatabaseSync } from "node:sqlite";
import { addresses, type Owner, type RoutesOf, routes } from "@bantin/contract";
import { numberOf, type Row, textOf } from "../store/rows.ts";
import type { Content, SitemapEntry, SitemapPart } from "../views.ts";
import { listOpener } from "./content-addresses.ts";
import { documentLists } from "./document-addresses.ts";
import { DOCUMENT_COLUMNS, DOCUMENTS, documentCard } from "./document-cards.ts";
import { campaignParts, countedCategoryYears, partsOfEach } from "./list-parts.ts";
import type { Shared } from "./shared.ts";
import { whileSame } from "./while-same.ts";

/** A file may name 50,000 pages (sitemaps.org); the site adds a few of its own to the last part. */
const MOST_ENTRIES = 45_000;
const PAGES = "trang";
const WITHOUT_YEAR = "khong-ro-nam";

/** Pages of one kind and year, oldest first, so that what is new comes at the end. */
interface YearGroup {
  name: string;
  count: number;
  changedAt: string;
}

/**
 * The parts of the sitemap and what is in them: news by year, documents by year, and the rest. An edit
 * touches the part of its year alone, so pages that follow every edit (the front page, the lists of all
 * years) stand in the rest, without a time of change. What asks search engines to leave stays out.
 */
export function openSitemap(shared: Shared): Pick<Content, "sitemapParts" | "sitemapPart"> {
  const news = openNews(shared);
  const documents = openDocuments(shared.db);
  const pages = openPages(shared);
  return {
    sitemapParts: () => [
      ...[...news.yearGroups(), ...documents.yearGroups()].flatMap(partsOf),
      { name: PAGES, changedAt: null },
    ],
    sitemapPart(name) {
      if (name === PAGES) return pages();
      const [, kind, year, number] =
        /^(tin-tuc|van-ban)-(\d{4}|khong-ro-nam)(?:-([2-9]|[1-9]\d+))?$/.exec(name) ?? [];
      if (kind === undefined || year === undefined) return null;
      const start = MOST_ENTRIES * (Number(number ?? 1) - 1);
      const all = kind === "tin-tuc" ? news.entries(year) : documents.entries(year);
      const entries = all.slice(start, start + MOST_ENTRIES);
      return entries.length > 0 ? entries : null;
    },
  };
}

function partsOf({ name, count, changedAt }: YearGroup): SitemapPart[] {
  return Array.from({ length: Math.ceil(count / MOST_ENTRIES) }, (_, index) => ({
    name: index === 0 ? name : `${name}-${index + 1}`,
    changedAt,
  }));
}

function openNews({ db, places }: Shared) {
  const years = db.prepare(
    `SELECT substr(month, 1, 4) AS year, max(changed_at) AS changed_at,
       sum(is_withdrawn = 0) + count(DISTINCT month) + count(DISTINCT c.id) AS n
     FROM articles a LEFT JOIN categories c ON c.id = a.category GROUP BY year ORDER BY year`,
  );
  const articles = db.prepare(
    `SELECT month, slug, changed_at FROM articles INDEXED BY articles_for_sitemap
     WHERE is_withdrawn = 0 AND month BETWEEN ?1 || '-01' AND ?1 || '-12' ORDER BY published_at, id`,
  );
  const months = db.prepare(
    `SELECT month, max(changed_at) AS changed_at FROM articles
     WHERE month BETWEEN ?1 || '-01' AND ?1 || '-12' GROUP BY month ORDER BY month`,
  );
  const categories = db.prepare(
    `SELECT c.slug, max(a.changed_at) AS changed_at FROM articles a JOIN categories c ON c.id = a.category
     WHERE a.month BETWEEN ?1 || '-01' AND ?1 || '-12' GROUP BY c.slug ORDER BY c.slug`,
  );
  return {
    yearGroups: whileSame(
      () => places("articles", "categories", "articles:dates"),
      () => years.all().map((row) => yearGroup("tin-tuc", textOf(row, "year"), row)),
    ),
    entries: (year: string): SitemapEntry[] => [
      ...months.all(year).map((row) => entry(addresses.month(textOf(row, "month")), row)),
      ...categories
        .all(year)
        .map((row) =>
          entry(addresses.categoryYear({ slug: textOf(row, "slug") }, Number(year)), row),
        ),
      ...articles
        .all(year)
        .map((row) =>
          entry(
            routes.article.build({ month: textOf(row, "month"), slug: textOf(row, "slug") }),
            row,
          ),
        ),
    ],
  };
}

function openDocuments(db: DatabaseSync) {
  const years = db.prepare(
    `SELECT r.list_year AS year, max(r.changed_at) AS changed_at, sum(r.is_withdrawn = 0) + 1 AS n
     FROM resolutions r GROUP BY year ORDER BY year NULLS LAST`,
  );
  const documents = db.prepare(
    `SELECT ${DOCUMENT_COLUMNS}, r.changed_at FROM ${DOCUMENTS}
     WHERE r.is_withdrawn = 0 AND r.list_year IS ? ORDER BY r.created_at, r.id`,
  );
  const newest = db.prepare(
    "SELECT max(changed_at) AS changed_at FROM resolutions WHERE list_year IS ?",
  );
  return {
    yearGroups: () =>
      years
        .all()
        .map((row) =>
          yearGroup(
            "van-ban",
            row.year === null ? WITHOUT_YEAR : String(numberOf(row, "year")),
            row,
          ),
        ),
    entries(name: string): SitemapEntry[] {
      const year = name === WITHOUT_YEAR ? null : Number(name);
      const listed = documents.all(year).map((row) => entry(documentCard(row).address, row));
      const last = newest.get(year);
      // A list that holds only what was withdrawn is still a page.
      return last && last.changed_at !== null
        ? [entry(addresses.documentYear(year), last), ...listed]
        : listed;
    },
  };
}

/** Campaigns, calendars, categories, parts of long lists, and the lists that sort documents in other ways than by year. */
function openPages({ db, places }: Shared): () => SitemapEntry[] {
  const categories = db.prepare("SELECT slug FROM categories ORDER BY slug");
  const campaigns = db.prepare("SELECT slug FROM campaigns WHERE is_withdrawn = 0 ORDER BY slug");
  const list = listOpener(db);
  const calendars = list(
    "SELECT year, week FROM calendars WHERE is_withdrawn = 0 ORDER BY year, week",
    (row) => ({ year: numberOf(row, "year"), week: numberOf(row, "week") }),
  );
  const campaignLists = campaignParts(list, "c.is_withdrawn = 0");
  const categoryYears = whileSame(
    () => places("articles", "categories"),
    countedCategoryYears(list),
  );
  const lists = documentLists(list);
  const slugsOf = (rows: Row[]) => rows.map((row) => ({ slug: textOf(row, "slug") }));
  type Lists = ReturnType<typeof lists>;
  /** The addresses of each route; null for pages that stand in the part of their year. */
  const pages: Record<RoutesOf<"list" | Owner>, ((documents: Lists) => string[]) | null> = {
    month: null,
    article: null,
    categoryYear: null,
    documentYear: null,
    document: null,
    category: () => slugsOf(categories.all()).map(addresses.category),
    campaign: () => slugsOf(campaigns.all()).map(addresses.campaign),
    campaignPart: () => campaignLists().map(routes.campaignPart.build),
    calendar: () => calendars().map(addresses.calendar),
    categoryYearPart: () => partsOfEach(categoryYears()).map(routes.categoryYearPart.build),
    documentYearPart: ({ documentYearParts }) =>
      documentYearParts.map(routes.documentYearPart.build),
    documentFacetList: ({ documentFacetLists }) =>
      documentFacetLists.map(routes.documentFacetList.build),
    documentFacetListYear: ({ documentFacetListYears }) =>
      documentFacetListYears.map(routes.documentFacetListYear.build),
  };
  return () => {
    const documents = lists();
    return Object.values(pages)
      .flatMap((list) => list?.(documents) ?? [])
      .map((address) => ({ address, changedAt: null }));
  };
}

function yearGroup(kind: "tin-tuc" | "van-ban", year: string, row: Row): YearGroup {
  const name = `${kind}-${year}`;
  return { name, count: numberOf(row, "n"), changedAt: textOf(row, "changed_at") };
}

function entry(address: string, row: Row): SitemapEntry {
  return { address, changedAt: textOf(row, "changed_at") };
}
