import type { DatabaseSync } from "node:sqlite";
import type { CollectionName, GlobalName, GlobalOf, RecordOf } from "@bantin/contract";
import { StoreDamagedError } from "../errors/system-errors.ts";
import { jsonOf } from "../store/rows.ts";

export type Records = ReturnType<typeof openRecords>;

/** Whole records and globals, by id. */
export function openRecords(db: DatabaseSync) {
  const record = db.prepare("SELECT json FROM records WHERE collection = ? AND id = ?");
  const settings = db.prepare("SELECT json FROM globals WHERE slug = ?");
  return {
    find<C extends CollectionName>(collection: C, id: string | null): RecordOf[C] | null {
      const row = id === null ? undefined : record.get(collection, id);
      return row ? jsonOf<RecordOf[C]>(row, "json") : null;
    },
    global<G extends GlobalName>(slug: G): GlobalOf[G] {
      const row = settings.get(slug);
      if (!row) throw new StoreDamagedError(`the global "${slug}" is missing`);
      return jsonOf<GlobalOf[G]>(row, "json");
    },
  };
}
