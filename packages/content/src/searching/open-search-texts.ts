import { createHash, type Hash } from "node:crypto";
import type { DatabaseSync } from "node:sqlite";
import { addresses, COLLECTION_NAMES, type CollectionName } from "@bantin/contract";
import { COLLECTIONS } from "../collections/collections.ts";
import { openRecords, type Records } from "../queries/records.ts";
import { type Row, textOf } from "../store/rows.ts";
import type { Store } from "../store/store.ts";
import {
  filled,
  paragraphs,
  type SearchGroup,
  type SearchKind,
  type SearchText,
} from "./search-text.ts";
import { STANDING_PAGES } from "./standing-pages.ts";

/** The published content as it is searched for. */
export interface SearchTexts {
  groups(): SearchGroup[];
  /** The pages of a group in a fixed order; empty when it is no more. */
  texts(group: Pick<SearchGroup, "key" | "kind">): SearchText[];
  /** Sections of the news, in their order. */
  categories(): { slug: string; name: string }[];
  /** The office's own abbreviations. */
  abbreviations(): { short: string; long: string }[];
}

/** Reads from a store what readers may search for: nothing that has no public page. */
export function openSearchTexts({ reader: db }: Store): SearchTexts {
  const records = openRecords(db);
  const sources = [
    ...COLLECTION_NAMES.flatMap((name) => openSource(name, db, records) ?? []),
    standingPages(records),
  ];
  const categories = db.prepare("SELECT slug, name FROM categories ORDER BY position, slug");
  return {
    groups: () => sources.flatMap(({ groups }) => groups()),
    texts: (group) =>
      sources
        .filter(({ kind }) => kind === group.kind)
        .flatMap(({ texts }) => texts(group.key.slice(group.kind.length + 1))),
    categories: () =>
      categories.all().map((row) => ({ slug: textOf(row, "slug"), name: textOf(row, "name") })),
    abbreviations: () => [],
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

/** What one who looks for a page of the site itself finds: with whom it is, and where the office can be reached. */
function standingPages(records: Records) {
  const kind: SearchKind = "trang";
  const texts = (part: string) => (part === STANDING ? STANDING_PAGES.map(standingText) : []);
  const standingText = (page: (typeof STANDING_PAGES)[number]): SearchText => {
    const isAbout = page.address === addresses.about();
    const { organisation, siteName, description, responsible, editor, about } =
      records.global("site-settings");
    const { name, parent, address, phone, email, workingHours } = organisation;
    const facts = [name, parent, address, phone, email, workingHours, responsible, editor];
    return {
      address: page.address,
      title: page.title,
      names: [...page.names, ...filled(isAbout ? [siteName, name] : [])],
      isSymbol: false,
      // Whose page it is: readers find it by that name.
      summary: isAbout ? filled([name, description]).join(". ") : null,
      date: null,
      category: null,
      isWithdrawn: false,
      text: isAbout ? [...filled([description, ...facts]), ...paragraphs(about)] : [],
    };
  };
  return {
    kind,
    texts,
    groups: (): SearchGroup[] => [
      {
        key: `${kind}-${STANDING}`,
        kind,
        year: null,
        fingerprint: createHash("sha256")
          .update(JSON.stringify(texts(STANDING)))
          .digest("base64url")
          .slice(0, 22),
      },
    ],
  };
}

/** The part of the pages that no record makes. */
const STANDING = "khac";

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
