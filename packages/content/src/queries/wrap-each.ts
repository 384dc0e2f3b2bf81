import type { Day } from "../day.ts";
import type { Content } from "../views.ts";

/** What a question may be asked with: what says by itself that it is the day, or is the same on every day. */
export type Argument = string | number | null | Day;

/** Makes another function of one that answers a query. */
export type Wrap = <Args extends readonly Argument[], Answer>(
  query: string,
  find: (...args: Args) => Answer,
) => (...args: Args) => Answer;

/** Content whose queries do something more. Named one by one: so each keeps its type. */
export function wrapEach(queries: Content, wrap: Wrap): Content {
  return {
    site: wrap("site", queries.site),
    about: wrap("about", queries.about),
    activeCampaign: wrap("activeCampaign", queries.activeCampaign),
    home: wrap("home", queries.home),
    months: wrap("months", queries.months),
    month: wrap("month", queries.month),
    article: wrap("article", queries.article),
    categories: wrap("categories", queries.categories),
    category: wrap("category", queries.category),
    categoryYear: wrap("categoryYear", queries.categoryYear),
    documents: wrap("documents", queries.documents),
    documentYear: wrap("documentYear", queries.documentYear),
    documentShelves: wrap("documentShelves", queries.documentShelves),
    documentShelf: wrap("documentShelf", queries.documentShelf),
    documentShelfYear: wrap("documentShelfYear", queries.documentShelfYear),
    documentIndex: wrap("documentIndex", queries.documentIndex),
    document: wrap("document", queries.document),
    documentStanding: wrap("documentStanding", queries.documentStanding),
    stub: wrap("stub", queries.stub),
    campaigns: wrap("campaigns", queries.campaigns),
    campaign: wrap("campaign", queries.campaign),
    campaignPart: wrap("campaignPart", queries.campaignPart),
    newsFeed: wrap("newsFeed", queries.newsFeed),
    categoryFeed: wrap("categoryFeed", queries.categoryFeed),
    documentFeed: wrap("documentFeed", queries.documentFeed),
    documentTypeFeed: wrap("documentTypeFeed", queries.documentTypeFeed),
    documentTypes: wrap("documentTypes", queries.documentTypes),
    sitemapParts: wrap("sitemapParts", queries.sitemapParts),
    sitemapPart: wrap("sitemapPart", queries.sitemapPart),
    registerYears: wrap("registerYears", queries.registerYears),
    register: wrap("register", queries.register),
    endedAddress: wrap("endedAddress", queries.endedAddress),
    asset: wrap("asset", queries.asset),
    addresses: wrap("addresses", queries.addresses),
  };
}
