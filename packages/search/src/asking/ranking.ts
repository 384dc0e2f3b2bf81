import { kindOf } from "../manifest.ts";
import { groupOf, type IndexFiles, type PageId, positionOf } from "./index-files.ts";

/** How well a page matches, best last. The order of these numbers is the order of results. */
export const LEVEL = {
  someWords: 1,
  textWords: 2,
  /** Scattered over a name, the last one not typed to its end. */
  nameBeginnings: 3,
  nameWords: 4,
  textPhrase: 5,
  namePhraseBeginning: 6,
  /** The number of a document and its type or code, besides words that it does not have. */
  symbolPart: 7,
  namePhrase: 8,
  nameItself: 9,
  /** The number of a document and its type or code; the other words stand in its names. */
  symbolNamed: 10,
  symbol: 11,
  list: 12,
} as const;

/** How a page matches a query. */
export interface Match {
  id: PageId;
  level: number;
  /** Every word stands as it was typed, accents and all. */
  isExact: boolean;
  /** Among matches of one level the greater is the better. */
  closeness?: number;
  /** All that was asked for comes up again and again in the text. */
  isOften?: boolean;
}

/** Results, best first: as typed before other accents, better matches before worse ones, new before old. */
export function ranked(
  files: IndexFiles,
  matches: readonly Match[],
  isWanted: (id: PageId) => boolean,
): PageId[] {
  const ageOf = createAge(files);
  const withdrawn = new Set(files.manifest.withdrawn.map(String));
  const isWithdrawn = (id: PageId) => withdrawn.has(String([groupOf(id), positionOf(id)]));
  const best = new Map<PageId, Match>();
  for (const match of matches) {
    const before = best.get(match.id);
    if (isWanted(match.id) && (!before || compare(match, before) < 0)) best.set(match.id, match);
  }
  return [...best.values()]
    .map((match) => ({
      match,
      age: ageOf(match.id),
      isOut: isWithdrawn(match.id) || isAside(files, match),
    }))
    .sort(
      (a, b) =>
        compare(a.match, b.match) ||
        Number(a.isOut) - Number(b.isOut) ||
        Number(b.match.isOften ?? false) - Number(a.match.isOften ?? false) ||
        b.age - a.age ||
        b.match.id - a.match.id,
    )
    .map(({ match }) => match.id);
}

/** A calendar names everybody who comes to a meeting, and is seldom what one looks for who asks for them. */
function isAside({ manifest }: IndexFiles, { id, level }: Match): boolean {
  return level <= LEVEL.textPhrase && kindOf(manifest.groups[groupOf(id)]?.key ?? "") === CALENDARS;
}

const CALENDARS = "lich-cong-tac";

/** Whoever types a symbol means that document, whatever the accents of the other words. */
const isMeant = ({ level }: Match) => level >= LEVEL.symbolNamed;

function compare(a: Match, b: Match): number {
  return (
    Number(isMeant(b)) - Number(isMeant(a)) ||
    Number(b.isExact) - Number(a.isExact) ||
    b.level - a.level ||
    (b.closeness ?? 0) - (a.closeness ?? 0)
  );
}

/** Months since the year 0. Documents know their year here, and stand behind its news. */
function createAge({ manifest }: IndexFiles) {
  const ages = manifest.groups.map(({ key }) => {
    // The page of a section is of today.
    const [, year = kindOf(key) === "trang" ? "9999" : "0", month = "0"] =
      /-(\d{4})(?:-(\d\d))?$/.exec(key) ?? [];
    return Number(year) * 13 + Number(month);
  });
  return (id: PageId): number => ages[groupOf(id)] ?? 0;
}
