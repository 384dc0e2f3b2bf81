/** Raised with every change of the tables: older traces are dropped, and the next release is a full one. */
export const SCHEMA_VERSION = 2;

/**
 * `pages` are the rendered files of one release, `asked` which questions each was made from, and
 * `links` where each leads to: so that a page that goes is known to those that link to it.
 */
export const SCHEMA = `
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
CREATE TABLE pages (id INTEGER PRIMARY KEY, address TEXT NOT NULL UNIQUE, file TEXT NOT NULL) STRICT;
CREATE TABLE questions (
  id INTEGER PRIMARY KEY,
  query TEXT NOT NULL,
  args TEXT NOT NULL,
  digest TEXT NOT NULL,
  UNIQUE (query, args)
) STRICT;
CREATE INDEX common_questions ON questions (id) WHERE args IN ('[]', '["$today"]');
CREATE TABLE asked (
  page INTEGER NOT NULL,
  question INTEGER NOT NULL,
  PRIMARY KEY (page, question)
) STRICT, WITHOUT ROWID;
CREATE INDEX asked_by_question ON asked (question);
CREATE TABLE targets (id INTEGER PRIMARY KEY, address TEXT NOT NULL UNIQUE) STRICT;
CREATE TABLE links (
  page INTEGER NOT NULL,
  target INTEGER NOT NULL,
  PRIMARY KEY (page, target)
) STRICT, WITHOUT ROWID;
CREATE INDEX links_by_target ON links (target);
CREATE TABLE assets (address TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
`;
