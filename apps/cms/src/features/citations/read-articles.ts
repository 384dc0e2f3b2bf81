import { type Citation, findCitations, type Override } from "@bantin/citations";
import { readingText } from "@bantin/contract/reading-text";
import { localDate } from "@bantin/vietnamese";
import type { Payload } from "payload";
import type { Article } from "../../payload-types.ts";
import { letOthersIn } from "../../setup/let-others-in.ts";
import { lastChange } from "./last-change.ts";
import { overridesOf } from "./overrides.ts";

/** An article as it was read for the documents that it mentions. */
export interface ReadArticle {
  id: string;
  /** False for a draft, also for the draft of changes to a published article. */
  isPublished: boolean;
  title: string;
  updatedAt: string;
  /** `YYYY-MM-DD`; null for a draft that was never published. */
  date: string | null;
  citations: readonly Citation[];
  overrides: readonly Override[];
  /** Kept only where overrides have to be found in it; null elsewhere. */
  text: string | null;
}

/** What is kept of all articles, by `published/id` and `draft/id`. */
interface Kept {
  articles: Map<string, ReadArticle>;
  /** Of the last change that it contains. */
  stamp: string;
  last: Promise<unknown>;
}

const reading = new WeakMap<Payload, Kept>();

/** As many bodies at once as a server reads without making others wait. */
const CHUNK = 100;

/**
 * Every article, published and draft, with the mentions in it. What was read is kept by article and time of
 * its last change, so that only what changed since is read again; the first time takes long.
 */
export async function readArticles(payload: Payload): Promise<readonly ReadArticle[]> {
  const kept = reading.get(payload) ?? { articles: new Map(), stamp: "", last: Promise.resolve() };
  reading.set(payload, kept);
  // One after another: two that come at once must not both read ten thousand articles.
  const turn = kept.last.then(() => bringUpToDate(payload, kept));
  kept.last = turn.catch(() => undefined);
  await turn;
  return [...kept.articles.values()];
}

async function bringUpToDate(payload: Payload, kept: Kept): Promise<void> {
  const { stamp, isSettled } = await lastChange(payload, "articles");
  if (stamp === kept.stamp && isSettled) return;
  for (const isPublished of [true, false]) await readChanged(payload, kept.articles, isPublished);
  kept.stamp = stamp;
}

async function readChanged(
  payload: Payload,
  articles: Kept["articles"],
  isPublished: boolean,
): Promise<void> {
  const prefix = isPublished ? "published/" : "draft/";
  const stamps = await stampsOf(payload, isPublished);
  for (const key of articles.keys()) {
    if (key.startsWith(prefix) && !stamps.has(key.slice(prefix.length))) articles.delete(key);
  }
  const changed = [...stamps.keys()].filter(
    (id) => articles.get(prefix + id)?.updatedAt !== stamps.get(id),
  );
  for (let from = 0; from < changed.length; from += CHUNK) {
    const rows = await bodiesOf(payload, changed.slice(from, from + CHUNK), isPublished);
    for (const row of rows) {
      await letOthersIn();
      articles.set(prefix + row.id, readArticle(row, isPublished));
    }
  }
}

/** Ids with the time of the last change. */
async function stampsOf(payload: Payload, isPublished: boolean): Promise<Map<string, string>> {
  const select = { updatedAt: true } as const;
  const { draft, where } = versions(isPublished);
  const all = { collection: "articles", where, select, pagination: false } as const;
  // Of ten thousand rows, Payload's own hooks cost three times as much as the query.
  const { docs } = draft
    ? await payload.find({ ...all, draft, depth: 0 })
    : await payload.db.find<{ id: string; updatedAt: string }>(all);
  return new Map(docs.map(({ id, updatedAt }) => [id, new Date(updatedAt).toISOString()]));
}

const PARTS = {
  title: true,
  summary: true,
  body: true,
  publishedAt: true,
  citationOverrides: true,
  updatedAt: true,
} as const;
export type ArticleRow = Pick<Article, keyof typeof PARTS | "id">;

/** Some articles with their text. */
export async function bodiesOf(
  payload: Payload,
  ids: readonly string[],
  isPublished: boolean,
): Promise<ArticleRow[]> {
  if (ids.length === 0) return [];
  const { where, ...way } = versions(isPublished);
  const { docs } = await payload.find({
    collection: "articles",
    ...way,
    where: { and: [where, { id: { in: [...ids] } }] },
    select: PARTS,
    depth: 0,
    pagination: false,
  });
  return docs;
}

/** What readers have, or the latest versions that they do not have. */
function versions(isPublished: boolean) {
  return {
    draft: !isPublished,
    where: {
      _status: { equals: isPublished ? "published" : "draft" },
      deletedAt: { exists: false },
    },
  };
}

function readArticle(row: ArticleRow, isPublished: boolean): ReadArticle {
  const text = readingText(row).text;
  const overrides = overridesOf(row.citationOverrides).filter((override) => override !== null);
  return {
    id: row.id,
    isPublished,
    title: row.title,
    updatedAt: row.updatedAt,
    date: row.publishedAt ? localDate(row.publishedAt) : null,
    citations: detached(findCitations(text)),
    overrides,
    text: overrides.length > 0 ? text : null,
  };
}

/** A part of a string keeps the whole of it in memory; ten thousand articles are too much for that. */
function detached(citations: Citation[]): Citation[] {
  return structuredClone(citations);
}
