import { type Content, Day } from "@bantin/content";
import { askAgain } from "./question.ts";
import type { Traces } from "./traces.ts";

/** Puts kept questions again, each at most once for one state of the content. */
export interface Verifier {
  /** Those of these questions whose answer is not what it was, without those it has named before. */
  broken(questionIds: Iterable<number>): number[];
  /** How many questions were put. */
  readonly count: number;
}

export function createVerifier(
  traces: Pick<Traces, "question">,
  content: Content,
  today: string,
): Verifier {
  const day = new Day(today);
  const seen = new Set<number>();
  const isBroken = (id: number) => {
    const question = traces.question(id);
    return question !== null && askAgain(content, question, day) !== question.digest;
  };
  return {
    broken(questionIds) {
      const fresh = [...questionIds].filter((id) => !seen.has(id));
      for (const id of fresh) seen.add(id);
      return fresh.filter(isBroken);
    },
    get count() {
      return seen.size;
    },
  };
}
