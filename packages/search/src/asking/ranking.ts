import { kindOf } from "./facets.ts";
import { groupOf, type IndexFiles, type PageId, positionOf } from "./index-files.ts";
import { LEVEL } from "./name-level.ts";

/** How a page answers a question. */
export interface Answer {
  id: PageId;
  level: number;
  /** Every word stands as it was typed, accents and all. */
  isExact: boolean;
}

/** Results, best first: as typed before other accents, better answers before worse ones, new before old. */
export function ranked(files: IndexFiles, answers: Iterable<Answer>): PageId[] {
  const ageOf = createAge(files);
  const withdrawn = new Set(files.manifest.withdrawn.map(String));
  const isWithdrawn = (id: PageId) => withdrawn.has(String([groupOf(id), positionOf(id)]));
  return [...answers]
    .map((answer) => ({ ...answer, age: ageOf(answer), isOut: isWithdrawn(answer.id) }))
    .sort(
      (a, b) =>
        Number(b.level === LEVEL.symbol) - Number(a.level === LEVEL.symbol) ||
        Number(b.isExact) - Number(a.isExact) ||
        b.level - a.level ||
        Number(a.isOut) - Number(b.isOut) ||
        b.age - a.age ||
        b.id - a.id,
    )
    .map(({ id }) => id);
}

/** Months since the year 0. Documents know their year here, and stand behind its news. */
function createAge({ manifest }: IndexFiles) {
  const ages = manifest.groups.map(({ key }) => {
    // The page of a section is of today.
    const [, year = kindOf(key) === "trang" ? "9999" : "0", month = "0"] =
      /-(\d{4})(?:-(\d\d))?$/.exec(key) ?? [];
    return Number(year) * 13 + Number(month);
  });
  return ({ id }: Answer): number => ages[groupOf(id)] ?? 0;
}
