import { readMerged } from "../bytes/merged.ts";
import { type Occurrence, readOccurrences } from "../bytes/occurrences.ts";
import type { Pack } from "../bytes/pack.ts";
import { EMPTY_PACK } from "../bytes/pack.ts";
import { readPositions } from "../bytes/positions.ts";
import { foldedKey } from "../reading/word-key.ts";
import { bodiesPath, hashAt, namesPath, sectionsPath } from "../shards/manifest.ts";
import { bodyFile, bodyPart, nameFile, namePart, namePartOfPrefix } from "../shards/shelves.ts";
import { type IndexFiles, type PageId, pageId } from "./index-files.ts";
import type { AskedWord } from "./question.ts";

/** A word of a name that is, or begins like, one that was asked for. */
export interface NameHit extends Omit<Occurrence, "position"> {
  /** With the accents that were typed. */
  isExact: boolean;
  /** The word itself, and not one that begins like it. */
  isWhole: boolean;
}

/** Pages whose text has a word, or two words next to each other. */
export interface BodyHits {
  all: Set<PageId>;
  /** Those that have it with the accents that were typed. */
  exact: Set<PageId>;
}

/** Where the names of pages have a word. */
export async function findInNames(
  files: IndexFiles,
  word: AskedWord,
): Promise<Map<PageId, NameHit[]>> {
  const { key, plain, isBeginning } = word;
  const pack = await namePack(files, word);
  const hits = new Map<PageId, NameHit[]>();
  for (const [index, name] of pack.names.entries()) {
    const folded = foldedKey(name);
    const isWhole = folded === plain;
    if (!isWhole && !(isBeginning && folded.startsWith(plain))) continue;
    const isExact = isWhole ? name === key : startsLike(name, word);
    readMerged(pack.at(index), (reader, group) =>
      readOccurrences(reader, ({ position, ...occurrence }) => {
        const id = pageId(group, position);
        const list = hits.get(id) ?? [];
        list.push({ ...occurrence, isExact, isWhole });
        hits.set(id, list);
      }),
    );
  }
  return hits;
}

/** `nô` begins `nông`, with the accents that are typed so far. */
function startsLike(name: string, { key }: AskedWord): boolean {
  const letters = key.replace(/\d$/, "");
  return name.startsWith(letters) && (letters === key || name.endsWith(key.slice(-1)));
}

function namePack({ manifest, pack }: IndexFiles, word: AskedWord): Promise<Pack> {
  const { level, files, hashes } = manifest.names;
  const part = (word.isBeginning && namePartOfPrefix(word.plain)) || namePart(word.key);
  const file = nameFile(part, level);
  const index = files.indexOf(file);
  return index < 0 ? Promise.resolve(EMPTY_PACK) : pack(namesPath(file, hashAt(hashes, index)));
}

/** Where the texts of pages have a word or a pair. */
export async function findInBodies(files: IndexFiles, key: string): Promise<BodyHits> {
  const plain = foldedKey(key);
  const hits: BodyHits = { all: new Set(), exact: new Set() };
  const packs = await Promise.all(
    files.manifest.bodies.map(async ({ from, bits, hashes }) => {
      const file = bodyFile(bodyPart(key), bits);
      return { from, pack: await files.pack(bodiesPath(file, hashAt(hashes, Number(file)))) };
    }),
  );
  for (const { from, pack } of packs) {
    for (const [index, name] of pack.names.entries()) {
      if (foldedKey(name) !== plain) continue;
      for (const id of pagesIn(pack.at(index), from)) {
        hits.all.add(id);
        if (name === key) hits.exact.add(id);
      }
    }
  }
  return hits;
}

/** The pages of a category. */
export async function findInSection(files: IndexFiles, slug: string): Promise<Set<PageId>> {
  const pack = await files.pack(sectionsPath("", files.manifest.sections));
  const index = pack.names.indexOf(slug);
  return index < 0 ? new Set() : new Set(pagesIn(pack.at(index), 0));
}

function pagesIn(bytes: Uint8Array, from: number): PageId[] {
  const pages: PageId[] = [];
  readMerged(bytes, (reader, group) =>
    readPositions(reader, (position) => pages.push(pageId(from + group, position))),
  );
  return pages;
}
