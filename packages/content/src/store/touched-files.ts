import { COLLECTION_NAMES, COLLECTIONS } from "../collections/collections.ts";

/** The collections of which the mirror keeps files, as a list in SQL. */
const WITH_FILES = `(${COLLECTION_NAMES.filter((name) => COLLECTIONS[name].files)
  .map((name) => `'${name}'`)
  .join(", ")})`;

/**
 * Notes, for the length of one change, which pictures and files it may concern: those whose record
 * changed, and those that a record began or ceased to refer to. So the mirror need not look at
 * every picture there is because one article was edited.
 */
export const TOUCHED_FILES = `
CREATE TEMP TABLE touched_files (
  collection TEXT NOT NULL,
  id TEXT NOT NULL,
  PRIMARY KEY (collection, id)
) STRICT, WITHOUT ROWID;
${trigger("reference_added", "INSERT ON main.edges", "new.to_collection", "new.to_id")}
${trigger("reference_dropped", "DELETE ON main.edges", "old.to_collection", "old.to_id")}
${trigger("file_stored", "INSERT ON main.records", "new.collection", "new.id")}
${trigger("file_removed", "DELETE ON main.records", "old.collection", "old.id")}
`;

/** Marks all of them, for when the whole mirror is to be looked over. */
export const TOUCH_ALL_FILES = `
INSERT OR IGNORE INTO touched_files
  SELECT collection, id FROM records WHERE collection IN ${WITH_FILES}
  UNION SELECT collection, id FROM assets
`;

function trigger(name: string, event: string, collection: string, id: string): string {
  return `CREATE TEMP TRIGGER ${name} AFTER ${event} WHEN ${collection} IN ${WITH_FILES}
    BEGIN INSERT OR IGNORE INTO touched_files VALUES (${collection}, ${id}); END;`;
}
