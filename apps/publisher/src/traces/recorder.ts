import { type Content, type OnAnswer, openContent, type Store } from "@bantin/content";
import { type Answered, digestOf, keyOf, questionOf } from "./question.ts";

/** Content that notes what is asked of it. One page asks at a time. */
export interface Recorder {
  readonly content: Content;
  /** Starts anew: for the first page, and whenever the day has changed. */
  reset(today: string): void;
  /** What was asked since the last call, each question once. */
  take(): Answered[];
}

export function openRecorder(store: Store): Recorder {
  let today = "";
  let asked = new Map<string, Answered>();
  const note: OnAnswer = (query, args, answer) => {
    const question = questionOf(query, args, today);
    const key = keyOf(question);
    if (!asked.has(key)) asked.set(key, { ...question, digest: digestOf(answer) });
  };
  return {
    content: openContent(store, { onAnswer: note }),
    reset(day) {
      today = day;
      asked = new Map();
    },
    take() {
      const taken = [...asked.values()];
      asked = new Map();
      return taken;
    },
  };
}
