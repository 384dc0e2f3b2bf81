import type { CollectionName } from "@bantin/contract";
import { COLLECTION_NAMES, COLLECTIONS } from "../collections/collections.ts";

/**
 * Raised with every change of the tables or of what a record looks like: an older store is emptied
 * on opening, and the next sync fills it anew.
 */
export const SCHEMA_VERSION = 6;

/**
 * `records` holds every document as parsed JSON. The tables that collections have of their own are indexes
 * over it: they hold what queries look for and sort by, and `card` what lists show, so that a list need not
 * read whole bodies; `register` is what the register of documents holds beside the card.
 *
 * `mentions` keeps the citations that were recognised in a record's text (see `citing/recognise.ts`): they
 * depend on that text alone. `journal` numbers the changes of records, so that a reader who stays open learns
 * in one look what to read again; it is history, and no part of the content.
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

function indexTableOf(name: CollectionName): string {
  const { index } = COLLECTIONS[name];
  if (!index) return "";
  const columns = Object.entries(index.columns).map(([column, type]) => `${column} ${type}`);
  const indices = Object.entries(index.indices).map(
    ([suffix, on]) => `CREATE INDEX ${name}_${suffix} ON ${name} ${on};`,
  );
  return [`CREATE TABLE ${name} (${columns.join(", ")}) STRICT;`, ...indices].join("\n");
}
