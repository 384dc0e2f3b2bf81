import type { DatabaseSync } from "node:sqlite";
import type { CollectionName } from "@bantin/contract";
import type { StoredFile } from "../collections/collection.ts";
import { COLLECTIONS, isCollection } from "../collections/collections.ts";
import { type DocumentName, documentTitle } from "../errors/document-errors.ts";
import { openRecords, type Records } from "../queries/records.ts";
import { textOf } from "../store/rows.ts";

/** A file of the CMS that the site must have. */
export interface NeededFile extends StoredFile {
  document: DocumentName;
  /** Of the document, in sortable form. */
  updatedAt: string;
}

/**
 * Pictures and files to fetch: of those that this change concerns, those that published content refers
 * to and that are not mirrored in their present state. Being in the CMS's library is not enough: the picture of a draft is there too.
 */
export function filesToFetch(db: DatabaseSync): NeededFile[] {
  const rows = db
    .prepare(
      `SELECT r.collection, r.id, r.updated_at
       FROM touched_files t JOIN records r ON r.collection = t.collection AND r.id = t.id
       WHERE EXISTS (SELECT 1 FROM edges e WHERE e.to_collection = r.collection AND e.to_id = r.id)
         AND NOT EXISTS (SELECT 1 FROM assets a
           WHERE a.collection = r.collection AND a.id = r.id AND a.updated_at = r.updated_at)
       ORDER BY r.collection, r.id`,
    )
    .all();
  const records = openRecords(db);
  return rows.flatMap((row) => {
    const [collection, id] = [textOf(row, "collection"), textOf(row, "id")];
    if (!isCollection(collection)) return [];
    return filesOf(records, collection, id).map((file) => ({
      ...file,
      updatedAt: textOf(row, "updated_at"),
    }));
  });
}

function filesOf<C extends CollectionName>(
  records: Records,
  collection: C,
  id: string,
): Omit<NeededFile, "updatedAt">[] {
  const record = records.find(collection, id);
  const { files } = COLLECTIONS[collection];
  if (!record || !files) return [];
  const document = { collection, id, title: documentTitle(collection, record) };
  return files.files(record).map((file) => ({ ...file, document }));
}
