import { type Pack, unpack } from "../bytes/pack.ts";
import { type Card, readCards } from "../shards/cards.ts";
import {
  CARDS_A_FILE,
  cardsPath,
  MANIFEST_FILE,
  type Manifest,
  readManifest,
} from "../shards/manifest.ts";

/** Gets a file of the site. */
export type GetFile = (path: string, options: { isFresh: boolean }) => Promise<Uint8Array>;

/** A file that the index named is not there: another index is live by now. */
export class IndexMovedError extends Error {
  override name = "IndexMovedError";
}

/** The files of one index, each asked for once. */
export interface IndexFiles {
  readonly manifest: Manifest;
  pack(path: string): Promise<Pack>;
  card(id: PageId): Promise<Card | null>;
}

/** A page of the index: its group and its position in it, as one number. */
export type PageId = number;

/** More pages than a month has. */
const GROUP_SIZE = 65_536;

export const pageId = (group: number, position: number): PageId => group * GROUP_SIZE + position;
export const groupOf = (id: PageId) => Math.floor(id / GROUP_SIZE);
export const positionOf = (id: PageId) => id % GROUP_SIZE;

/**
 * @param before an index of which unchanged files are kept
 * @throws IndexMovedError when what is there is no index; whatever `get` throws
 */
export async function openIndexFiles(get: GetFile, isFresh = false): Promise<IndexFiles> {
  const text = new TextDecoder().decode(await get(MANIFEST_FILE, { isFresh }));
  const manifest = readManifest(text);
  if (!manifest) throw new IndexMovedError("the index is of another version");
  const known = new Map<string, Promise<unknown>>();
  const once = <Value>(path: string, read: (bytes: Uint8Array) => Value): Promise<Value> => {
    const before = known.get(path);
    // One path is only ever read in one way.
    if (before) return before as Promise<Value>;
    const promise = get(path, { isFresh: false }).then(read);
    known.set(path, promise);
    // What failed is asked for again.
    promise.catch(() => known.delete(path));
    return promise;
  };
  return {
    manifest,
    pack: (path) => once(path, unpack),
    async card(id) {
      const group = manifest.groups[groupOf(id)];
      if (!group) return null;
      const cards = await once(cardsPath(group, positionOf(id)), (bytes) =>
        readCards(new TextDecoder().decode(bytes)),
      );
      return cards[positionOf(id) % CARDS_A_FILE] ?? null;
    },
  };
}
