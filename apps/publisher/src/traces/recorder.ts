import { type Content, type OnAnswer, openContent, type Store } from "@bantin/content";
import { type AnsweredQuery, digestOf, keyOf, recordedQueryOf } from "./recorded-query.ts";

/** Content that notes what is asked of it. One page asks at a time. */
export interface Recorder {
  readonly content: Content;
  /** Starts anew, before the first page of a release. */
  reset(): void;
  /** What was asked since the last call, each query once. */
  take(): AnsweredQuery[];
}

export function openRecorder(store: Store): Recorder {
  let asked = new Map<string, AnsweredQuery>();
  // Pages ask much the same, and what they asked is kept until the release is made.
  const shared = new Map<string, AnsweredQuery>();
  const note: OnAnswer = (name, args, answer) => {
    const query = recordedQueryOf(name, args);
    const key = keyOf(query);
    if (asked.has(key)) return;
    const digest = digestOf(answer);
    const known = shared.get(key);
    const answered = known?.digest === digest ? known : { ...query, digest };
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
