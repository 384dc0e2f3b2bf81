import type { DatabaseSync } from "node:sqlite";
import { type CitationIndex, openCitationIndex } from "../citing/citation-index.ts";
import { versionsReader } from "../store/journal.ts";
import { placesReader } from "../store/places.ts";
import type { Store } from "../store/store.ts";
import { type ArticleCards, openArticleCards } from "./article-cards.ts";
import { openBodies, type ShowBody } from "./bodies.ts";
import { type CitationsIn, openCitations } from "./citations.ts";
import { type CitedAddresses, openCitedAddresses } from "./cited-addresses.ts";
import { type KeepOfArticles, openKeepOfArticles } from "./keep-of-articles.ts";
import { openLiveAddresses } from "./live-addresses.ts";
import { type FindPicture, openPictures } from "./mirrored.ts";
import { type IsDeadLink, openOwnLinks } from "./own-links.ts";
import { openRecords, type Records } from "./records.ts";
import { type FindAddress, openTargets } from "./targets.ts";

/** What the queries of several subjects have in common. */
export interface Shared {
  db: DatabaseSync;
  records: Records;
  findPicture: FindPicture;
  findAddress: FindAddress;
  isDeadLink: IsDeadLink;
  showBody: ShowBody;
  articleCards: ArticleCards;
  citationIndex: CitationIndex;
  citedAddresses: CitedAddresses;
  citationsIn: CitationsIn;
  keepOfArticles: KeepOfArticles;
  /** Tells whether anything that has addresses moved. */
  places: ReturnType<typeof placesReader>;
  /** Tells whether any record of a collection changed. */
  versions: ReturnType<typeof versionsReader>;
}

export function openShared({ reader: db, siteUrl }: Pick<Store, "reader" | "siteUrl">): Shared {
  const records = openRecords(db);
  const findPicture = openPictures(db, records);
  const findAddress = openTargets(db);
  const citationIndex = openCitationIndex(db, records);
  const isLive = openLiveAddresses(db);
  const citedAddresses = openCitedAddresses(db, isLive, citationIndex);
  const isDeadLink = openOwnLinks(db, siteUrl, isLive, citedAddresses);
  const places = placesReader(db);
  const keepOfArticles = openKeepOfArticles({ db, places, citedAddresses });
  return {
    db,
    records,
    findPicture,
    findAddress,
    isDeadLink,
    showBody: openBodies(findPicture, findAddress, isDeadLink),
    articleCards: openArticleCards(db, findPicture, keepOfArticles),
    citationIndex,
    citedAddresses,
    citationsIn: openCitations(citationIndex, citedAddresses, keepOfArticles),
    keepOfArticles,
    places,
    versions: versionsReader(db),
  };
}
