import type { DatabaseSync } from "node:sqlite";
import { StoreEmptyError } from "../errors/system-errors.ts";
import type { Store } from "../store/store.ts";
import type { Argument, Wrap } from "./wrap-each.ts";

/** Sees each question a page asks, with its answer: what a page's trace is recorded from. */
export type OnAnswer = (query: string, args: readonly Argument[], answer: unknown) => void;

/**
 * The one gate that every public query passes. An answer is read in one transaction, so that a sync
 * of another process that ends meanwhile cannot give half an answer from before and half from after.
 */
export function createAsk(store: Store, onAnswer: OnAnswer | undefined): Wrap {
  const { reader } = store;
  const assertFilled = fillCheck(store);
  return (query, find) =>
    (...args) => {
      assertFilled();
      const answer = inOneSnapshot(reader, () => find(...args));
      onAnswer?.(query, args, answer);
      return answer;
    };
}

/** An empty store would answer every question with nothing, and the site would be built empty. */
function fillCheck({ reader, path }: Store): () => void {
  const settings = reader.prepare("SELECT 1 FROM globals WHERE slug = 'site-settings'");
  let isFilled = false;
  return () => {
    isFilled ||= settings.get() !== undefined;
    if (!isFilled) throw new StoreEmptyError(path);
  };
}

function inOneSnapshot<Answer>(db: DatabaseSync, read: () => Answer): Answer {
  db.exec("BEGIN");
  try {
    return read();
  } finally {
    db.exec("COMMIT");
  }
}
