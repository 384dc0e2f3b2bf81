import { kindOf, yearOf } from "../manifest.ts";
import { pairKey } from "../words.ts";
import {
  type BodyHits,
  findInBodies,
  findInNames,
  findInSection,
  groupOf,
  type IndexFiles,
  type NameHit,
  type PageId,
  positionOf,
} from "./index-files.ts";
import type { SearchQuery } from "./search-query.ts";

/** What results are narrowed to. */
export interface Filters {
  /** `tin-tuc`, `van-ban`, … */
  kind: string | null;
  year: number | null;
  /** Slug of a category. */
  category: string | null;
}

/** What is known of the matches so far. */
export interface Results {
  /** Best first. */
  pages: PageId[];
  /** Nothing has all words: these have some of them. */
  isRelaxed: boolean;
  isComplete: boolean;
}

/** Texts that have the words as a phrase are enough when there are so many: others are not looked for. */
const ENOUGH = 10;

/**
 * Finds what a query asks for: first with the pages that are named so, then with those whose texts have the words next to
 * each other, then, if these are few, with those that have them anywhere, and with some of them if there is none.
 *
 * @throws IndexMovedError, whatever getting a file throws
 */
export async function* ask(
  files: IndexFiles,
  query: SearchQuery,
  filters: Filters,
): AsyncGenerator<Results> {
  const isWanted = await filterBy(files, filters);
  const matches = new Map<PageId, Match>();
  const add = (match: Match) => {
    const before = matches.get(match.id);
    const isBetter =
      !before ||
      Number(match.isExact) - Number(before.isExact) > 0 ||
      (match.isExact === before.isExact && match.level > before.level);
    if (isBetter && isWanted(match.id)) matches.set(match.id, match);
  };
  const results = (isComplete: boolean, isRelaxed = false): Results => ({
    pages: ranked(files, matches.values()),
    isRelaxed,
    isComplete,
  });

  for (const match of await matchesByName(files, query)) add(match);
  yield results(false);
  for (const match of await matchesByPhrase(files, query)) add(match);
  if (matches.size >= ENOUGH || query.words.length < 2) return yield results(true);
  yield results(false);

  const words = await Promise.all(query.words.map(({ key }) => findInBodies(files, key)));
  for (const match of common(words, LEVEL.textWords, query.hasAccents)) add(match);
  if (matches.size > 0) return yield results(true);
  for (const match of someWords(words)) add(match);
  yield results(true, true);
}

async function filterBy(
  files: IndexFiles,
  { kind, year, category }: Filters,
): Promise<(id: PageId) => boolean> {
  const isOpen = files.manifest.groups.map(
    ({ key }) => (kind === null || kindOf(key) === kind) && (year === null || yearOf(key) === year),
  );
  const section = category === null ? null : await findInSection(files, category);
  return (id) => isOpen[groupOf(id)] === true && (section === null || section.has(id));
}

async function matchesByName(files: IndexFiles, query: SearchQuery): Promise<Match[]> {
  const { words, hasAccents, hasNumber } = query;
  const found = await Promise.all(words.map((word) => findInNames(files, word)));
  const [first, ...others] = [...found].sort((a, b) => a.size - b.size);
  const ids = [...(first?.keys() ?? [])].filter((id) => others.every((hits) => hits.has(id)));
  return ids.map((id) => {
    const all = found.map((hits) => hits.get(id) ?? []);
    const exact = all.map((hits) => hits.filter(({ isExact }) => isExact));
    const isExact = !hasAccents || exact.every((hits) => hits.length > 0);
    return { id, level: levelOfName(isExact && hasAccents ? exact : all, hasNumber), isExact };
  });
}

/** By the only word, or by all pairs of neighbours. */
async function matchesByPhrase(files: IndexFiles, { words, hasAccents }: SearchQuery) {
  const [first, ...rest] = words;
  if (!first) return [];
  const keys = rest.map(({ key }, index) => pairKey(words[index]?.key ?? "", key));
  const terms = keys.length > 0 ? keys : [first.key];
  const hits = await Promise.all(terms.map((key) => findInBodies(files, key)));
  return common(hits, LEVEL.textPhrase, hasAccents);
}

