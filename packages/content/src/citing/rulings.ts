import {
  type Citation,
  type Registry,
  type ResolveContext,
  resolveCitations,
  type Verdict,
} from "@bantin/citations";
import type { Known } from "./known.ts";
import type { Recognised } from "./recognise.ts";
import { type StubPlace, stubPlace } from "./stub-place.ts";

/** Where one citation leads. The object stays the same and is kept up to date. */
export interface Ruling {
  verdict: Verdict;
  /** The place it says that its document has, held or not; null when it does not say so much. */
  place: StubPlace | null;
  /** ISO instant at which the document it leads to was published at the latest. */
  publishedBy: string | null;
}

export interface Rulings {
  /** What is known changed. Answers whether any ruling did. */
  learn(known: Known): boolean;
  /**
   * Rulings on the citations of one text, by index.
   *
   * @param text gives the text, which only editors' decisions need
   */
  of(recognised: Recognised, text: () => string): readonly Ruling[];
}

type Context = Omit<ResolveContext, "site">;

/** A ruling together with the questions that it rests on. */
interface Kept {
  questions: readonly Question[];
  rulings: readonly Ruling[];
  again: () => Pick<Kept, "questions" | "rulings">;
}

/**
 * Rules on citations, each as often as needed and no more: news says the same of the same document over and
 * over, and a ruling stands until a question that it rests on is answered otherwise.
 */
export function createRulings(known: Known): Rulings {
  let now = known;
  const kept = new Map<string, Kept>();
  const keep = (key: string, citations: readonly Citation[], context: Context) => {
    const found = kept.get(key);
    if (found) return found.rulings;
    const again = () => rule(citations, context, now);
    const made = { ...again(), again };
    kept.set(key, made);
    return made.rulings;
  };
  return {
    learn(next) {
      const hasOtherBodies = JSON.stringify(next.issuers) !== JSON.stringify(now.issuers);
      now = next;
      const stale = Array.from(kept.values()).filter(
        ({ questions }) => hasOtherBodies || !answersAlike(questions, next.registry),
      );
      stale.forEach(renew);
      return stale.length > 0;
    },
    of({ citations, overrides, date }, text) {
      if (overrides.length > 0) {
        const context = { articleDate: date, overrides, text: text() };
        return keep(JSON.stringify([citations, context]), citations, context);
      }
      return citations.flatMap((_citation, index) => {
        const group = dependencies(citations, index);
        return keep(keyOf(group, date), group, { articleDate: date }).slice(-1);
      });
    },
  };
}

function renew(kept: Kept): void {
  const { questions, rulings } = kept.again();
  kept.questions = questions;
  for (const [index, ruling] of kept.rulings.entries()) Object.assign(ruling, rulings[index]);
}

function rule(
  citations: readonly Citation[],
  context: Context,
  { registry: held, site, issuers, publishedBy }: Known,
): Pick<Kept, "questions" | "rulings"> {
  const { registry, questions } = listening(held);
  const verdicts = resolveCitations(citations, registry, { ...context, site });
  const nothing = { ...NOTHING_HELD, issuerId: registry.issuerId };
  const asMissing = resolveCitations(citations, nothing, { ...context, site });
  const rulings = verdicts.map((verdict, index) => {
    const missing = asMissing[index];
    const place = missing?.kind === "missing" ? stubPlace(missing.document, issuers) : null;
    const document = "document" in verdict && "id" in verdict.document ? verdict.document : null;
    return { verdict, place, publishedBy: publishedBy.get(document?.id ?? "") ?? null };
  });
  return { questions, rulings };
}

/** What a citation says by itself of its document is what would be missing if none were held. */
const NOTHING_HELD: Omit<Registry, "issuerId"> = {
  byId: () => null,
  byNumber: () => [],
  byName: () => [],
};

/** No short form stands for one that stands for one that stands for another. */
const LONGEST_CHAIN = 3;

/**
 * A citation together with those that its ruling rests on, itself last: a short form goes by its antecedent,
 * and a later item of a list of named ones by the items before it.
 */
function dependencies(citations: readonly Citation[], index: number): readonly Citation[] {
  const citation = citations[index];
  if (citation?.kind === "named") {
    return citations.slice(0, index + 1).filter(({ kind }) => kind === "named");
  }
  const chain: Citation[] = [];
  let next = citation;
  while (next && chain.length < LONGEST_CHAIN) {
    chain.unshift(next);
    next = next.refersTo === null ? undefined : citations[next.refersTo];
  }
  return chain.map((link, place) => ({ ...link, refersTo: place === 0 ? null : place - 1 }));
}

/**
 * Equal for citations of which the same is to be said, wherever they stand. The date of the article decides
 * only on a whole citation that says neither day nor year.
 */
function keyOf(group: readonly Citation[], articleDate: string | null): string {
  const isDated = group.every(
    ({ symbol, date, year }) => symbol === null || date !== null || year !== null,
  );
  const said = group.flatMap((citation) => [
    ...[citation.surface, citation.kind, citation.type, citation.number, citation.symbol],
    ...[citation.year, citation.issuer, citation.issuerCode, citation.date, citation.term],
  ]);
  return [isDated ? null : articleDate, ...said].join("\u0000");
}

/** A question that was put to a registry, with its answer. */
interface Question {
  put: (registry: Registry) => unknown;
  answer: unknown;
}

/** A registry that answers like another and notes down what it was asked. */
function listening(registry: Registry): { registry: Registry; questions: Question[] } {
  const questions: Question[] = [];
  const ask = <Answer>(put: (registry: Registry) => Answer): Answer => {
    const answer = put(registry);
    questions.push({ put, answer });
    return answer;
  };
  return {
    questions,
    registry: {
      byId: (id) => ask((each) => each.byId(id)),
      byNumber: (type, number) => ask((each) => each.byNumber(type, number)),
      byName: (name) => ask((each) => each.byName(name)),
      issuerId: (name) => ask((each) => each.issuerId(name)),
    },
  };
}

/** Whether a registry would answer as before: the same documents, which are the same objects. */
function answersAlike(questions: readonly Question[], registry: Registry): boolean {
  return questions.every(({ put, answer }) => isSame(put(registry), answer));
}

function isSame(one: unknown, other: unknown): boolean {
  if (!Array.isArray(one) || !Array.isArray(other)) return one === other;
  return one.length === other.length && one.every((item, index) => item === other[index]);
}
