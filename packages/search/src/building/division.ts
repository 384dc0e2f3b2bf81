import { bodiesPath, hashAt, type Manifest, namesPath, sectionsPath } from "../shards/manifest.ts";
import {
  bodyBits,
  bodyFile,
  bodyFiles,
  type NameLevel,
  nameFile,
  nameLevel,
} from "../shards/shelves.ts";

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
    ...{ sort: "names", from: 0, to, files: null, pathOf: namesPath },
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
    ...{ sort: "bodies", from, to, files, pathOf: bodiesPath },
    fileOf: (part) => bodyFile(part, bits),
    earlier: before ? hashesOf(files, before.hashes) : null,
  };
}

const SECTIONS = "muc";

export function sectionDivision(groups: readonly Sized[]): Division {
  return {
    ...{ sort: "sections", from: 0, to: groups.length, files: [SECTIONS], pathOf: sectionsPath },
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
