import type { DatabaseSync } from "node:sqlite";
import type { Day } from "../day.ts";
import { StoreEmptyError } from "../errors/system-errors.ts";
import type { Store } from "../store/store.ts";
import type { Content } from "../views.ts";

/** What a question may be asked with: what says by itself that it is the day, or is the same on every day. */
type Argument = string | number | null | Day;

/** Makes another function of one that answers a query. */
export type Wrap = <Args extends readonly Argument[], Answer>(
  query: string,
  find: (...args: Args) => Answer,
) => (...args: Args) => Answer;

/** Content each of whose queries does something more. */
export function wrapEach(queries: Content, wrap: Wrap): Content {
  const wrapped = new Map<string | symbol, ReturnType<Wrap>>();
  return new Proxy(queries, {
    get(_, name) {
      const known = wrapped.get(name);
      const find: unknown = known ?? Reflect.get(queries, name);
      if (known || typeof find !== "function") return known;
      const made = wrap(String(name), (...args) => Reflect.apply(find, queries, args));
      wrapped.set(name, made);
      return made;
    },
  });
}

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