/** The pages that all have in common. */
function common(hits: readonly BodyHits[], level: number, hasAccents: boolean): Match[] {
  const [first, ...others] = [...hits].sort((a, b) => a.all.size - b.all.size);
  return [...(first?.all ?? [])]
    .filter((id) => others.every(({ all }) => all.has(id)))
    .map((id) => ({ id, level, isExact: !hasAccents || hits.every(({ exact }) => exact.has(id)) }));
}

/** The pages that have the most of the words: at least half of them. */
function someWords(hits: readonly BodyHits[]): Match[] {
  const counts = new Map<PageId, number>();
  for (const { all } of hits) for (const id of all) counts.set(id, (counts.get(id) ?? 0) + 1);
  const enough = Math.max(1, Math.ceil(hits.length / 2));
  return [...counts]
    .filter(([, count]) => count >= enough)
    .map(([id, count]) => ({ id, level: count / (hits.length + 1), isExact: false }));
}

/** How a page matches a query. */
interface Match {
  id: PageId;
  level: number;
  /** Every word stands as it was typed, accents and all. */
  isExact: boolean;
}

/** Results, best first: as typed before other accents, better matches before worse ones, new before old. */
function ranked(files: IndexFiles, matches: Iterable<Match>): PageId[] {
  const ageOf = createAge(files);
  const withdrawn = new Set(files.manifest.withdrawn.map(String));
  const isWithdrawn = (id: PageId) => withdrawn.has(String([groupOf(id), positionOf(id)]));
  return [...matches]
    .map((match) => ({ ...match, age: ageOf(match), isOut: isWithdrawn(match.id) }))
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
  return ({ id }: Match): number => ages[groupOf(id)] ?? 0;
}

/** How well a page matches, best last. The order of these numbers is the order of results. */
const LEVEL = {
  someWords: 1,
  textWords: 2,
  textPhrase: 3,
  nameBeginnings: 4,
  nameWords: 5,
  namePhraseBeginning: 6,
  namePhrase: 7,
  nameItself: 8,
  symbol: 9,
} as const;

/**
 * How well the name of a page matches, given where it has each word that was asked for; every word has to be in
 * it.
 */
function levelOfName(words: readonly (readonly NameHit[])[], asksNumber: boolean): number {
  const whole = words.map((hits) => hits.filter(({ isWhole }) => isWhole));
  const isWhole = whole.every((hits) => hits.length > 0);
  if (asksNumber && isWhole && whole.every((hits) => hits.some(({ isSymbol }) => isSymbol))) {
    return LEVEL.symbol;
  }
  const phrase = isWhole ? phraseIn(whole) : null;
  if (phrase) {
    const isItself = phrase.start === 0 && phrase.isToLast;
    return isItself ? LEVEL.nameItself : LEVEL.namePhrase;
  }
  if (words.length > 1 && phraseIn(words)) return LEVEL.namePhraseBeginning;
  return isWhole ? LEVEL.nameWords : LEVEL.nameBeginnings;
}

/** The first place where the words stand one after the other; the whole name, if it is one of them. */
function phraseIn(words: readonly (readonly NameHit[])[]) {
  const [first = [], ...rest] = words;
  let found: { start: number; isToLast: boolean } | null = null;
  for (const { wordIndex, isLast } of first) {
    let last = isLast;
    const isPhrase = rest.every((hits, index) => {
      const next = hits.find((hit) => hit.wordIndex === wordIndex + index + 1);
      last = next?.isLast ?? false;
      return next !== undefined;
    });
    if (!isPhrase) continue;
    if (wordIndex === 0 && last) return { start: 0, isToLast: true };
    found ??= { start: wordIndex, isToLast: last };
  }
  return found;
}
