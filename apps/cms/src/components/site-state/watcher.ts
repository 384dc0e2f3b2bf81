import { type StatusAnswer, statusAnswer } from "../../site-state/api.ts";
import { ask } from "../shared/ask.ts";
import { nextAskMs } from "./next-ask.ts";

/** Follows one question as long as somebody listens; all who listen to it share its answers. */
export interface Watcher {
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
