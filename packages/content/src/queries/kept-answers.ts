import type { DatabaseSync } from "node:sqlite";
import type { Wrap } from "./wrap-each.ts";

/** Of one query: so many as a change is likely to ask twice, to see whether they differ and to render from them. */
export const MOST = 50;

/**
 * Keeps the latest answers of each query until the store changes. The same question then gets the same
 * object, so that what is worked out from an answer can be kept with it. To be asked in a transaction.
 */
export function keepAnswers(db: DatabaseSync): Wrap {
  // Counts what other connections have committed; nobody writes on this one.
  const version = db.prepare("PRAGMA data_version");
  return (_query, find) => {
    const answers = new Map<string, { answer: ReturnType<typeof find> }>();
    let state: unknown;
    return (...args) => {
      const now = version.get()?.data_version;
      if (now !== state) answers.clear();
      state = now;
      const key = JSON.stringify(args);
      const entry = answers.get(key) ?? { answer: find(...args) };
      // The last of the map is the one asked last.
      answers.delete(key);
      answers.set(key, entry);
      const [oldest] = answers.size > MOST ? answers.keys() : [];
      if (oldest !== undefined) answers.delete(oldest);
      return entry.answer;
    };
  };
}
