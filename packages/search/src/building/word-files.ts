import { ByteWriter, type Entry, pack, unpack } from "../bytes/pack.ts";
import { bodiesPath, hashAt, type Manifest, namesPath, sectionsPath } from "../manifest.ts";
import { bodyBits, bodyFile, bodyFiles, type NameLevel, nameFile, nameLevel } from "../parts.ts";

/** Words of names and of texts are kept apart, and so is which page is in which category. */
export type WordSort = "names" | "bodies" | "sections";

/** Some groups' words of one sort, and how they are divided into files. */
export interface Division {
  sort: WordSort;
  /** Index of the first group, and of the one after the last. */
  from: number;
  to: number;
  fileOf: (part: string) => string;
  /** The files that there are whatever words there are; null where each has a word. */
  files: readonly string[] | null;
  pathOf: (file: string, hash: string) => string;
  /** The hash of each file of an earlier index; null when it was divided in another way. */
  earlier: ReadonlyMap<string, string> | null;
}

interface Sized {
  key: string;
  count: number;
}

/** Names of all pages: few words, so one place to look them up for all years. */
export function nameDivision(groups: readonly Sized[], earlier: Manifest | null): Division {
  const level = nameLevel(pagesIn(groups));
  const to = groups.length;
  const isKept =
    earlier?.names.level === level && continues(groups, earlier, 0, earlier.groups.length);
  return {
    sort: "names",
    from: 0,
    to,
    files: null,
    pathOf: namesPath,
    fileOf: fileOfNames(level),
    earlier: isKept ? hashesOf(earlier.names.files, earlier.names.hashes) : null,
  };
}

const fileOfNames = (level: NameLevel) => (part: string) => nameFile(part, level);

/** Words of bodies of some groups. */
export function bodyDivision(
  groups: readonly Sized[],
  [from, to]: readonly [number, number],
  earlier: Manifest | null,
): Division {
  const bits = bodyBits(pagesIn(groups.slice(from, to)));
  const files = bodyFiles(bits);
  const before = earlier?.bodies.find(
    (segment) =>
      segment.bits === bits && continues(groups.slice(from, to), earlier, segment.from, segment.to),
  );
  return {
    sort: "bodies",
    from,
    to,
    files,
    pathOf: bodiesPath,
    fileOf: (part) => bodyFile(part, bits),
    earlier: before ? hashesOf(files, before.hashes) : null,
  };
}

const SECTIONS = "muc";

export function sectionDivision(groups: readonly Sized[]): Division {
  return {
    sort: "sections",
    from: 0,
    to: groups.length,
    files: [SECTIONS],
    pathOf: sectionsPath,
    fileOf: () => SECTIONS,
    earlier: null,
  };
}

function pagesIn(groups: readonly Sized[]): number {
  return groups.reduce((sum, { count }) => sum + count, 0);
}

/** Whether the groups begin with those of an earlier index, so that a file can stay as it is. */
function continues(groups: readonly Sized[], earlier: Manifest, from: number, to: number): boolean {
  const before = earlier.groups.slice(from, to);
  return before.length > 0 && before.every(({ key }, index) => groups[index]?.key === key);
}

function hashesOf(files: readonly string[], hashes: string): Map<string, string> {
  return new Map(files.map((file, index) => [file, hashAt(hashes, index)]));
}

/** The words of several groups that go into the same files. */
interface WordsOfGroups {
  /** Packs of packs, in the order of the groups. */
  groups: readonly (() => Uint8Array)[];
  fileOf: (part: string) => string;
}

/**
 * Puts the words of groups together, file by file: for each word the groups in which it stands, each with
 * what the group says of it. What a group says is copied, never read.
 *
 * @param only the files to make; all that have a word by default
 */
export function* mergeWords(
  { groups, fileOf }: WordsOfGroups,
  only: ReadonlySet<string> | null = null,
): Generator<[file: string, bytes: Uint8Array]> {
  if (only?.size === 0) return;
  const pieces = new Map<string, [group: number, words: Uint8Array][]>();
  for (const [group, load] of groups.entries()) {
    const parts = unpack(load());
    for (const [index, part] of parts.names.entries()) {
      const file = fileOf(part);
      if (only && !only.has(file)) continue;
      const list = pieces.get(file) ?? [];
      list.push([group, parts.at(index)]);
      pieces.set(file, list);
    }
  }
  const files = only ?? pieces.keys();
  for (const file of files) yield [file, mergePieces(pieces.get(file) ?? [])];
}

function mergePieces(pieces: readonly [group: number, words: Uint8Array][]): Uint8Array {
  const merged = new Map<string, { writer: ByteWriter; next: number }>();
  for (const [group, words] of pieces) {
    const { names, at } = unpack(words);
    for (const [index, key] of names.entries()) {
      const entry = merged.get(key) ?? { writer: new ByteWriter(), next: 0 };
      entry.writer.number(group - entry.next);
      entry.writer.bytes(at(index));
      entry.next = group + 1;
      merged.set(key, entry);
    }
  }
  return pack(Array.from(merged, ([key, { writer }]): Entry => [key, writer.taken()]));
}

/** The files in which two states of one group differ. */
export function differingFiles(
  before: Uint8Array | null,
  now: Uint8Array,
  fileOf: WordsOfGroups["fileOf"],
): Set<string> {
  const old = partsOf(before);
  const differing = new Set<string>();
  for (const [part, bytes] of partsOf(now)) {
    const was = old.get(part);
    if (!was || Buffer.compare(was, bytes) !== 0) differing.add(fileOf(part));
    old.delete(part);
  }
  for (const part of old.keys()) differing.add(fileOf(part));
  return differing;
}

function partsOf(words: Uint8Array | null): Map<string, Uint8Array> {
  if (words === null) return new Map();
  const { names, at } = unpack(words);
  return new Map(names.map((part, index) => [part, at(index)]));
}
