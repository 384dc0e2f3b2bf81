import { hash } from "node:crypto";
import { SEARCH_KINDS, type SearchGroup, type SearchTexts } from "@bantin/content";
import { createShortening } from "../abbreviations.ts";
import {
  CARDS_A_FILE,
  cardsPath,
  filesOf,
  HASH_LENGTH,
  MANIFEST_FILE,
  type Manifest,
  writeManifest,
} from "../manifest.ts";
import { nameLevel } from "../parts.ts";
import { type GroupIndex, indexGroup } from "./group-index.ts";
import {
  bodyDivision,
  type Division,
  differingFiles,
  mergeWords,
  nameDivision,
  sectionDivision,
  type WordSort,
} from "./word-files.ts";

/** A group that was indexed. Its words are loaded when they are needed. */
export interface IndexedGroup
  extends Pick<SearchGroup, "key" | "kind" | "year">,
    Pick<GroupIndex, "count" | "hash" | "withdrawn"> {
  words(sort: WordSort): Uint8Array;
  cards(): readonly string[];
  /** Its words in the earlier index, null for none; absent where nothing has changed. */
  wordsBefore?: (sort: WordSort) => Uint8Array | null;
}

/** An index, ready to be written. */
export interface Assembly {
  manifest: Manifest;
  /** The bytes of files of this index; of all by default. */
  files(wanted?: ReadonlySet<string>): Generator<[path: string, bytes: Uint8Array]>;
}

/**
 * Makes one index of groups that were indexed one by one. Files of an earlier one are kept in which no word of a
 * changed group lies, as long as the groups before keep their places. The result is the same with it or without.
 */
export function assemble(
  groups: readonly IndexedGroup[],
  { categories, abbreviations }: Pick<Manifest, "categories" | "abbreviations">,
  earlier: Manifest | null = null,
): Assembly {
  const { groups: ordered, newestFrom } = orderGroups(groups);
  const maker = createMaker(ordered);
  const names = nameDivision(ordered, earlier);
  const bodies = ranges(newestFrom, ordered.length).map((range) =>
    bodyDivision(ordered, range, earlier),
  );
  const sections = sectionDivision(ordered);
  const nameHashes = [...maker.hashes(names)].sort(([a], [b]) => (a < b ? -1 : 1));
  const manifest: Manifest = {
    version: 2,
    groups: ordered.map(({ key, count, hash }) => ({ key, count, hash })),
    categories,
    abbreviations,
    names: {
      level: nameLevel(ordered.reduce((sum, { count }) => sum + count, 0)),
      files: nameHashes.map(([file]) => file),
      hashes: nameHashes.map(([, hash]) => hash).join(""),
    },
    bodies: bodies.map((division) => {
      const hashes = maker.hashes(division);
      const files = division.files ?? [];
      return {
        from: division.from,
        to: division.to,
        bits: Math.log2(files.length),
        hashes: files.map((file) => hashes.get(file)).join(""),
      };
    }),
    withdrawn: ordered.flatMap(({ withdrawn }, group) =>
      withdrawn.map((position): [number, number] => [group, position]),
    ),
    sections: [...maker.hashes(sections).values()].join(""),
  };
  return {
    manifest,
    *files(wanted = filesOf(manifest)) {
      yield* cardFiles(ordered, wanted);
      yield* maker.files([names, ...bodies, sections], wanted);
    },
  };
}

/** What is before the newest year, and the newest year, each if there is any. */
function ranges(newestFrom: number, end: number): [number, number][] {
  const both: [number, number][] = [
    [0, newestFrom],
    [newestFrom, end],
  ];
  return both.filter(([from, to]) => to > from);
}

function* cardFiles(
  groups: readonly IndexedGroup[],
  wanted: ReadonlySet<string>,
): Generator<[path: string, bytes: Uint8Array]> {
  for (const group of groups) {
    if (!wanted.has(cardsPath(group, 0))) continue;
    for (const [file, text] of group.cards().entries()) {
      yield [cardsPath(group, file * CARDS_A_FILE), new TextEncoder().encode(text)];
    }
  }
}

