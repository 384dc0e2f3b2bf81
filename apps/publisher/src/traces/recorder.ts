import { type Content, type OnAnswer, openContent, type Store } from "@bantin/content";
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
  const note: OnAnswer = (query, args, answer) => {
    const question = questionOf(query, args, today);
    const key = keyOf(question);
    if (asked.has(key)) return;
    const digest = digests.get(key) ?? digestOf(answer);
    digests.set(key, digest);
    asked.set(key, { ...question, digest });
  };
  const kept: Map<string, unknown>[] = [];
  const once: Once = (query, find) => {
    const answers = new Map<string, { answer: ReturnType<typeof find> }>();
    kept.push(answers);
    return (...args) => {
      const key = JSON.stringify(args);
      const known = answers.get(key);
      if (known) note(query, args, known.answer);
      const { answer } = known ?? { answer: find(...args) };
      answers.set(key, { answer });
      return answer;
    };
  };
  const content = openContent(store, { onAnswer: note });
  return {
    content: {
      ...content,
      // Every page asks these.
      site: once("site", content.site),
      activeCampaign: once("activeCampaign", content.activeCampaign),
    },
    reset(day) {
      today = day;
      asked = new Map();
      digests.clear();
      for (const answers of kept) answers.clear();
    },
    take() {
      const taken = [...asked.values()];
      asked = new Map();
      return taken;
    },
  };
}

/** Has a question answered once until the recorder starts anew. */
type Once = <Args extends readonly unknown[], Answer>(
  query: keyof Content,
  find: (...args: Args) => Answer,
) => (...args: Args) => Answer;
