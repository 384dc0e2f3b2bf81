import { createShortening, type Shortening } from "../abbreviations.ts";
import { EMPTY_PACK, type Pack, readMerged, unpack } from "../bytes/pack.ts";
import { type Occurrence, readOccurrences, readPositions } from "../bytes/positions.ts";
import {
  bodiesPath,
  CARDS_A_FILE,
  type Card,
  cardsPath,
  hashAt,
  listCard,
  MANIFEST_FILE,
  type Manifest,
  namesPath,
  readCards,
  readManifest,
  sectionsPath,
} from "../manifest.ts";
import { bodyFile, bodyPart, nameFile, namePart, namePartOfPrefix } from "../parts.ts";
import { foldedKey } from "../words.ts";
import type { QueryWord } from "./search-query.ts";
import { isOneLetterOff, soundsLike } from "./typed.ts";

/** Gets a file of the site. */
export type GetFile = (path: string, options: { isFresh: boolean }) => Promise<Uint8Array>;

/** A file that the index named is not there: another index is live by now. */
export class IndexMovedError extends Error {
  override name = "IndexMovedError";
}

/** The files of one index, each asked for once. */
export interface IndexFiles {
  readonly manifest: Manifest;
  /** The abbreviations that the index knows. */
  readonly shortening: Shortening;
  pack(path: string): Promise<Pack>;
  card(id: PageId): Promise<Card | null>;
}

/** A page of the index: its group and its position in it, as one number. */
export type PageId = number;

/** More pages than a month has. */
const GROUP_SIZE = 65_536;
/** The page that lists a group: the month's news, the documents of a year. */
const LIST = GROUP_SIZE - 1;

const pageId = (group: number, position: number): PageId => group * GROUP_SIZE + position;
export const groupOf = (id: PageId) => Math.floor(id / GROUP_SIZE);
export const positionOf = (id: PageId) => id % GROUP_SIZE;
/** How many pages the index has. */
export const pagesOf = ({ manifest }: IndexFiles): number =>
  manifest.groups.reduce((sum, group) => sum + group.count, 0);
export const listOf = (group: number): PageId => pageId(group, LIST);

/**
 * @param isFresh whether the manifest is asked for past every cache
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
    shortening: createShortening(manifest.abbreviations),
    pack,
    async card(id) {
      const group = manifest.groups[groupOf(id)];
      if (!group) return null;
      if (positionOf(id) === LIST) return listCard(group.key);
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

/** A word of a name that is, or begins like, one that was asked for. */
export interface NameHit extends Omit<Occurrence, "position"> {
  /** With the accents that were typed. */
  isExact: boolean;
  /** The word itself, and not one that begins like it. */
  isWhole: boolean;
  /** The word that stands there, without accents. */
  word: string;
}

/** Pages whose text has a word, or two words next to each other. */
export interface BodyHits {
  all: Set<PageId>;
  /** Those that have it with the accents that were typed. */
  exact: Set<PageId>;
  /** Those in which it comes up again and again. */
  often: Set<PageId>;
}

/** Where the names of pages have a word. */
export async function findInNames(
  files: IndexFiles,
  word: QueryWord,
): Promise<Map<PageId, NameHit[]>> {
  const { key, plain, isBeginning } = word;
  const hits = new Map<PageId, NameHit[]>();
  readNames(await namePack(files, word), hits, (name) => {
    const folded = foldedKey(name);
    const isWhole = folded === plain;
    if (!isWhole && !(isBeginning && folded.startsWith(plain))) return null;
    return { isExact: isWhole ? name === key : startsLike(name, word), isWhole, word: folded };
  });
  return hits;
}

/**
 * Where the names of pages have a word that is meant by a misspelt one: it sounds alike, or one letter differs, the
 * first two being right; and what these words are, without accents.
 */