/** Makes files of words, each once, and remembers those it has made. */
function createMaker(groups: readonly IndexedGroup[]) {
  const made = new Map<string, Uint8Array>();
  const hashes = new Map<Division, Map<string, string>>();
  const wordsOf = ({ sort, from, to, fileOf }: Division) => ({
    fileOf,
    groups: groups.slice(from, to).map((group) => () => group.words(sort)),
  });
  const make = function* (division: Division, only: ReadonlySet<string> | null) {
    const asked = only ?? (division.files ? new Set(division.files) : null);
    for (const [file, bytes] of mergeWords(wordsOf(division), asked)) {
      const digest = hash("sha256", bytes, "base64url").slice(0, HASH_LENGTH);
      yield { file, hash: digest, path: division.pathOf(file, digest), bytes };
    }
  };
  return {
    hashes(division: Division): Map<string, string> {
      const { earlier, files } = division;
      const known = new Map(earlier ?? []);
      const changed = earlier ? changedFiles(groups, division) : null;
      for (const file of make(division, changed)) {
        made.set(file.path, file.bytes);
        const isEmpty = files === null && file.bytes.length <= EMPTY_LENGTH;
        if (isEmpty) known.delete(file.file);
        else known.set(file.file, file.hash);
      }
      hashes.set(division, known);
      return known;
    },
    *files(divisions: readonly Division[], wanted: ReadonlySet<string>) {
      for (const division of divisions) {
        const missing = new Set<string>();
        for (const [file, hash] of hashes.get(division) ?? []) {
          const path = division.pathOf(file, hash);
          const bytes = made.get(path);
          if (!wanted.has(path)) continue;
          if (bytes) yield [path, bytes] as [string, Uint8Array];
          else missing.add(file);
        }
        if (missing.size === 0) continue;
        for (const { path, bytes } of make(division, missing))
          yield [path, bytes] as [string, Uint8Array];
      }
    },
  };
}

/** Length of a pack without entries. */
const EMPTY_LENGTH = 1;

function changedFiles(
  groups: readonly IndexedGroup[],
  { sort, from, to, fileOf }: Division,
): Set<string> {
  const changed = new Set<string>();
  for (const { words, wordsBefore } of groups.slice(from, to)) {
    if (!wordsBefore) continue;
    for (const file of differingFiles(wordsBefore(sort), words(sort), fileOf)) {
      changed.add(file);
    }
  }
  return changed;
}

type OrderedGroup = Pick<SearchGroup, "key" | "kind" | "year">;

const rankOf = ({ kind }: OrderedGroup) => SEARCH_KINDS.indexOf(kind);

/** Groups in the order of the index, and where the newest year begins. */
interface GroupOrder<Group extends OrderedGroup> {
  groups: Group[];
  /** Index of the first group of the newest year. What is published today changes nothing before it. */
  newestFrom: number;
}

/**
 * The order depends on the groups alone. A new month comes last, so that what is before it keeps its numbers.
 * What has no year is small, and goes with the newest; documents that nobody dated come first of all.
 */
function orderGroups<Group extends OrderedGroup>(groups: readonly Group[]): GroupOrder<Group> {
  const newest = Math.max(0, ...groups.map(({ year }) => year ?? 0));
  const yearOf = ({ kind, year }: Group) => year ?? (kind === "van-ban" ? 0 : newest);
  const ordered = groups.toSorted(
    (a, b) => yearOf(a) - yearOf(b) || rankOf(a) - rankOf(b) || (a.key < b.key ? -1 : 1),
  );
  const newestFrom = ordered.findIndex((group) => yearOf(group) === newest);
  return { groups: ordered, newestFrom: Math.max(0, newestFrom) };
}

/** Every file of the index of all there is, the manifest last. */
export function* indexWhole(texts: SearchTexts): Generator<[path: string, bytes: Uint8Array]> {
  const [categories, abbreviations] = [texts.categories(), texts.abbreviations()];
  const shortening = createShortening(abbreviations);
  const groups = texts.groups().map((group) => {
    const index = indexGroup(texts.texts(group), shortening);
    return { ...group, ...index, words: (sort: WordSort) => index[sort], cards: () => index.cards };
  });
  const { manifest, files } = assemble(groups, { categories, abbreviations });
  yield* files();
  yield [MANIFEST_FILE, new TextEncoder().encode(writeManifest(manifest))];
}
