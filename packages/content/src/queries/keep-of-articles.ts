import type { DatabaseSync } from "node:sqlite";
import { COLLECTION_NAMES } from "@bantin/contract";
import { journalReader } from "../store/journal.ts";
import type { Placed, placesReader } from "../store/places.ts";
import type { CitedAddresses } from "./cited-addresses.ts";

/** Keeps what was worked out for each key: `work` is done where nothing is kept. */
type Keep = <Value>(most: number) => (key: string, work: () => Value) => Value;

/** Makes keepers of what one article says, alone and with what it shows of other collections. */
export interface KeepOfArticles {
  /** By the id of the article. */
  byId: Keep;
  /** By all that the article itself contributes, as text. */
  byText: Keep;
}

const ALL: readonly Placed[] = [...COLLECTION_NAMES, "assets"];

interface Surroundings {
  db: DatabaseSync;
  places: ReturnType<typeof placesReader>;
  citedAddresses: Pick<CitedAddresses, "shape">;
}

/**
 * Most changes are of articles, and move nothing. Then what another article shows of pictures, categories, documents
 * and addresses is what it was: only what is kept of the changed ones is forgotten. After any other change all is.
 * To be asked in a transaction.
 */
export function openKeepOfArticles({ db, places, citedAddresses }: Surroundings): KeepOfArticles {
  // Counts what other connections have committed; nobody writes on this one.
  const version = db.prepare("PRAGMA data_version");
  const news = journalReader(db);
  const byId: Map<string, unknown>[] = [];
  const byText: Map<string, unknown>[] = [];
  let seen: unknown;
  let around: string | null = null;

  const catchUp = () => {
    const now = version.get()?.data_version;
    if (now === seen) return;
    const { changed } = news();
    const before = around;
    // After a failed reading nothing is known.
    around = null;
    around = `${places(...ALL)} ${citedAddresses.shape()}`;
    if (before === around && changed?.every(({ collection }) => collection === "articles")) {
      for (const kept of byId) for (const { id } of changed) kept.delete(id);
    } else {
      for (const kept of [...byId, ...byText]) kept.clear();
    }
    seen = now;
  };
  const keeping =
    (all: Map<string, unknown>[]): Keep =>
    <Value>(most: number) => {
      const kept = new Map<string, Value>();
      all.push(kept);
      return (key: string, work: () => Value) => {
        catchUp();
        const known = kept.get(key);
        if (known !== undefined) return known;
        const made = work();
        kept.set(key, made);
        const [oldest] = kept.size > most ? kept.keys() : [];
        if (oldest !== undefined) kept.delete(oldest);
        return made;
      };
    };
  return { byId: keeping(byId), byText: keeping(byText) };
}
