import type { ContentAddresses } from "@bantin/content";
import { z } from "zod";
import { numbers, openDatabase, texts } from "../database.ts";
import type { RecordedQuery } from "./recorded-query.ts";
import { type KeptReason, openTraceWriter, type TraceChange } from "./trace-writer.ts";

/** The release that the traces describe. Always one that exists, live or about to be. */
export interface TracedRelease {
  id: string;
  /** Digest of the compiled site that rendered it. */
  bundle: string;
}

interface KeptQuery extends RecordedQuery {
  id: number;
  /** Of the answer that the release was rendered from. */
  digest: string;
}

interface KeptLink {
  /** Address of the page that links. */
  page: string;
  /** Address within the site, with its fragment. */
  link: string;
}

/** A page that stays as it was. */
export interface KeptTrace extends KeptReason {
  address: string;
}

/**
 * What the pages of one release were made from: verifying traces, as build systems keep them. A page has to
 * be rendered again exactly when the answer to one of its queries differs.
 */
export interface Traces {
  /** Null before the first release. */
  release(): TracedRelease | null;
  /** What the release was made for; null when another process made it. */
  addresses(): ContentAddresses | null;
  /** File of every page, by address. */
  pages(): ReadonlyMap<string, string>;
  assets(): Set<string>;
  query(id: number): KeptQuery | null;
  queryIds(): number[];
  /** Queries without arguments but the day: the ones that nearly every change touches. */
  commonQueryIds(): number[];
  /** The digest that a query had; null when no page of the release asked it. */
  find(query: RecordedQuery): { id: number; digest: string } | null;
  queriesOf(address: string): number[];
  /** Addresses of the pages that asked a query. */
  askersOf(queryId: number): string[];
  /** Addresses of the pages that link to an address, with or without a fragment. */
  linkingTo(address: string): string[];
  /** Links to an address itself, or to parts of it, of any page. */
  linksInto(address: string, which: "itself" | "parts"): KeptLink[];
  /** Where a page leads: addresses within the site, with their fragments. */
  linksOf(address: string): string[];
  /** Pages that stay as they were, because they cannot be made anew, in the order of their addresses. */
  kept(): KeptTrace[];
  /** Files that no content has any more, and pages need which stay as they were. */
  spared(): string[];
  /** Makes the traces those of another release, in one transaction. */
  save(change: TraceChange): void;
  close(): void;
}

const queryRow = z.object({
  id: z.number(),
  name: z.string(),
  args: z.string(),
  digest: z.string(),
});
const digestRow = queryRow.pick({ id: true, digest: true });
const metaRow = z.object({ value: z.string() });
const linkRow = z.object({ page: z.string(), link: z.string() });
const keptRow = z.object({
  address: z.string(),
  problem: z.string(),
  reason: z.string(),
  since: z.string(),
});
const pageRow = z.object({ address: z.string(), file: z.string() });

export function openTraces(file: string): Traces {
  const db = openDatabase(file, SCHEMA);
  const write = openTraceWriter(db);
  let addresses: ContentAddresses | null = null;
  const meta = db.prepare("SELECT value FROM meta WHERE key = ?");
  const read = (key: string) => {
    const row = meta.get(key);
    return row ? metaRow.parse(row).value : null;
  };
  return {
    release() {
      const [id, bundle] = [read("release"), read("bundle")];
      return id !== null && bundle !== null ? { id, bundle } : null;
    },
    addresses: () => addresses,
    ...readers(db),
    save(change) {
      write(change);
      addresses = change.addresses;
    },
    close: () => db.close(),
  };
}

