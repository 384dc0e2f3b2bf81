import { openSearchTexts, type Store } from "@bantin/content";
import {
  type Assembly,
  assemble,
  createShortening,
  type GroupIndex,
  type IndexedGroup,
  indexGroup,
  type Manifest,
  readManifest,
  type WordSort,
  writeManifest,
} from "@bantin/search";
import { z } from "zod";
import { inTransaction, openDatabase } from "./database.ts";

/** The search index of what is published, kept up to date group by group. */
export interface SearchIndex {
  /** Indexes anew the groups in which something has changed, and puts the index together. */
  update(): Assembly;
  close(): void;
}

/**
 * What is kept in `file` is a memory of work done: it can be lost, and a crash between keeping it and putting the
 * index live does no harm, for the live release tells by itself which files it has.
 */
export function openSearchIndex(file: string, store: Store, code: string): SearchIndex {
  const texts = openSearchTexts(store);
  const kept = openGroupStore(file, code);
  return {
    update() {
      const groups = texts.groups();
      const [categories, abbreviations] = [texts.categories(), texts.abbreviations()];
      const shortening = createShortening(abbreviations);
      const heads = kept.heads();
      const changed = new Map<string, GroupIndex & { fingerprint: string }>();
      for (const group of groups) {
        if (heads.get(group.key)?.fingerprint === group.fingerprint) continue;
        const { fingerprint } = group;
        changed.set(group.key, { ...indexGroup(texts.texts(group), shortening), fingerprint });
      }
      const indexed = groups.map((group): IndexedGroup => {
        const now = changed.get(group.key);
        return now
          ? changedGroup(group, now, kept, heads.has(group.key))
          : keptGroup(group, heads, kept);
      });
      const assembly = assemble(indexed, { categories, abbreviations }, kept.manifest());
      const known = new Set(groups.map(({ key }) => key));
      const removed = [...heads.keys()].filter((key) => !known.has(key));
      kept.save({ manifest: assembly.manifest, changed, removed });
      return assembly;
    },
    close: () => kept.close(),
  };
}

type Group = Pick<IndexedGroup, "key" | "kind" | "year">;

function changedGroup(
  { key, kind, year }: Group,
  index: GroupIndex,
  kept: GroupStore,
  wasThere: boolean,
): IndexedGroup {
  return {
    key,
    kind,
    year,
    count: index.count,
    hash: index.hash,
    withdrawn: index.withdrawn,
    words: (sort) => index[sort],
    wordsBefore: (sort) => (wasThere ? kept.words(key, sort) : null),
    cards: () => index.cards,
  };
}

function keptGroup(
  { key, kind, year }: Group,
  heads: ReturnType<GroupStore["heads"]>,
  kept: GroupStore,
): IndexedGroup {
  const head = heads.get(key);
  return {
    key,
    kind,
    year,
    count: head?.count ?? 0,
    hash: head?.hash ?? "",
    withdrawn: head?.withdrawn ?? [],
    words: (sort) => kept.words(key, sort),
    cards: () => kept.cards(key),
  };
}

/** What is known of a group without its words. */
type StoredGroup = z.infer<typeof headRow>;

/** The groups of the index that was made last, and its manifest. */
interface GroupStore {
  manifest(): Manifest | null;
  heads(): Map<string, StoredGroup>;
  words(key: string, sort: WordSort): Uint8Array;
  cards(key: string): string[];
  save(change: GroupChange): void;
  close(): void;
}

interface GroupChange {
  manifest: Manifest;
  /** Indexed anew. */
  changed: ReadonlyMap<string, GroupIndex & { fingerprint: string }>;
  removed: readonly string[];
}

const jsonList = <Item extends z.ZodType>(item: Item) =>
  z.string().transform((text) => z.array(item).parse(JSON.parse(text)));
const headRow = z.object({
  key: z.string(),
  fingerprint: z.string(),
  count: z.number(),
  hash: z.string(),
  withdrawn: jsonList(z.number()),
});
const blobRow = z.object({ value: z.instanceof(Uint8Array) });
const cardsRow = z.object({ value: jsonList(z.string()) });
const metaRow = z.object({ value: z.string() });

/** @param code digest of the code that indexes: what other code has made is forgotten */
function openGroupStore(file: string, code: string): GroupStore {
  const db = openDatabase(file, SEARCH_SCHEMA);
  const meta = db.prepare("SELECT value FROM meta WHERE key = ?");
  const putMeta = db.prepare("INSERT OR REPLACE INTO meta VALUES (?, ?)");
  const read = (key: string) => {
    const row = meta.get(key);
    return row ? metaRow.parse(row).value : null;
  };
  if (read("code") !== code) {
    inTransaction(db, () => {
      db.exec("DELETE FROM groups; DELETE FROM meta");
      putMeta.run("code", code);
    });
  }
  const heads = db.prepare("SELECT key, fingerprint, count, hash, withdrawn FROM groups");
  const cards = db.prepare("SELECT cards AS value FROM groups WHERE key = ?");
  const words = {
    names: db.prepare("SELECT names AS value FROM groups WHERE key = ?"),
    bodies: db.prepare("SELECT bodies AS value FROM groups WHERE key = ?"),
    sections: db.prepare("SELECT sections AS value FROM groups WHERE key = ?"),
  };
  const put = db.prepare("INSERT OR REPLACE INTO groups VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");
  const remove = db.prepare("DELETE FROM groups WHERE key = ?");
  return {
    manifest: () => readManifest(read("manifest") ?? ""),
    heads: () => new Map(heads.all().map((row) => [String(row.key), headRow.parse(row)])),
    words: (key, sort) => blobRow.parse(words[sort].get(key)).value,
    cards: (key) => cardsRow.parse(cards.get(key)).value,
    save({ manifest, changed, removed }) {
      inTransaction(db, () => {
        for (const key of removed) remove.run(key);
        for (const [key, index] of changed) {
          const { fingerprint, count, hash, names, bodies, sections } = index;
          const [out, texts] = [JSON.stringify(index.withdrawn), JSON.stringify(index.cards)];
          put.run(key, fingerprint, count, hash, out, texts, names, bodies, sections);
        }
        putMeta.run("manifest", writeManifest(manifest));
      });
    },
    close: () => db.close(),
  };
}

/**
 * `groups` are the pages of a month or a year, indexed together: what each says of its words, as it is in the
 * index whose manifest `meta` holds. Both change in one transaction.
 */
const SEARCH_SCHEMA = `
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
`;
