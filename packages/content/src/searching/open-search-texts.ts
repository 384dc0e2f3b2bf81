import { createHash, type Hash } from "node:crypto";
import type { DatabaseSync } from "node:sqlite";
import { COLLECTION_NAMES, type CollectionName } from "@bantin/contract";
import { COLLECTIONS } from "../collections/collections.ts";
import { openRecords, type Records } from "../queries/records.ts";
import { type Row, textOf } from "../store/rows.ts";
import type { Store } from "../store/store.ts";
import type { SearchGroup, SearchKind, SearchText } from "./search-text.ts";

/** The published content as it is searched for. */
export interface SearchTexts {
  groups(): SearchGroup[];
  /** The pages of a group in a fixed order; empty when it is no more. */
  texts(group: Pick<SearchGroup, "key" | "kind">): SearchText[];
  /** Sections of the news, in their order. */
  categories(): { slug: string; name: string }[];
}

/** Reads from a store what readers may search for: nothing that has no public page. */
export function openSearchTexts({ reader: db }: Store): SearchTexts {
  const records = openRecords(db);
  const sources = COLLECTION_NAMES.flatMap((name) => openSource(name, db, records) ?? []);
  const categories = db.prepare("SELECT slug, name FROM categories ORDER BY position, slug");
  return {
    groups: () => sources.flatMap(({ groups }) => groups()),
    texts: (group) =>
      sources
        .filter(({ kind }) => kind === group.kind)
        .flatMap(({ texts }) => texts(group.key.slice(group.kind.length + 1))),
    categories: () =>
      categories.all().map((row) => ({ slug: textOf(row, "slug"), name: textOf(row, "name") })),
  };
}

function openSource<C extends CollectionName>(collection: C, db: DatabaseSync, records: Records) {
  const source = COLLECTIONS[collection].search;
  if (!source) return null;
  const { kind } = source;
  const groups = db.prepare(source.groups);
  const pages = db.prepare(source.pages);
  const text = (row: Row): SearchText[] => {
    const record = records.find(collection, textOf(row, "id"));
    return record ? [source.text(record, row)] : [];
  };
  return {
    kind,
    groups: () => grouped(kind, groups.all()),
    texts: (part: string) => pages.all(part).flatMap(text),
  };
}

function grouped(kind: SearchKind, rows: readonly Row[]): SearchGroup[] {
  const hashes = new Map<string, Hash>();
  for (const row of rows) {
    const part = String(row.part);
    const hash = hashes.get(part) ?? createHash("sha256");
    hash.update(`${textOf(row, "id")}\0${textOf(row, "stamp")}\0${row.size}\0${row.besides}\n`);
    hashes.set(part, hash);
  }
  return Array.from(hashes, ([part, hash]) => ({
    key: part === "" ? kind : `${kind}-${part}`,
    kind,
    year: /^\d{4}/.test(part) ? Number(part.slice(0, 4)) : null,
    fingerprint: hash.digest("base64url").slice(0, 22),
  }));
}
