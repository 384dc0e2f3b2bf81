/**
 * Raised with every change of the tables or of what a record looks like: an older store is emptied
 * on opening, and the next sync fills it anew.
 */
export const SCHEMA_VERSION = 6;

/**
 * `records` holds every document as parsed JSON. The other tables are indexes over it: they hold what
 * queries look for and sort by, and `card` what lists show, so that a list need not read whole bodies;
 * `register` is what the register of documents holds beside the card.
 *
 * `mentions` keeps the citations that were recognised in a record's text (see `citing/recognise.ts`): they
 * depend on that text alone. `journal` numbers the changes of what citations depend on, so that a reader
 * who stays open learns in one look what to read again; it is history, and no part of the content.
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

CREATE TABLE articles (
  id TEXT PRIMARY KEY,
  month TEXT NOT NULL,
  slug TEXT NOT NULL,
  published_at TEXT NOT NULL,
  created_at TEXT NOT NULL,
  category TEXT,
  is_featured INTEGER NOT NULL,
  is_withdrawn INTEGER NOT NULL,
  changed_at TEXT NOT NULL,
  card TEXT NOT NULL
) STRICT;
CREATE INDEX articles_by_address ON articles (month, slug);
CREATE INDEX articles_by_month ON articles (month, published_at, id);
CREATE INDEX articles_by_time ON articles (published_at, id);
CREATE INDEX articles_for_home ON articles (published_at, id) WHERE is_withdrawn = 0;
CREATE INDEX articles_to_lead ON articles (published_at, id) WHERE is_withdrawn = 0 AND is_featured = 1;
CREATE INDEX articles_for_sitemap ON articles (month, category, is_withdrawn, changed_at, published_at, id, slug);
CREATE INDEX articles_by_category ON articles (category, published_at, id);
CREATE INDEX articles_by_category_month ON articles (category, month, published_at, id);

CREATE TABLE resolutions (
  id TEXT PRIMARY KEY,
  issuer TEXT NOT NULL,
  period TEXT NOT NULL,
  type TEXT NOT NULL,
  number TEXT NOT NULL,
  shelf_year INTEGER,
  issue_date TEXT,
  effect_date TEXT,
  expiry_date TEXT,
  effect_status TEXT NOT NULL,
  field TEXT,
  field_slug TEXT,
  is_shown_first INTEGER NOT NULL,
  aliases TEXT NOT NULL,
  is_withdrawn INTEGER NOT NULL,
  created_at TEXT NOT NULL,
  changed_at TEXT NOT NULL,
  register TEXT NOT NULL,
  card TEXT NOT NULL
) STRICT;
CREATE INDEX resolutions_by_address ON resolutions (issuer, type, number, period);
CREATE INDEX resolutions_by_year ON resolutions (shelf_year, issue_date, id);
CREATE INDEX resolutions_by_issue ON resolutions (issue_date DESC, shelf_year DESC, id DESC);
CREATE INDEX resolutions_for_home ON resolutions (issue_date DESC, shelf_year DESC, id DESC)
  WHERE is_shown_first = 1;
CREATE INDEX resolutions_for_sitemap ON resolutions (shelf_year, is_withdrawn, changed_at);
CREATE INDEX resolutions_by_type ON resolutions (type);
CREATE INDEX resolutions_by_arrival ON resolutions (created_at DESC, issue_date DESC, id DESC)
  WHERE is_shown_first = 1;

CREATE TABLE issuers (
  id TEXT PRIMARY KEY,
  slug TEXT NOT NULL,
  name TEXT NOT NULL,
  code TEXT NOT NULL,
  family TEXT NOT NULL,
  level TEXT NOT NULL,
  is_local INTEGER NOT NULL,
  valid_to TEXT,
  created_at TEXT NOT NULL
) STRICT;
CREATE INDEX issuers_by_slug ON issuers (slug);

CREATE TABLE categories (
  id TEXT PRIMARY KEY,
  slug TEXT NOT NULL,
  name TEXT NOT NULL,
  position REAL NOT NULL
) STRICT;
CREATE INDEX categories_by_slug ON categories (slug);

CREATE TABLE campaigns (
  id TEXT PRIMARY KEY,
  slug TEXT NOT NULL,
  year INTEGER NOT NULL,
  active_from TEXT NOT NULL,
  active_to TEXT NOT NULL,
  is_withdrawn INTEGER NOT NULL
) STRICT;
CREATE INDEX campaigns_by_slug ON campaigns (slug);

CREATE TABLE redirects (id TEXT PRIMARY KEY, address TEXT NOT NULL, created_at TEXT NOT NULL) STRICT;
CREATE INDEX redirects_by_address ON redirects (address);

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

/** The index table of a collection; media and files have none of their own. */
export const INDEX_TABLES = [
  "articles",
  "resolutions",
  "issuers",
  "categories",
  "campaigns",
  "redirects",
] as const;
