import { kindOf, yearOf } from "../manifest.ts";
import { pairKey } from "../words.ts";
import {
  type BodyHits,
  findInBodies,
  findInNames,
  findInSection,
  findMeantInNames,
  groupOf,
  type IndexFiles,
  listOf,
  type NameHit,
  type PageId,
  pagesOf,
} from "./index-files.ts";
import { levelOfDocument, levelOfName } from "./levels.ts";
import { LEVEL, type Match, ranked } from "./ranking.ts";
import { type QueryWord, readSearchQuery, type SearchQuery } from "./search-query.ts";
import { readKeystrokes, soundsLike } from "./typed.ts";

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
  /** What they answer: the query as it was typed, as keystrokes, or with misspelt words mended. */
  asked: SearchQuery;
  /** How they answer it: with all words; with words that look or sound like those typed; with a part of them. */
  kind: "found" | "alike" | "partly";
  isComplete: boolean;
}

/** Texts that have the words as a phrase are enough when there are so many: others are not looked for. */
const ENOUGH = 10;

/**
 * Finds what a query asks for: first with the pages that are named so, then with those whose texts have the words next to
 * each other, then, if these are few, with those that have them anywhere. Only where nothing is found, what was typed is
 * read as keystrokes, then as misspelt; last, pages with the greater part of the words.
 *
 * @throws IndexMovedError, whatever getting a file throws
 */
export async function* ask(
  files: IndexFiles,
  query: SearchQuery,
  filters: Filters,
): AsyncGenerator<Results> {
  const isWanted = await filterBy(files, filters);
  const readings = readingsOf(query);
  for (const asked of readings) {
    let isFound = false;
    for await (const { matches, isComplete } of matchesOfAll(files, asked)) {
      const pages = ranked(files, matches, isWanted);
      isFound = pages.length > 0;
      yield { pages, asked, kind: "found", isComplete: isComplete && isFound };
    }
    if (isFound) return;
  }
  for (const asked of readings) {
    const alike = await matchesOfMisspelt(files, asked);
    const pages = ranked(files, alike.matches, isWanted);
    const [best] = pages;
    if (best === undefined) continue;
    const mended = { ...asked, words: alike.wordsOf(best) };
    return yield { pages, asked: mended, kind: "alike", isComplete: true };
  }
  const partly = ranked(files, await matchesOfSome(files, query), isWanted);
  yield { pages: partly, asked: query, kind: "partly", isComplete: true };
}

/**
 * As it was typed, abbreviations meaning what they stand for; then word by word; then as keystrokes. Two words with digits
 * in them are keystrokes before anything else.
 */