function readers(
  db: ReturnType<typeof openDatabase>,
): Omit<Traces, "release" | "addresses" | "save" | "close"> {
  const pages = db.prepare("SELECT address, file FROM pages ORDER BY id");
  const assets = db.prepare("SELECT address AS value FROM assets");
  const query = db.prepare("SELECT id, name, args, digest FROM queries WHERE id = ?");
  const ids = db.prepare("SELECT id AS value FROM queries ORDER BY id");
  const common = db.prepare(`SELECT id AS value FROM queries WHERE args IN ('[]', '["$today"]')`);
  const find = db.prepare("SELECT id, digest FROM queries WHERE name = ? AND args = ?");
  const askedBy = db.prepare(
    `SELECT a.query AS value FROM asked a JOIN pages p ON p.id = a.page WHERE p.address = ?`,
  );
  const askers = db.prepare(
    `SELECT p.address AS value FROM asked a JOIN pages p ON p.id = a.page WHERE a.query = ?`,
  );
  const into = (condition: string) =>
    db.prepare(
      `SELECT p.address AS page, t.address AS link FROM targets t
       JOIN links l ON l.target = t.id JOIN pages p ON p.id = l.page WHERE ${condition}`,
    );
  // "$" comes after "#": all addresses with a fragment lie in between.
  const linking = {
    itself: into("t.address = ?1"),
    parts: into("t.address > ?1 || '#' AND t.address < ?1 || '$'"),
  };
  const linksInto: Traces["linksInto"] = (address, which) =>
    linking[which].all(address).map((row) => linkRow.parse(row));
  const links = db.prepare(
    `SELECT t.address AS value FROM pages p
     JOIN links l ON l.page = p.id JOIN targets t ON t.id = l.target WHERE p.address = ?`,
  );
  const kept = db.prepare(
    `SELECT p.address, k.problem, k.reason, k.since FROM kept k JOIN pages p ON p.id = k.page
     ORDER BY p.address`,
  );
  const spared = db.prepare("SELECT address AS value FROM spared ORDER BY address");
  return {
    kept: () => kept.all().map((row) => keptRow.parse(row)),
    spared: () => texts(spared),
    pages: () =>
      new Map(
        pages.all().map((row) => {
          const { address, file } = pageRow.parse(row);
          return [address, file];
        }),
      ),
    assets: () => new Set(texts(assets)),
    query(id) {
      const row = query.get(id);
      return row ? queryRow.parse(row) : null;
    },
    queryIds: () => numbers(ids),
    commonQueryIds: () => numbers(common),
    find({ name, args }) {
      const row = find.get(name, args);
      return row ? digestRow.parse(row) : null;
    },
    queriesOf: (address) => numbers(askedBy, address),
    askersOf: (id) => texts(askers, id),
    linksInto,
    linkingTo: (address) => {
      const all = [...linksInto(address, "itself"), ...linksInto(address, "parts")];
      return [...new Set(all.map(({ page }) => page))];
    },
    linksOf: (address) => texts(links, address),
  };
}

/**
 * `pages` are the rendered files of one release, `asked` which queries each was made from, and
 * `links` where each leads to: so that a page that goes is known to those that link to it. `kept` are pages that could
 * not be made anew, and stay as they were before; `spared` are files that only these need.
 *
 * Traces with other tables are dropped, and the next release is a full one.
 */
const SCHEMA = `
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
CREATE TABLE pages (id INTEGER PRIMARY KEY, address TEXT NOT NULL UNIQUE, file TEXT NOT NULL) STRICT;
CREATE TABLE kept (
  page INTEGER PRIMARY KEY,
  problem TEXT NOT NULL,
  reason TEXT NOT NULL,
  since TEXT NOT NULL
) STRICT;
CREATE TABLE spared (address TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
CREATE TABLE queries (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  args TEXT NOT NULL,
  digest TEXT NOT NULL,
  UNIQUE (name, args)
) STRICT;
CREATE INDEX common_queries ON queries (id) WHERE args IN ('[]', '["$today"]');
CREATE TABLE asked (
  page INTEGER NOT NULL,
  query INTEGER NOT NULL,
  PRIMARY KEY (page, query)
) STRICT, WITHOUT ROWID;
CREATE INDEX asked_by_query ON asked (query);
CREATE TABLE targets (id INTEGER PRIMARY KEY, address TEXT NOT NULL UNIQUE) STRICT;
CREATE TABLE links (
  page INTEGER NOT NULL,
  target INTEGER NOT NULL,
  PRIMARY KEY (page, target)
) STRICT, WITHOUT ROWID;
CREATE INDEX links_by_target ON links (target);
CREATE TABLE assets (address TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
`;
