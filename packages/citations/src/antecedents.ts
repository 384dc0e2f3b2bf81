import type { Citation } from "./citation.ts";
import { confidenceOf } from "./reason.ts";
import { canBeSameIssuer } from "./resolving/issuing-bodies.ts";

/** Citations of one type and number that can be antecedents, the latest last. */
type Candidates = readonly number[];

const MAX_CANDIDATES = 32;
const BY_ANTECEDENT = { reason: "antecedent", confidence: confidenceOf("antecedent") } as const;

/**
 * Gives each short form the citation it stands for: the nearest whole one before it, of the same type and
 * number, whose issuer agrees; failing that, a fuller short form before it, or the one document after it
 * that fits. When different documents fit, an alias declared earlier decides (`… (gọi tắt là Nghị quyết
 * 06)`); without one it stays open, for an editor to say.
 *
 * @param isAlias whether the words before the citation of this index declare it an alias.
 */
export function linkAntecedents(
  citations: readonly Citation[],
  isAlias: (index: number) => boolean,
): Citation[] {
  const whole = new CandidateIndex(citations);
  const fuller = new CandidateIndex(citations);
  let later: CandidateIndex | null = null;
  const aliases = new Map<string, number>();
  const fittingLater = (key: string, citation: Citation) => {
    later ??= laterCandidates(citations); // most texts have no need of it
    return later.fitting(key, citation);
  };
  return citations.map((citation, index) => {
    const key = keyOf(citation);
    if (key === null) return citation;
    if (citation.kind !== "short") {
      whole.add(key, index);
      return citation;
    }
    const declares = isAlias(index);
    const found = whole.fitting(key, citation);
    const refersTo =
      decide(citations, found, declares ? null : (aliases.get(key) ?? null), declares) ??
      only(citations, citation.issuer === null ? fuller.fitting(key, citation) : []) ??
      (found.length === 0 ? only(citations, fittingLater(key, citation)) : null);
    if (declares && refersTo !== null) aliases.set(key, refersTo);
    if (citation.issuer !== null) fuller.add(key, index);
    return refersTo === null ? citation : { ...citation, refersTo, ...BY_ANTECEDENT };
  });
}

function keyOf({ type, number }: Citation): string | null {
  return number === null ? null : `${type} ${number}`;
}

/** An alias stands for the nearest; any other short form needs one document, or an alias that fits. */
function decide(
  citations: readonly Citation[],
  found: Candidates,
  alias: number | null,
  isAlias: boolean,
): number | null {
  const nearest = found.at(-1) ?? null;
  if (isAlias) return nearest;
  return only(citations, found) ?? (alias !== null && found.includes(alias) ? alias : null);
}

/** The latest candidate, when all of them are mentions of one document. */
function only(citations: readonly Citation[], found: Candidates): number | null {
  const index = found.at(-1);
  const latest = index === undefined ? undefined : citations[index];
  if (index === undefined || !latest) return null;
  const isOne = found.every((other) => {
    const candidate = citations[other];
    return candidate?.symbol === latest.symbol && canBeSameIssuer(candidate, latest);
  });
  return isOne ? index : null;
}

function laterCandidates(citations: readonly Citation[]): CandidateIndex {
  const index = new CandidateIndex(citations);
  for (let at = citations.length - 1; at >= 0; at--) {
    const citation = citations[at];
    const key = citation && citation.kind !== "short" ? keyOf(citation) : null;
    if (key !== null) index.add(key, at);
  }
  return index;
}

/**
 * Candidates by type and number. Mentions that say the same of a document count once, by the latest; the
 * number kept is bounded, so that a text that repeats one number for ever still takes linear time.
 */
class CandidateIndex {
  readonly #citations: readonly Citation[];
  readonly #byKey = new Map<string, number[]>();

  constructor(citations: readonly Citation[]) {
    this.#citations = citations;
  }

  add(key: string, index: number): void {
    const group = this.#byKey.get(key);
    if (!group) {
      this.#byKey.set(key, [index]);
      return;
    }
    const same = group.findLastIndex((other) => this.#saySame(other, index));
    if (same >= 0) group.splice(same, 1);
    else if (group.length === MAX_CANDIDATES) group.shift();
    group.push(index);
  }

  fitting(key: string, short: Citation): Candidates {
    const group = this.#byKey.get(key) ?? [];
    return group.filter((index) => {
      const candidate = this.#citations[index];
      return (
        candidate !== undefined && canBeSameIssuer(short, candidate) && yearsAgree(short, candidate)
      );
    });
  }

  #saySame(one: number, other: number): boolean {
    const [first, second] = [this.#citations[one], this.#citations[other]];
    return first?.symbol === second?.symbol && first?.issuer === second?.issuer;
  }
}

/** A year inside the symbol is part of the name; a year from a date may be misprinted and parts nothing. */
function yearsAgree(short: Citation, whole: Citation): boolean {
  if (short.year === null || whole.symbol === null) return true;
  const yearInSymbol = /\/(\d{4})\//.exec(whole.symbol)?.[1];
  return yearInSymbol === undefined || Number(yearInSymbol) === short.year;
}
