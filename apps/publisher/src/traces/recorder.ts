import { type Content, type OnAnswer, openContent, type Store } from "@bantin/content";
import { type Answered, digestOf, keyOf, questionOf } from "./question.ts";

/** Content that notes what is asked of it. One page asks at a time. */
export interface Recorder {
  readonly content: Content;
  /** Starts anew, before the first page of a release. */
  reset(): void;
  /** What was asked since the last call, each question once. */
  take(): Answered[];
}

export function openRecorder(store: Store): Recorder {
  let asked = new Map<string, Answered>();
  // Pages ask much the same, and what they asked is kept until the release is made.
  const shared = new Map<string, Answered>();
  const note: OnAnswer = (query, args, answer) => {
    const question = questionOf(query, args);
    const key = keyOf(question);
    if (asked.has(key)) return;
    const digest = digestOf(answer);
    const known = shared.get(key);
    const answered = known?.digest === digest ? known : { ...question, digest };
    shared.set(key, answered);
    asked.set(key, answered);
  };
  return {
    content: openContent(store, { onAnswer: note }),
    reset() {
      asked = new Map();
      shared.clear();
    },
    take() {
      const taken = [...asked.values()];
      asked = new Map();
      return taken;
    },
  };
}
