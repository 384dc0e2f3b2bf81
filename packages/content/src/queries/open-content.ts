import type { Store } from "../store/store.ts";
import type { Content } from "../views.ts";
import { openArticles } from "./articles.ts";
import { createAsk, type OnAnswer } from "./ask.ts";
import { openAssets } from "./assets.ts";
import { openCampaigns } from "./campaigns.ts";
import { openCategories } from "./categories.ts";
import { openContentAddresses } from "./content-addresses.ts";
import { openDocuments } from "./documents.ts";
import { openEndedAddresses } from "./ended-addresses.ts";
import { openFeeds } from "./feeds.ts";
import { openHome } from "./home.ts";
import { openLiveAddresses } from "./live-addresses.ts";
import { openRegister } from "./register.ts";
import { openShared } from "./shared.ts";
import { openSite } from "./site.ts";
import { openSitemap } from "./sitemap.ts";
import { openStubs } from "./stubs.ts";

export interface OpenContentOptions {
  /** Sees each question with its answer, after it was answered. */
  onAnswer?: OnAnswer;
}

/**
 * The content of a store, as pages may ask for it. Answers are plain JSON, depend on the arguments and
 * the content only, and every list in them has a total order.
 *
 * Every query throws StoreEmptyError as long as nothing was synced.
 */
export function openContent(store: Store, { onAnswer }: OpenContentOptions = {}): Content {
  const find = queriesOf(store);
  const ask = createAsk(store, onAnswer);
  return {
    site: ask("site", find.site),
    about: ask("about", find.about),
    activeCampaign: ask("activeCampaign", find.activeCampaign),
    home: ask("home", find.home),
    months: ask("months", find.months),
    month: ask("month", find.month),
    article: ask("article", find.article),
    categories: ask("categories", find.categories),
    category: ask("category", find.category),
    categoryYear: ask("categoryYear", find.categoryYear),
    documents: ask("documents", find.documents),
    documentYear: ask("documentYear", find.documentYear),
    documentShelves: ask("documentShelves", find.documentShelves),
    documentShelf: ask("documentShelf", find.documentShelf),
    documentShelfYear: ask("documentShelfYear", find.documentShelfYear),
    documentIndex: ask("documentIndex", find.documentIndex),
    document: ask("document", find.document),
    documentStanding: ask("documentStanding", find.documentStanding),
    stub: ask("stub", find.stub),
    campaigns: ask("campaigns", find.campaigns),
    campaign: ask("campaign", find.campaign),
    newsFeed: ask("newsFeed", find.newsFeed),
    categoryFeed: ask("categoryFeed", find.categoryFeed),
    documentFeed: ask("documentFeed", find.documentFeed),
    documentTypeFeed: ask("documentTypeFeed", find.documentTypeFeed),
    documentTypes: ask("documentTypes", find.documentTypes),
    sitemapParts: ask("sitemapParts", find.sitemapParts),
    sitemapPart: ask("sitemapPart", find.sitemapPart),
    registerYears: ask("registerYears", find.registerYears),
    register: ask("register", find.register),
    endedAddress: ask("endedAddress", find.endedAddress),
    asset: ask("asset", find.asset),
    addresses: ask("addresses", find.addresses),
  };
}

const opened = new WeakMap<Store, Content>();

/** What queries have worked out, citations above all, is kept once for all who ask the same store. */
function queriesOf(store: Store): Content {
  const known = opened.get(store);
  if (known) return known;
  const queries = openQueries(store.reader);
  opened.set(store, queries);
  return queries;
}

function openQueries(db: Store["reader"]): Content {
  const shared = openShared(db);
  const categories = openCategories(shared);
  const { records, standing } = shared;
  const feeds = openFeeds(shared);
  const sitemap = openSitemap(shared);
  const ended = openEndedAddresses(db, records, openLiveAddresses(db), standing);
  return {
    ...openSite(shared),
    ...openHome(shared, categories),
    ...openArticles(shared),
    ...categories,
    ...openDocuments(shared),
    ...openStubs(shared),
    ...openCampaigns(shared),
    ...openAssets(db),
    ...feeds,
    ...sitemap,
    ...openRegister(shared),
    endedAddress: ended.endedAddress,
    ...openContentAddresses(db, { ended, standing, feeds, sitemap }),
  };
}
