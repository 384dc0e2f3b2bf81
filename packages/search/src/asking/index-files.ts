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
  const pack = eachOnce(get, unpack);
  const cards = eachOnce(get, (bytes) => readCards(new TextDecoder().decode(bytes)));
  return {
    manifest,
    pack,
    async card(id) {
      const group = manifest.groups[groupOf(id)];
      if (!group) return null;
      const found = await cards(cardsPath(group, positionOf(id)));
      return found[positionOf(id) % CARDS_A_FILE] ?? null;
    },
  };
}

/** Gets and reads files, each once; what failed is asked for again. */
function eachOnce<Value>(
  get: GetFile,
  read: (bytes: Uint8Array) => Value,
): (path: string) => Promise<Value> {
  const known = new Map<string, Promise<Value>>();
  return (path) => {
    const before = known.get(path);
    if (before) return before;
    const promise = get(path, { isFresh: false }).then(read);
    known.set(path, promise);
    promise.catch(() => known.delete(path));
    return promise;
  };
}
