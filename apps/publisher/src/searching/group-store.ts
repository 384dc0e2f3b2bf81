import {
  type GroupIndex,
  type Manifest,
  readManifest,
  type WordSort,
  writeManifest,
} from "@bantin/search";
import { z } from "zod";
import { inTransaction, openDatabase } from "../database/open-database.ts";
import { SEARCH_SCHEMA } from "./schema.ts";

/** What is known of a group without its words. */
export type StoredGroup = z.infer<typeof head>;

/** The groups of the index that was made last, and its manifest. */
export interface GroupStore {
  manifest(): Manifest | null;
  heads(): Map<string, StoredGroup>;
  words(key: string, sort: WordSort): Uint8Array;
  cards(key: string): string[];
  save(change: GroupChange): void;
  close(): void;
}

export interface GroupChange {
  manifest: Manifest;
  /** Indexed anew. */
  changed: ReadonlyMap<string, GroupIndex & { fingerprint: string }>;
  removed: readonly string[];
}

const list = <Item extends z.ZodType>(item: Item) =>
  z.string().transform((text) => z.array(item).parse(JSON.parse(text)));
const head = z.object({
  key: z.string(),
  fingerprint: z.string(),
  count: z.number(),
  hash: z.string(),
  withdrawn: list(z.number()),
});
const blobRow = z.object({ value: z.instanceof(Uint8Array) });
const cardsRow = z.object({ value: list(z.string()) });
const metaRow = z.object({ value: z.string() });

/** @param code digest of the code that indexes: what other code has made is forgotten */
export function openGroupStore(file: string, code: string): GroupStore {
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
    heads: () => new Map(heads.all().map((row) => [String(row.key), head.parse(row)])),
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
