import type { DatabaseSync } from "node:sqlite";
import type { CollectionName } from "../collections/collections.ts";
import type { Edge } from "./edges.ts";
import type { placesWriter } from "./places.ts";
import { textOf } from "./rows.ts";

/** Replaces what a record says about others. */
export function edgesWriter(db: DatabaseSync, places: ReturnType<typeof placesWriter>) {
  const joined = db.prepare(
    "SELECT to_id FROM edges WHERE from_collection = ? AND from_id = ? AND kind = 'campaign'",
  );
  const remove = db.prepare("DELETE FROM edges WHERE from_collection = ? AND from_id = ?");
  const put = db.prepare("INSERT INTO edges VALUES (?, ?, ?, ?, ?, ?)");
  return (collection: CollectionName, id: string, edges: readonly Edge[]) => {
    const before = joined.all(collection, id).map((row) => textOf(row, "to_id"));
    const after = edges.filter(({ kind }) => kind === "campaign").map(({ id }) => id);
    // The articles on a campaign are read in parts: how many there are says which parts have a page.
    if (before.toSorted().join() !== after.toSorted().join()) places.touch("campaigns");
    remove.run(collection, id);
    for (const [position, edge] of edges.entries()) {
      put.run(collection, id, edge.kind, position, edge.to, edge.id);
    }
  };
}
