import type { DatabaseSync } from "node:sqlite";
import { recognise } from "../citing/recognise.ts";
import type { CollectionName, RecordOf } from "../collections/collections.ts";
import { textOf } from "./rows.ts";

/** Keeps the citations of records beside them. Both functions tell whether anything changed. */
export function mentionsWriter(db: DatabaseSync) {
  const get = db.prepare("SELECT json FROM mentions WHERE collection = ? AND id = ?");
  const put = db.prepare("INSERT OR REPLACE INTO mentions VALUES (?, ?, ?)");
  const remove = db.prepare("DELETE FROM mentions WHERE collection = ? AND id = ?");

  const removeMentions = (collection: CollectionName, id: string) =>
    Number(remove.run(collection, id).changes) > 0;
  return {
    putMentions<C extends CollectionName>(collection: C, record: RecordOf[C]): boolean {
      const recognised = recognise(collection, record);
      if (!recognised) return removeMentions(collection, record.id);
      const json = JSON.stringify(recognised);
      const row = get.get(collection, record.id);
      if (row && textOf(row, "json") === json) return false;
      put.run(collection, record.id, json);
      return true;
    },
    removeMentions,
  };
}
