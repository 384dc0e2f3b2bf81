import type { OrderAnswer, PublisherReport, SiteState } from "@bantin/contract";

/** States that wait to be told, when the CMS is away for long: the later ones matter. */
const MAX_WAITING = 50;

/**
 * Sends states of the site in order, each once, and keeps what could not be sent for the next try. Nobody
 * waits for it.
 */
interface ReportQueue {
  /** Has a state told, unless it is the one that was told last. */
  add(state: SiteState): void;
  /** Has an answer told, with the state that is told next. */
  answer(answer: OrderAnswer): void;
  /** Tries again what could not be told. */
  retry(): void;
  /** Resolves when everything was told, or could not be. */
  idle(): Promise<void>;
}

export function createReportQueue(
  send: (report: PublisherReport) => Promise<void>,
  onFailure: (error: unknown) => void,
): ReportQueue {
  const waiting: SiteState[] = [];
  let answers: OrderAnswer[] = [];
  let last: SiteState | null = null;
  let sending: Promise<void> | null = null;

  async function sendAll(): Promise<void> {
    try {
      for (let state = waiting[0]; state !== undefined; state = waiting[0]) {
        const told = answers;
        await send({ ...state, answers: told });
        if (waiting[0] === state) waiting.shift();
        answers = answers.filter((answer) => !told.includes(answer));
      }
    } catch (error) {
      onFailure(error);
    } finally {
      sending = null;
    }
  }
  const start = () => {
    if (waiting.length > 0) sending ??= sendAll();
  };
  return {
    add(state) {
      if (answers.length === 0 && JSON.stringify(state) === JSON.stringify(last)) return;
      last = state;
      waiting.push(state);
      if (waiting.length > MAX_WAITING) waiting.splice(0, waiting.length - MAX_WAITING);
      start();
    },
    answer(answer) {
      answers = [...answers.filter(({ id }) => id !== answer.id), answer];
    },
    retry: start,
    idle: async () => {
      await sending;
    },
  };
}
