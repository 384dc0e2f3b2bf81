import { readFileSync } from "node:fs";
import { type Content, Day, type Store } from "../src/index.ts";

const DAYS = ["2021-06-01", "2022-01-01", "2022-05-05", "2022-12-31", "2023-06-01"].map(
  (date) => new Day(date),
);

/** The answer to every question that there is to ask: the compiler names one that is left out. */
export function allAnswers(content: Content) {
  const addresses = content.addresses();
  return {
    addresses,
    site: content.site(),
    siteName: content.siteName(),
    about: content.about(),
    emblem: content.emblem(),
    colours: content.colours(),
    securityContact: DAYS.map((day) => content.securityContact(day)),
    home: DAYS.map((day) => content.home(day)),
    activeCampaign: DAYS.map((day) => content.activeCampaign(day)),
    months: content.months(),
    month: addresses.months.map((month) => content.month(month)),
    article: addresses.articles.map(({ month, slug }) => content.article(month, slug)),
    relatedArticles: addresses.articles.map(({ month, slug }) =>
      content.relatedArticles(month, slug),
    ),
    categories: content.categories(),
    category: addresses.categories.map((slug) => content.category(slug)),
    categoryYear: [
      ...addresses.categoryYears.map(({ slug, year }) => content.categoryYear(slug, year, null)),
      ...addresses.categoryYearParts.map(({ slug, year, part }) =>
        content.categoryYear(slug, year, part),
      ),
    ],
    documents: content.documents(),
    documentYear: [
      ...addresses.documentYears.map((year) => content.documentYear(year, null)),
      ...addresses.documentYearParts.map(({ year, part }) => content.documentYear(year, part)),
    ],
    documentFacetLists: DAYS.map((day) => content.documentFacetLists(day)),
    documentFacetList: addresses.documentFacetLists.map(({ facet, value }) =>
      content.documentFacetList(facet, value, DAYS[2] ?? null),
    ),
    documentFacetListYear: addresses.documentFacetListYears.map(({ facet, value, year }) =>
      content.documentFacetListYear(facet, value, year, DAYS[2] ?? null),
    ),
    documentIndex: DAYS.map((day) => content.documentIndex(day)),
    document: addresses.documents.map(({ issuer, period, type, number }) =>
      content.document(issuer, period, type, number),
    ),
    documentEffect: addresses.documents.flatMap(({ issuer, period, type, number }) =>
      DAYS.map((day) => content.documentEffect(issuer, period, type, number, day)),
    ),
    documentShare: addresses.documents.map(({ issuer, period, type, number }) =>
      content.documentShare(issuer, period, type, number),
    ),
    stub: addresses.stubs.map(({ issuer, period, type, number }) =>
      content.stub(issuer, period, type, number),
    ),
    campaigns: content.campaigns(),
    campaign: addresses.campaigns.map((slug) => content.campaign(slug)),
    campaignPart: addresses.campaignParts.map(({ slug, part }) => content.campaignPart(slug, part)),
    currentCalendar: DAYS.map((day) => content.currentCalendar(day)),
    calendarDay: DAYS.map((day) => content.calendarDay(day)),
    calendar: addresses.calendars.map(({ year, week }) => content.calendar(year, week)),
    endedAddress: addresses.ended.map((address) => content.endedAddress(address)),
    newsFeed: content.newsFeed(),
    categoryFeed: addresses.categories.map((slug) => content.categoryFeed(slug)),
    documentFeed: content.documentFeed(),
    documentTypes: content.documentTypes(),
    documentTypeFeed: content.documentTypes().map((type) => content.documentTypeFeed(type)),
    sitemapParts: content.sitemapParts(),
    sitemapPart: addresses.sitemapParts.map((name) => content.sitemapPart(name)),
    registerYears: content.registerYears(),
    register: content.registerYears().map((year) => content.register(year)),
    // Where the bytes lie differs between two mirrors; what they are does not.
    asset: addresses.assets.map((address) => {
      const { path = "", ...asset } = content.asset(address) ?? {};
      return { ...asset, bytes: readFileSync(path).length };
    }),
  } satisfies Record<keyof Content, unknown>;
}

/** Everything in the store's tables, but for where it came from, in which order, and what waits to be shown. */
export function allRows({ reader }: Store) {
  const tables = reader
    .prepare(
      `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT IN ('meta', 'journal', 'held', 'before')
       ORDER BY name`,
    )
    .all();
  return tables.map(({ name }) => {
    const rows = reader.prepare(`SELECT * FROM "${name}"`).all();
    return [name, rows.map((row) => JSON.stringify(row)).toSorted()];
  });
}