export async function findMeantInNames(
  files: IndexFiles,
  { plain }: QueryWord,
): Promise<{ hits: Map<PageId, NameHit[]>; meant: Set<string> }> {
  const alike = soundsLike(plain);
  const words = [plain, ...alike].map((key) => ({ key, plain: key, isBeginning: false }));
  const packs = await Promise.all(words.map((word) => namePack(files, word)));
  const hits = new Map<PageId, NameHit[]>();
  const meant = new Set<string>();
  for (const pack of new Set(packs)) {
    readNames(pack, hits, (name) => {
      const folded = foldedKey(name);
      const isMeant =
        alike.includes(folded) ||
        (/^\D/.test(plain) &&
          plain.slice(0, 2) === folded.slice(0, 2) &&
          isOneLetterOff(plain, folded));
      if (isMeant) meant.add(folded);
      return isMeant ? { isExact: false, isWhole: true, word: folded } : null;
    });
  }
  return { hits, meant };
}

type Fit = Pick<NameHit, "isExact" | "isWhole" | "word">;

/** Adds the places of the names that fit. */
function readNames(
  pack: Pack,
  hits: Map<PageId, NameHit[]>,
  fits: (name: string) => Fit | null,
): void {
  for (const [index, name] of pack.names.entries()) {
    const fit = fits(name);
    if (!fit) continue;
    readMerged(pack.at(index), (reader, group) =>
      readOccurrences(reader, ({ position, ...occurrence }) => {
        const id = pageId(group, position);
        const list = hits.get(id) ?? [];
        list.push({ ...occurrence, ...fit });
        hits.set(id, list);
      }),
    );
  }
}

/** `nô` begins `nông`, with the accents that are typed so far. */
function startsLike(name: string, { key }: QueryWord): boolean {
  const letters = key.replace(/\d$/, "");
  return name.startsWith(letters) && (letters === key || name.endsWith(key.slice(-1)));
}

function namePack({ manifest, pack }: IndexFiles, word: QueryWord): Promise<Pack> {
  const { level, files, hashes } = manifest.names;
  const part = (word.isBeginning && namePartOfPrefix(word.plain)) || namePart(word.key);
  const file = nameFile(part, level);
  const index = files.indexOf(file);
  return index < 0 ? Promise.resolve(EMPTY_PACK) : pack(namesPath(file, hashAt(hashes, index)));
}

/** Where the texts of pages have a word or a pair. */
export async function findInBodies(files: IndexFiles, key: string): Promise<BodyHits> {
  const plain = foldedKey(key);
  const hits: BodyHits = { all: new Set(), exact: new Set(), often: new Set() };
  const packs = await Promise.all(
    files.manifest.bodies.map(async ({ from, bits, hashes }) => {
      const file = bodyFile(bodyPart(key), bits);
      return { from, pack: await files.pack(bodiesPath(file, hashAt(hashes, Number(file)))) };
    }),
  );
  for (const { from, pack } of packs) {
    for (const [index, name] of pack.names.entries()) {
      if (foldedKey(name) !== plain) continue;
      for (const { id, isOften } of pagesIn(pack.at(index), from)) {
        hits.all.add(id);
        if (name === key) hits.exact.add(id);
        if (isOften) hits.often.add(id);
      }
    }
  }
  return hits;
}

/** The pages of a category. */
export async function findInSection(files: IndexFiles, slug: string): Promise<Set<PageId>> {
  const pack = await files.pack(sectionsPath("", files.manifest.sections));
  const index = pack.names.indexOf(slug);
  return new Set(index < 0 ? [] : pagesIn(pack.at(index), 0).map(({ id }) => id));
}

function pagesIn(bytes: Uint8Array, from: number): { id: PageId; isOften: boolean }[] {
  const pages: { id: PageId; isOften: boolean }[] = [];
  readMerged(bytes, (reader, group) =>
    readPositions(reader, ({ position, isOften }) =>
      pages.push({ id: pageId(from + group, position), isOften }),
    ),
  );
  return pages;
}
