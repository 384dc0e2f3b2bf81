import { ask } from "../../../components/ask.ts";
import { type StatusAnswer, statusAnswer } from "../api.ts";

/** Follows one question as long as somebody listens; all who listen to it share its answers. */
interface Watcher {
  subscribe(listener: () => void): () => void;
  answer(): StatusAnswer | null;
  /** Something was just done: the answer will soon be another. */
  hurry(): void;
}

const watchers = new Map<string, Watcher>();

/** @param path of the status endpoint, with its question */
export function watcherOf(path: string): Watcher {
  const known = watchers.get(path) ?? createWatcher(path);
  watchers.set(path, known);
  return known;
}

/** All that is followed is asked again at once: an order concerns every line. */
export function hurryAll(): void {
  for (const watcher of watchers.values()) watcher.hurry();
}

function createWatcher(path: string): Watcher {
  const listeners = new Set<() => void>();
  let answer: StatusAnswer | null = null;
  let hurriedAt = Number.NEGATIVE_INFINITY;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let round = 0;

  const schedule = (got: StatusAnswer | null) => {
    clearTimeout(timer);
    // Nobody looks: coming back asks at once.
    if (listeners.size === 0 || document.visibilityState === "hidden") return;
    timer = setTimeout(askNow, nextAskMs(got, performance.now() - hurriedAt));
  };
  async function askNow(): Promise<void> {
    clearTimeout(timer);
    const own = ++round;
    const got = await ask(statusAnswer, path).catch(() => null);
    // An answer to an earlier question may come later.
    if (own !== round) return;
    if (got && JSON.stringify(got) !== JSON.stringify(answer)) {
      answer = got;
      for (const listener of listeners) listener();
    }
    schedule(got);
  }
  const onVisible = () => {
    if (document.visibilityState === "visible") void askNow();
  };
  return {
    subscribe(listener) {
      listeners.add(listener);
      if (listeners.size === 1) {
        document.addEventListener("visibilitychange", onVisible);
        void askNow();
      }
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0) return;
        clearTimeout(timer);
        round++;
        document.removeEventListener("visibilitychange", onVisible);
      };
    },
    answer: () => answer,
    hurry() {
      hurriedAt = performance.now();
      if (listeners.size > 0) void askNow();
    },
  };
}

/** A save is followed closely: it is on the site within a second. */
const SOON_MS = 300;
const HURRY_MS = 6_000;
const WAITING_MS = 1_000;
/** Somebody else may roll back at any time, and every open admin must show it. */
const IDLE_MS = 4_000;

/**
 * How long to wait before the server is asked again.
 *
 * @param answer null when the server did not answer
 * @param sinceSaveMs since the document was saved here or something was ordered
 */
export function nextAskMs(answer: StatusAnswer | null, sinceSaveMs: number): number {
  if (answer === null) return IDLE_MS;
  if (sinceSaveMs < HURRY_MS) return SOON_MS;
  const isWaiting = answer.document?.kind === "waiting" || answer.site.orders.length > 0;
  return isWaiting ? WAITING_MS : IDLE_MS;
}
