import type { DatabaseSync, StatementSync } from "node:sqlite";
import type { ContentAddresses } from "@bantin/content";
import { z } from "zod";
import { inTransaction, numbers } from "../database.ts";
import { type AnsweredQuery, keyOf } from "./recorded-query.ts";
import type { TracedRelease } from "./traces.ts";

/** A page as it was rendered for a release. */
export interface PageTrace {
  address: string;
  file: string;
  asked: AnsweredQuery[];
  /** Addresses within the site that it leads to, with their fragments. */
  links: string[];
  /** Why it stays as it was before; null for a page that was made of what it asked. */
  kept: KeptReason | null;
}

/** Why a page stays as it was: for operators, and for the newsroom. */
export interface KeptReason {
  problem: string;
  reason: string;
  /** Since when, an ISO instant. */
  since: string;
}

/** What turns the traces of one release into those of the next. */
export interface TraceChange {
  release: TracedRelease;
  /** Of everything in it. */
  addresses: ContentAddresses;
  /** Forget everything that was: the release was made from nothing. */
  isFull: boolean;
  rendered: Iterable<PageTrace>;
  /** Addresses of pages that are gone. */
  removed: Iterable<string>;
  addedAssets: Iterable<string>;
  removedAssets: Iterable<string>;
  /** Files of before that pages need which stay as they were. */
  spared: Iterable<string>;
}

const idRow = z.object({ id: z.number() });

export function openTraceWriter(db: DatabaseSync): (change: TraceChange) => void {
  const putMeta = db.prepare("INSERT OR REPLACE INTO meta VALUES (?, ?)");
  const putAsset = db.prepare("INSERT OR IGNORE INTO assets VALUES (?)");
  const dropAsset = db.prepare("DELETE FROM assets WHERE address = ?");
  const spare = db.prepare("INSERT OR IGNORE INTO spared VALUES (?)");
  const pages = pageStatements(db);
  return (change) =>
    inTransaction(db, () => {
      if (change.isFull) {
        db.exec(
          "DELETE FROM links; DELETE FROM asked; DELETE FROM targets; DELETE FROM queries; DELETE FROM pages; DELETE FROM assets; DELETE FROM kept",
        );
      }
      pages.begin();
      for (const address of change.removed) pages.remove(address);
      for (const page of change.rendered) pages.put(page);
      for (const address of change.removedAssets) dropAsset.run(address);
      for (const address of change.addedAssets) putAsset.run(address);
      db.exec("DELETE FROM spared");
      for (const address of change.spared) spare.run(address);
      putMeta.run("release", change.release.id);
      putMeta.run("bundle", change.release.bundle);
    });
}

function pageStatements(db: DatabaseSync) {
  const find = db.prepare("SELECT id FROM pages WHERE address = ?");
  const add = db.prepare("INSERT INTO pages (address, file) VALUES (?, ?) RETURNING id");
  const drop = db.prepare("DELETE FROM pages WHERE id = ?");
  const keep = db.prepare(
    `INSERT INTO kept VALUES (?, ?, ?, ?)
     ON CONFLICT (page) DO UPDATE SET problem = excluded.problem, reason = excluded.reason`,
  );
  const free = db.prepare("DELETE FROM kept WHERE page = ?");
  const edges = edgeStatements(db);
  const idOf = (row: unknown) => (row ? idRow.parse(row).id : null);
  return {
    begin: edges.forgetIds,
    put({ address, file, asked, links, kept }: PageTrace) {
      const known = idOf(find.get(address));
      const page = known ?? idRow.parse(add.get(address, file)).id;
      edges.replace(page, known === null, asked, links);
      if (kept) keep.run(page, kept.problem, kept.reason, kept.since);
      else if (known !== null) free.run(page);
    },
    remove(address: string) {
      const page = idOf(find.get(address));
      if (page === null) return;
      edges.replace(page, false, [], []);
      drop.run(page);
      free.run(page);
    },
  };
}

/** Writes what differs only: a page that is rendered again mostly asks the same, and leads to the same. */
function edgeStatements(db: DatabaseSync) {
  const askedBefore = db.prepare("SELECT query AS value FROM asked WHERE page = ?");
  const linkedBefore = db.prepare("SELECT target AS value FROM links WHERE page = ?");
  const dropAsked = db.prepare("DELETE FROM asked WHERE page = ? AND query = ?");
  const dropLink = db.prepare("DELETE FROM links WHERE page = ? AND target = ?");
  const putAsked = db.prepare("INSERT INTO asked VALUES (?, ?)");
  const putLink = db.prepare("INSERT INTO links VALUES (?, ?)");
  const dropUnasked = db.prepare(
    "DELETE FROM queries WHERE id = ?1 AND NOT EXISTS (SELECT 1 FROM asked WHERE query = ?1)",
  );
  const findQuery = db.prepare("SELECT id FROM queries WHERE name = ? AND args = ? AND digest = ?");
  const putQuery = db.prepare(
    `INSERT INTO queries (name, args, digest) VALUES (?, ?, ?)
     ON CONFLICT (name, args) DO UPDATE SET digest = excluded.digest RETURNING id`,
  );
  const findTarget = db.prepare("SELECT id FROM targets WHERE address = ?");
  const putTarget = db.prepare("INSERT INTO targets (address) VALUES (?) RETURNING id");
  const findOrPut =
    (find: StatementSync, put: StatementSync) =>
    (...args: string[]) =>
      idRow.parse(find.get(...args) ?? put.get(...args)).id;
  const queryId = findOrPut(findQuery, putQuery);
  const targetId = findOrPut(findTarget, putTarget);
  // Pages have most of their questions and links in common. All that ask the same in one change get the same answer.
  const queries = new Map<string, number>();
  const targets = new Map<string, number>();
  return {
    /** Ids hold within one change. */
    forgetIds() {
      queries.clear();
      targets.clear();
    },
    replace(
      page: number,
      isNew: boolean,
      asked: readonly AnsweredQuery[],
      links: readonly string[],
    ) {
      const asks = new Set(
        asked.map((query) =>
          keptId(queries, keyOf(query), () => queryId(query.name, query.args, query.digest)),
        ),
      );
      const leads = new Set(links.map((link) => keptId(targets, link, () => targetId(link))));
      const askedThen = new Set(isNew ? [] : numbers(askedBefore, page));
      const ledThen = new Set(isNew ? [] : numbers(linkedBefore, page));
      for (const query of asks) if (!askedThen.has(query)) putAsked.run(page, query);
      for (const target of leads) if (!ledThen.has(target)) putLink.run(page, target);
      for (const target of ledThen) if (!leads.has(target)) dropLink.run(page, target);
      for (const query of askedThen) {
        if (asks.has(query)) continue;
        dropAsked.run(page, query);
        // Queries that nobody asks any more would be verified for ever.
        if (Number(dropUnasked.run(query).changes) > 0) queries.clear();
      }
    },
  };
}

function keptId(ids: Map<string, number>, key: string, find: () => number): number {
  const id = ids.get(key) ?? find();
  ids.set(key, id);
  return id;
}
