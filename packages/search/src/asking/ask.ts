import { pairKey } from "../reading/words.ts";
import { kindOf, yearOf } from "./facets.ts";
import { groupOf, type IndexFiles, type PageId } from "./index-files.ts";
import { type BodyHits, findInBodies, findInNames, findInSection } from "./look-up.ts";
import { LEVEL, nameLevel } from "./name-level.ts";
import type { Question } from "./question.ts";
import { type Answer, ranked } from "./ranking.ts";

/** What results are narrowed to. */
export interface Filters {
  /** `tin-tuc`, `van-ban`, … */
  kind: string | null;
  year: number | null;
  /** Slug of a category. */
  category: string | null;
}

/** What is known of the answers so far. */
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
 * Answers a question: first with the pages that are named so, then with those whose texts have the words next to
 * each other, then, if these are few, with those that have them anywhere, and with some of them if there is none.
 *
 * @throws IndexMovedError, whatever getting a file throws
 */
export async function* ask(
  files: IndexFiles,
  question: Question,
  filters: Filters,
): AsyncGenerator<Results> {
  const isWanted = await filterBy(files, filters);
  const answers = new Map<PageId, Answer>();
  const add = (answer: Answer) => {
    const before = answers.get(answer.id);
    const isBetter =
      !before ||
      Number(answer.isExact) - Number(before.isExact) > 0 ||
      (answer.isExact === before.isExact && answer.level > before.level);
    if (isBetter && isWanted(answer.id)) answers.set(answer.id, answer);
  };
  const results = (isComplete: boolean, isRelaxed = false): Results => ({
    pages: ranked(files, answers.values()),
    ...{ isRelaxed, isComplete },
  });

  for (const answer of await answersByName(files, question)) add(answer);
  yield results(false);
  for (const answer of await answersByPhrase(files, question)) add(answer);
  if (answers.size >= ENOUGH || question.words.length < 2) return yield results(true);
  yield results(false);

  const words = await Promise.all(question.words.map(({ key }) => findInBodies(files, key)));
  for (const answer of common(words, LEVEL.textWords, question.hasAccents)) add(answer);
  if (answers.size > 0) return yield results(true);
  for (const answer of someWords(words)) add(answer);
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

async function answersByName(files: IndexFiles, question: Question): Promise<Answer[]> {
  const { words, hasAccents, hasNumber } = question;
  const found = await Promise.all(words.map((word) => findInNames(files, word)));
  const [first, ...others] = [...found].sort((a, b) => a.size - b.size);
  const ids = [...(first?.keys() ?? [])].filter((id) => others.every((hits) => hits.has(id)));
  return ids.map((id) => {
    const all = found.map((hits) => hits.get(id) ?? []);
    const exact = all.map((hits) => hits.filter(({ isExact }) => isExact));
    const isExact = !hasAccents || exact.every((hits) => hits.length > 0);
    return { id, level: nameLevel(isExact && hasAccents ? exact : all, hasNumber), isExact };
  });
}

/** By the only word, or by all pairs of neighbours. */
async function answersByPhrase(files: IndexFiles, { words, hasAccents }: Question) {
  const [first, ...rest] = words;
  if (!first) return [];
  const keys = rest.map(({ key }, index) => pairKey(words[index]?.key ?? "", key));
  const terms = keys.length > 0 ? keys : [first.key];
  const hits = await Promise.all(terms.map((key) => findInBodies(files, key)));
  return common(hits, LEVEL.textPhrase, hasAccents);
}

/** The pages that all have in common. */
function common(hits: readonly BodyHits[], level: number, hasAccents: boolean): Answer[] {
  const [first, ...others] = [...hits].sort((a, b) => a.all.size - b.all.size);
  return [...(first?.all ?? [])]
    .filter((id) => others.every(({ all }) => all.has(id)))
    .map((id) => ({ id, level, isExact: !hasAccents || hits.every(({ exact }) => exact.has(id)) }));
}

/** The pages that have the most of the words: at least half of them. */
function someWords(hits: readonly BodyHits[]): Answer[] {
  const counts = new Map<PageId, number>();
  for (const { all } of hits) for (const id of all) counts.set(id, (counts.get(id) ?? 0) + 1);
  const enough = Math.max(1, Math.ceil(hits.length / 2));
  return [...counts]
    .filter(([, count]) => count >= enough)
    .map(([id, count]) => ({ id, level: count / (hits.length + 1), isExact: false }));
}
