import { hash } from "node:crypto";
import { type Content, Day } from "@bantin/content";

/** A query of a page, as traces keep it. */
export interface RecordedQuery {
  name: string;
  /** JSON. The day stands in it as `"$today"`. */
  args: string;
}

export interface AnsweredQuery extends RecordedQuery {
  /** Of the answer. Equal digests mean equal answers. */
  digest: string;
}

/** Stands for the day in kept arguments. No other argument can be this text: they are parts of addresses. */
const TODAY = "$today";

/** @throws TypeError when an argument is neither plain nor the day: what it stands for could not be told */
export function recordedQueryOf(name: string, args: readonly unknown[]): RecordedQuery {
  return { name, args: JSON.stringify(args.map(kept)) };
}

function kept(arg: unknown): unknown {
  if (Day.is(arg)) return TODAY;
  if (isObject(arg)) throw new TypeError("A query takes plain values and days only.");
  return arg;
}

export function keyOf({ name, args }: RecordedQuery): string {
  return `${name}${args}`;
}

/** Of answers, and entries of answers, that are the same object as long as they say the same. */
const DIGESTS = new WeakMap<object, string>();

/** @param answer plain JSON that nobody changes any more */
export function digestOf(answer: unknown): string {
  const known = isObject(answer) ? DIGESTS.get(answer) : undefined;
  if (known !== undefined) return known;
  const digest = hashOf(withDigests(answer));
  if (isObject(answer)) DIGESTS.set(answer, digest);
  return digest;
}

function hashOf(value: unknown): string {
  return hash("sha256", JSON.stringify(value) ?? "undefined", "base64url").slice(0, 22);
}

/** Longer lists are of small entries, which are made anew. */
const MOST_ENTRIES = 100;

/** An answer with the digests of the entries of its lists in their place: a feed has the whole of thirty articles. */
function withDigests(answer: unknown): unknown {
  if (!isObject(answer) || Array.isArray(answer)) return answer;
  return Object.fromEntries(
    Object.entries(answer).map(([key, value]) => [
      key,
      Array.isArray(value) && value.length <= MOST_ENTRIES && value.every(isObject)
        ? { digests: value.map(digestOfEntry) }
        : value,
    ]),
  );
}

function digestOfEntry(entry: object): string {
  const known = DIGESTS.get(entry);
  if (known !== undefined) return known;
  const digest = hashOf(entry);
  DIGESTS.set(entry, digest);
  return digest;
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}

/**
 * Asks a recorded query again.
 *
 * @returns the digest of today's answer; null when the content knows no such query, which is what
 *   traces of other code may hold
 */
export function askAgain(content: Content, query: RecordedQuery, today: Day): string | null {
  const find: unknown = Reflect.get(content, query.name);
  const args: unknown = JSON.parse(query.args);
  if (typeof find !== "function" || !Array.isArray(args)) return null;
  const asked = args.map((arg) => (arg === TODAY ? today : arg));
  return digestOf(Reflect.apply(find, content, asked));
}
