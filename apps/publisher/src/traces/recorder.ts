import { type Content, openContent, type Store } from "@bantin/content";
import { type Answered, digestOf, keyOf, questionOf } from "./question.ts";

/** Content that notes what is asked of it. One page asks at a time. */
export interface Recorder {
  readonly content: Content;
  /**
   * Starts anew: for the first page, and whenever content or day have changed, for digests of answers are
   * kept as long as both stay.
   */
  reset(today: string): void;
  /** What was asked since the last call, each question once. */
  take(): Answered[];
}

export function openRecorder(store: Store): Recorder {
  let today = "";
  let asked = new Map<string, Answered>();
  const digests = new Map<string, string>();
  const content = openContent(store, {
    onAnswer(query, args, answer) {
      const question = questionOf(query, args, today);
      const key = keyOf(question);
      if (asked.has(key)) return;
      const digest = digests.get(key) ?? digestOf(answer);
      digests.set(key, digest);
      asked.set(key, { ...question, digest });
    },
  });
  return {
    content,
    reset(day) {
      today = day;
      asked = new Map();
      digests.clear();
    },
    take() {
      const taken = [...asked.values()];
      asked = new Map();
      return taken;
    },
  };
}
