import type { DatabaseSync } from "node:sqlite";
import type { CollectionName } from "@bantin/contract";
import { isCollection } from "@bantin/contract";
import { type Row, textOf } from "./rows.ts";

/** The version that readers saw of a record that was held, from the store that was there before. */
export interface Carried {
  collection: CollectionName;
  id: string;
  json: string;
}

/** To be asked of a store before it is emptied; nothing where it is too old to know. */
export function shownThoughHeld(db: DatabaseSync): Carried[] {
  const queries = [
    "SELECT r.collection, r.id, r.json FROM held h JOIN records r ON r.collection = h.collection AND r.id = h.id",
    "SELECT collection, id, json FROM carried",
  ];
  return queries.flatMap((query) => {
    try {
      return db.prepare(query).all().flatMap(carriedOf);
    } catch {
      // It has no such table, or another one of that name.
      return [];
    }
  });
}

export function keepCarried(db: DatabaseSync, carried: readonly Carried[]): void {
  const put = db.prepare("INSERT OR IGNORE INTO carried VALUES (?, ?, ?)");
  for (const { collection, id, json } of carried) put.run(collection, id, json);
}

export function carriedReader(db: DatabaseSync): () => Carried[] {
  const all = db.prepare("SELECT collection, id, json FROM carried ORDER BY collection, id");
  return () => all.all().flatMap(carriedOf);
}

function carriedOf(row: Row): Carried[] {
  const collection = textOf(row, "collection");
  const json = textOf(row, "json");
  // It may be read out of a damaged file.
  if (!isCollection(collection) || !isJson(json)) return [];
  return [{ collection, id: textOf(row, "id"), json }];
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
