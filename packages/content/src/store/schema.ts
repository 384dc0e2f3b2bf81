import { COLLECTION_NAMES, type CollectionName } from "@bantin/contract";
import { COLLECTIONS } from "../collections/collections.ts";
import { versionOf } from "./version-of.ts";

/**
 * `records` holds every document as parsed JSON. The tables that collections have of their own are indexes
 * over it: they hold what queries look for and sort by, and `card` what lists show, so that a list need not
 * read whole bodies; `register` is what the register of documents holds beside the card.
 *
 * `mentions` keeps the citations that were recognised in a record's text (see `citing/recognise.ts`): they
 * depend on that text alone. `journal` numbers the changes of records, so that a reader who stays open learns
 * in one look what to read again; it is history, and no part of the content.
 *
 * `held` names the versions of records that are not shown, and `before` keeps what a record was when its content
 * last went live (null for one that was not there): what a record goes back to whose page cannot be made.
 * `carried` has, until the first sync, what the store before this one showed of records that it held.
 */
export const SCHEMA = `
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
CREATE TABLE globals (slug TEXT PRIMARY KEY, json TEXT NOT NULL) STRICT;
CREATE TABLE records (
  collection TEXT NOT NULL,
  id TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  json TEXT NOT NULL,
  PRIMARY KEY (collection, id)
) STRICT;
CREATE INDEX records_by_change ON records (collection, updated_at);

CREATE TABLE held (
  collection TEXT NOT NULL,
  id TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  kind TEXT NOT NULL,
  title TEXT,
  field TEXT,
  reason TEXT NOT NULL,
  problem TEXT NOT NULL,
  since TEXT NOT NULL,
  json TEXT,
  PRIMARY KEY (collection, id)
) STRICT;
CREATE TABLE before (
  collection TEXT NOT NULL,
  id TEXT NOT NULL,
  json TEXT,
  PRIMARY KEY (collection, id)
) STRICT;
CREATE TABLE carried (
  collection TEXT NOT NULL,
  id TEXT NOT NULL,
  json TEXT NOT NULL,
  PRIMARY KEY (collection, id)
) STRICT;

${COLLECTION_NAMES.map(indexTableOf).join("\n")}

CREATE TABLE edges (
  from_collection TEXT NOT NULL,
  from_id TEXT NOT NULL,
  kind TEXT NOT NULL,
  position INTEGER NOT NULL,
  to_collection TEXT NOT NULL,
  to_id TEXT NOT NULL
) STRICT;
CREATE INDEX edges_out ON edges (from_collection, from_id, kind, position);
CREATE INDEX edges_in ON edges (to_collection, to_id, kind);

CREATE TABLE mentions (
  collection TEXT NOT NULL,
  id TEXT NOT NULL,
  json TEXT NOT NULL,
  PRIMARY KEY (collection, id)
) STRICT;

CREATE TABLE journal (seq INTEGER PRIMARY KEY, collection TEXT NOT NULL, id TEXT NOT NULL) STRICT;

CREATE TABLE assets (
  collection TEXT NOT NULL,
  id TEXT NOT NULL,
  variant TEXT NOT NULL,
  url TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  address TEXT NOT NULL,
  mime_type TEXT NOT NULL,
  filesize INTEGER NOT NULL,
  PRIMARY KEY (collection, id, variant)
) STRICT;
CREATE INDEX assets_by_address ON assets (address);
`;

/** Raised when the same tables hold something else than before: when a record is read, or a column filled, otherwise. */
const FORMAT = 12;

/**
 * Follows from the tables and from what they hold: a store of another one is emptied, and the next sync
 * fills it anew. What readers saw of records that were held is carried over.
 */
export const SCHEMA_VERSION = versionOf(`${FORMAT} ${SCHEMA}`);

function indexTableOf(name: CollectionName): string {
  const { index } = COLLECTIONS[name];
  if (!index) return "";
  const columns = Object.entries(index.columns).map(([column, type]) => `${column} ${type}`);
  const indices = Object.entries(index.indices).map(
    ([suffix, on]) => `CREATE INDEX ${name}_${suffix} ON ${name} ${on};`,
  );
  return [`CREATE TABLE ${name} (${columns.join(", ")}) STRICT;`, ...indices].join("\n");
}

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
