import type { DatabaseSync } from "node:sqlite";
import type { CollectionName } from "@bantin/contract";
import { type DocumentName, documentTitle } from "../errors/document-errors.ts";
import { textOf } from "./rows.ts";

/** How a stored record is called in messages. */
export function documentName(
  db: DatabaseSync,
  collection: CollectionName,
  id: string,
): DocumentName {
  const row = db
    .prepare("SELECT json FROM records WHERE collection = ? AND id = ?")
    .get(collection, id);
  const record: unknown = row && JSON.parse(textOf(row, "json"));
  return { collection, id, title: documentTitle(collection, record) };
}
