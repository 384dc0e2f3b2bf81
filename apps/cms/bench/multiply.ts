import { randomUUID } from "node:crypto";
import { DatabaseSync, type SQLInputValue } from "node:sqlite";
import { addresses } from "@bantin/contract";
import { toSlug } from "@bantin/vietnamese";
import { richTextOf } from "../src/features/importing/to-lexical.ts";
import type { SampleArticle, SampleDocument } from "../src/sample/sample-types.ts";

type Row = Record<string, SQLInputValue>;

/** Articles are as those so many before them in what decides which rows they have: picture, relations, category. */
export const PERIOD = 120;

/**
 * Adds articles to a database in which Payload has written the first ones: with the rows that it wrote for an
 * article of the same kind, every column of them, and the new text. Payload writes fifty a second, and nothing
 * that is measured depends on who wrote the rows.
 *
 * @param articles all of them; those after the first PERIOD are added
 */
export function multiply(
  file: string,
  articles: readonly SampleArticle[],
  documents: readonly SampleDocument[],
): void {
  const db = new DatabaseSync(file);
  const models = articles.slice(0, PERIOD).map(({ title }) => modelOf(db, title));
  const ids = new Map(documents.map(({ key, symbol }) => [key, documentId(db, symbol)]));
  const insert = inserter(db);
  const start = Date.now() - articles.length * 1000;
  db.exec("BEGIN IMMEDIATE");
  for (const [n, article] of articles.entries()) {
    const model = models[n % PERIOD];
    if (n < PERIOD || !model) continue;
    const at = new Date(start + n * 1000).toISOString();
    for (const [table, row] of rowsOf(model, article, at, (key) => ids.get(key) ?? "")) {
      insert(table, row);
    }
  }
  db.exec("COMMIT; PRAGMA wal_checkpoint(TRUNCATE)");
  db.close();
}

interface Model {
  article: Row;
  version: Row;
  relations: Row[];
  versionRelations: Row[];
  change: Row;
}

function modelOf(db: DatabaseSync, title: string): Model {
  const one = (sql: string, value: SQLInputValue): Row => {
    const row = db.prepare(sql).get(value);
    if (!row) throw new Error(`The CMS has no article “${title}” to go by.`);
    return row;
  };
  const article = one("SELECT * FROM articles WHERE title = ?", title);
  const id = article.id ?? "";
  const version = one("SELECT * FROM _articles_v WHERE parent_id = ?", id);
  return {
    article,
    version,
    relations: db.prepare("SELECT * FROM articles_rels WHERE parent_id = ?").all(id),
    versionRelations: db
      .prepare("SELECT * FROM _articles_v_rels WHERE parent_id = ?")
      .all(version.id ?? ""),
    change: one("SELECT * FROM changes WHERE document_id = ?", id),
  };
}

function documentId(db: DatabaseSync, symbol: string): string {
  return String(db.prepare("SELECT id FROM resolutions WHERE symbol = ?").get(symbol)?.id);
}

function rowsOf(
  model: Model,
  article: SampleArticle,
  at: string,
  idOf: (key: string) => string,
): [table: string, row: Row][] {
  const [id, versionId] = [randomUUID(), randomUUID()];
  const slug = toSlug(article.title);
  const own: Row = {
    title: article.title,
    slug,
    summary: article.summary,
    place: article.place,
    byline: article.byline,
    published_at: article.publishedAt,
    hero_caption: article.hero?.caption ?? null,
    updated_at: at,
    created_at: at,
    body: JSON.stringify(richTextOf(article.body, (_collection, key) => idOf(key))),
  };
  const versioned = Object.fromEntries(
    Object.entries(own).map(([column, value]) => [`version_${column}`, value]),
  );
  const relation = (row: Row, parent: string, index: number): Row => ({
    ...row,
    id: null,
    parent_id: parent,
    resolutions_id: idOf(article.documents[index] ?? ""),
  });
  const address = addresses.article({ slug, publishedAt: article.publishedAt });
  const times = { created_at: at, updated_at: at };
  return [
    ["articles", { ...model.article, ...own, id }],
    ["_articles_v", { ...model.version, ...versioned, ...times, id: versionId, parent_id: id }],
    ...model.relations.map((row, n): [string, Row] => ["articles_rels", relation(row, id, n)]),
    ...model.versionRelations.map((row, n): [string, Row] => [
      "_articles_v_rels",
      relation(row, versionId, n),
    ]),
    ["changes", { ...model.change, ...times, id: randomUUID(), document_id: id, address }],
  ];
}

function inserter(db: DatabaseSync): (table: string, row: Row) => void {
  const statements = new Map<string, ReturnType<DatabaseSync["prepare"]>>();
  return (table, row) => {
    const columns = Object.keys(row);
    const statement =
      statements.get(table) ??
      db.prepare(
        `INSERT INTO ${table} (${columns.map((name) => `"${name}"`).join(", ")})
         VALUES (${columns.map(() => "?").join(", ")})`,
      );
    statements.set(table, statement);
    statement.run(...Object.values(row));
  };
}
