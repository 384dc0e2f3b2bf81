/**
 * `groups` are the pages of a month or a year, indexed together: what each says of its words, as it is in the
 * index whose manifest `meta` holds. Both change in one transaction.
 */
export const SEARCH_SCHEMA = {
  version: 1,
  sql: `
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
CREATE TABLE groups (
  key TEXT PRIMARY KEY,
  fingerprint TEXT NOT NULL,
  count INTEGER NOT NULL,
  hash TEXT NOT NULL,
  withdrawn TEXT NOT NULL,
  cards TEXT NOT NULL,
  names BLOB NOT NULL,
  bodies BLOB NOT NULL,
  sections BLOB NOT NULL
) STRICT;
`,
};
