import type { Store } from "../store/store.ts";
import type { Content } from "../views.ts";
import { openArticles } from "./articles.ts";
import { openCalendars } from "./calendars.ts";
import { openCampaigns } from "./campaigns.ts";
import { openCategories } from "./categories.ts";
import { openContentAddresses } from "./content-addresses.ts";
import { openDocuments } from "./documents.ts";
import { openEndedAddresses } from "./ended-addresses.ts";
import { openFeeds } from "./feeds.ts";
import { openHome } from "./home.ts";
import { openLiveAddresses } from "./live-addresses.ts";
import { openAssets } from "./mirrored.ts";
import { openRegister } from "./register.ts";
import { openRelatedArticles } from "./related-articles.ts";
import { openShared } from "./shared.ts";
import { openSite } from "./site.ts";
import { openSitemap } from "./sitemap.ts";
import { openStubs } from "./stubs.ts";
import { createAsk, keepAnswers, type OnAnswer, wrapEach } from "./wrap-each.ts";

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
  return wrapEach(queriesOf(store), createAsk(store, onAnswer));
}

const opened = new WeakMap<Store, Content>();

/** What queries have worked out, answers and citations, is kept once for all who ask the same store. */
function queriesOf(store: Store): Content {
  const known = opened.get(store);
  if (known) return known;
  const queries = wrapEach(openQueries(store), keepAnswers(store.reader));
  opened.set(store, queries);
  return queries;
}

function openQueries(store: Store): Content {
  const { reader: db } = store;
  const shared = openShared(store);
  const categories = openCategories(shared);
  const { records, citedAddresses } = shared;
  const feeds = openFeeds(shared);
  const sitemap = openSitemap(shared);
  const isLive = openLiveAddresses(db);
  const ended = openEndedAddresses(db, records, isLive, citedAddresses, shared.isDeadLink);
  return {
    ...openSite(shared),
    ...openHome(shared),
    ...openArticles(shared),
    ...openRelatedArticles(shared),
    ...categories,
    ...openDocuments(shared),
    ...openStubs(shared),
    ...openCampaigns(shared),
    ...openCalendars(shared),
    ...openAssets(db),
    ...feeds,
    ...sitemap,
    ...openRegister(shared),
    endedAddress: ended.endedAddress,
    ...openContentAddresses(shared, { ended, feeds, sitemap }),
  };
}
