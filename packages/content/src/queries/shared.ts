import type { DatabaseSync } from "node:sqlite";
import { type ArticleCards, openArticleCards } from "./article-cards.ts";
import { openBodies, type ShowBody } from "./bodies.ts";
import { type FindPicture, openPictures } from "./pictures.ts";
import { openRecords, type Records } from "./records.ts";
import { type FindAddress, openTargets } from "./targets.ts";

/** What the queries of several subjects have in common. */
export interface Shared {
  db: DatabaseSync;
  records: Records;
  findPicture: FindPicture;
  findAddress: FindAddress;
  showBody: ShowBody;
  articleCards: ArticleCards;
}

export function openShared(db: DatabaseSync): Shared {
  const records = openRecords(db);
  const findPicture = openPictures(db, records);
  const findAddress = openTargets(db);
  const showBody = openBodies(findPicture, findAddress);
  return {
    db,
    records,
    findPicture,
    findAddress,
    showBody,
    articleCards: openArticleCards(db, findPicture),
  };
}