function readingsOf(query: SearchQuery): SearchQuery[] {
  const typed = [query, ...(query.isShortened ? [readSearchQuery(query.text, null)] : [])];
  const read = readKeystrokes(query.text);
  if (!read) return typed;
  const asked = readSearchQuery(read.text, query.shortening);
  return read.numbers > 1 ? [asked, ...typed] : [...typed, asked];
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

/** Pages that have all words, by and by. */
async function* matchesOfAll(
  files: IndexFiles,
  query: SearchQuery,
): AsyncGenerator<{ matches: Match[]; isComplete: boolean }> {
  const { words } = query;
  const names = await Promise.all(words.map((word) => findInNames(files, word)));
  const matches = [...listsAsked(files, query), ...matchesByName(query, names)];
  yield { matches, isComplete: false };
  const pairs = await Promise.all(pairsOf(words).map((key) => findInBodies(files, key)));
  const phrases = words.length > 1 ? pairs : await hitsOfWords(files, words);
  const inName = (id: PageId) => names.filter((hits) => hits.has(id)).length;
  for (const match of common(phrases, query.hasAccents))
    matches.push({ ...match, level: LEVEL.textPhrase, closeness: inName(match.id) });
  const found = new Set(matches.map(({ id }) => id));
  if (found.size >= ENOUGH || words.length < 2) return yield { matches, isComplete: true };
  yield { matches, isComplete: false };

  const hits = await hitsOfWords(files, words);
  for (const match of common(hits, query.hasAccents)) {
    const near = count(pairs, match.id);
    // With other accents, and far from each other: other words.
    if (match.isExact || near > pairs.length / 2) {
      matches.push({ ...match, level: LEVEL.textWords, closeness: near + inName(match.id) });
    }
  }
  yield { matches, isComplete: true };
}

/** `tháng 8 2026`, `tin tức tháng 3/2026`, `văn bản năm 2021`: the page that lists them. */
function listsAsked({ manifest }: IndexFiles, { words }: SearchQuery): Match[] {
  const line = words.map(({ plain }) => plain).join(" ");
  const [, month = "", year = ""] =
    /^(?:(?:cac )?(?:tin|bai|tin tuc|tin bai) )?(?:trong )?(?:thang|t) (\d\d?) (?:nam )?(\d{4})$/.exec(
      line,
    ) ?? [];
  const [, ofDocuments = ""] = /^(?:cac )?van ban (?:ban hanh )?(?:nam )?(\d{4})$/.exec(line) ?? [];
  const keys = [`tin-tuc-${year}-${month.padStart(2, "0")}`, `van-ban-${ofDocuments}`];
  return manifest.groups.flatMap(({ key }, group) =>
    keys.includes(key) ? [{ id: listOf(group), level: LEVEL.list, isExact: true }] : [],
  );
}

function matchesByName(
  query: SearchQuery,
  found: readonly ReadonlyMap<PageId, NameHit[]>[],
): Match[] {
  const ids = new Set(found.flatMap((hits) => [...hits.keys()]));
  return [...ids].flatMap((id) => {
    const all = found.map((hits) => hits.get(id) ?? []);
    const ofDocument = query.hasNumber ? levelOfDocument(query.words, all) : null;
    const missing = all.filter((hits) => hits.length === 0).length;
    if (missing > 0 && ofDocument === null) return [];
    const exact = all.map((hits) => hits.filter(({ isExact }) => isExact));
    const isExact = !query.hasAccents || exact.every((hits) => hits.length > 0);
    const level = ofDocument ?? levelOfName(isExact && query.hasAccents ? exact : all);
    return [{ id, level, isExact, closeness: -missing }];
  });
}

const pairsOf = (words: readonly QueryWord[]) =>
  words.slice(1).map(({ key }, index) => pairKey(words[index]?.key ?? "", key));

const hitsOfWords = (files: IndexFiles, words: readonly QueryWord[]) =>
  Promise.all(words.map(({ key }) => findInBodies(files, key)));

const count = (hits: readonly BodyHits[], id: PageId) =>
  hits.filter(({ all }) => all.has(id)).length;

/** The pages that all have in common. */
function common(hits: readonly BodyHits[], hasAccents: boolean): Omit<Match, "level">[] {
  const [first, ...others] = [...hits].sort((a, b) => a.all.size - b.all.size);
  return [...(first?.all ?? [])]
    .filter((id) => others.every(({ all }) => all.has(id)))
    .map((id) => ({
      id,
      isExact: !hasAccents || hits.every(({ exact }) => exact.has(id)),
      isOften: hits.every(({ often }) => often.has(id)),
    }));
}

/** What was found for misspelt words, and which words they stand for in a page. */
interface Alike {
  matches: Match[];
  wordsOf(id: PageId): QueryWord[];
}

/** Pages with words that look or sound like some of those typed: one in three, or one. */
async function matchesOfMisspelt(files: IndexFiles, { words }: SearchQuery): Promise<Alike> {
  const most = Math.max(1, Math.floor(words.length / 3));
  const own = await Promise.all(words.map((word) => findInNames(files, word)));
  const meant = await Promise.all(words.map((word) => findMeantInNames(files, word)));
  const ids = new Set(
    [...own, ...meant.map(({ hits }) => hits)].flatMap((hits) => [...hits.keys()]),
  );
  const byName = [...ids].flatMap((id): Match[] => {
    const all = words.map((_, at) => own[at]?.get(id) ?? meant[at]?.hits.get(id) ?? []);
    const mended = words.filter((_, at) => !own[at]?.has(id)).length;
    if (mended > most || all.some((hits) => hits.length === 0)) return [];
    return [{ id, level: levelOfName(all), isExact: false, closeness: -mended }];
  });
  if (byName.length > 0) {
    return {
      matches: byName,
      wordsOf: (id) =>
        words.map((word, at) =>
          own[at]?.has(id) ? word : meantBy(word, meant[at]?.hits.get(id)?.[0]?.word),
        ),
    };
  }
  return misspeltInTexts(
    files,
    words,
    meant.map((word) => word.meant),
  );
}

/** So many words that a misspelt one may stand for are looked up in texts: each costs two requests. */
const TRIED = 4;

/** Pages that have all words but one, and beside one of these a word that looks or sounds like the one that is nowhere. */
async function misspeltInTexts(
  files: IndexFiles,
  words: readonly QueryWord[],
  meant: readonly ReadonlySet<string>[],
): Promise<Alike> {
  const hits = await hitsOfWords(files, words);
  const nowhere = hits.flatMap(({ all }, at) => (all.size === 0 ? [at] : []));
  const [at] = nowhere;
  if (at === undefined || nowhere.length > 1) return { matches: [], wordsOf: () => [...words] };
  const tried = [...new Set([...soundsLike(words[at]?.plain ?? ""), ...(meant[at] ?? [])])];
  const [before, after] = [words[at - 1]?.plain, words[at + 1]?.plain];
  const found = await Promise.all(
    tried.slice(0, TRIED).map(async (plain) => {
      const pairs = [
        ...(before === undefined ? [] : [pairKey(before, plain)]),
        ...(after === undefined ? [] : [pairKey(plain, after)]),
      ];
      return { plain, hits: await Promise.all(pairs.map((key) => findInBodies(files, key))) };
    }),
  );
  const others = hits.filter((_, index) => index !== at);
  const standsFor = new Map<PageId, string>();
  for (const { plain, hits } of found) {
    for (const id of hits.flatMap(({ all }) => [...all])) {
      if (others.every(({ all }) => all.has(id))) standsFor.set(id, plain);
    }
  }
  return {
    matches: [...standsFor.keys()].map((id) => ({ id, level: LEVEL.textWords, isExact: false })),
    wordsOf: (id) =>
      words.map((word, index) => (index === at ? meantBy(word, standsFor.get(id)) : word)),
  };
}

function meantBy(word: QueryWord, plain: string | undefined): QueryWord {
  return plain === undefined ? word : { key: plain, plain, isBeginning: false };
}

/** Words that say nothing of what somebody looks for. */
const SMALL = new Set(
  "o cua la va co khong cho voi tai ve qua tu den nay cac nhung mot de thi ma duoc bi da se con nao gi ai dau nhu khi ra trong theo".split(
    " ",
  ),
);
/** So much of what a query says a page has to have, rare words counting for more, if it has not all. */
const GREATER_PART = 0.6;

/** Pages that have the greater part of the words, and two of them next to each other. */
async function matchesOfSome(files: IndexFiles, { words }: SearchQuery): Promise<Match[]> {
  if (words.length < 2) return [];
  const [hits, pairs] = await Promise.all([
    hitsOfWords(files, words),
    Promise.all(pairsOf(words).map((key) => findInBodies(files, key))),
  ]);
  const pages = pagesOf(files);
  const weights = hits.map(({ all }, at) =>
    SMALL.has(words[at]?.plain ?? "") ? 0 : Math.log((pages + 1) / (all.size + 0.5)),
  );
  const sum = weights.reduce((total, weight) => total + weight, 0);
  const ids = new Set(pairs.flatMap(({ all }) => [...all]));
  return [...ids].flatMap((id): Match[] => {
    const part = weights.reduce((t, weight, at) => t + (hits[at]?.all.has(id) ? weight : 0), 0);
    if (part < sum * GREATER_PART) return [];
    const closeness = part / sum + count(pairs, id) / pairs.length;
    return [{ id, level: LEVEL.someWords, isExact: false, closeness }];
  });
}
