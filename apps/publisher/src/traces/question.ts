import { hash } from "node:crypto";
import type { Content } from "@bantin/content";

/** A question that pages ask, in the form in which traces keep it. */
export interface Question {
  query: string;
  /** JSON. The day stands in it as `"$today"`. */
  args: string;
}

export interface Answered extends Question {
  /** Of the answer. Equal digests mean equal answers. */
  digest: string;
}

/**
 * Queries whose arguments are the day. It moves by itself, so a trace keeps that it was asked rather than
 * which it was: at midnight the question is put anew with the new day, and only a page whose answer
 * differs is rendered.
 */
const ASKED_WITH_THE_DAY: ReadonlySet<string> = new Set([
  "activeCampaign",
  "documentShelves",
  "documentShelf",
  "documentShelfYear",
  "documentIndex",
  "documentStanding",
] satisfies (keyof Content)[]);
const TODAY = "$today";

export function questionOf(query: string, args: readonly unknown[], today: string): Question {
  const kept = ASKED_WITH_THE_DAY.has(query)
    ? args.map((arg) => (arg === today ? TODAY : arg))
    : args;
  return { query, args: JSON.stringify(kept) };
}

export function keyOf({ query, args }: Question): string {
  return `${query}${args}`;
}

/** Of answers that are the same object as long as they are the same: a list of all addresses is long. */
const DIGESTS = new WeakMap<object, string>();

/** @param answer plain JSON that nobody changes any more */
export function digestOf(answer: unknown): string {
  const known = isObject(answer) ? DIGESTS.get(answer) : undefined;
  if (known !== undefined) return known;
  const digest = hash("sha256", JSON.stringify(answer) ?? "undefined", "base64url").slice(0, 22);
  if (isObject(answer)) DIGESTS.set(answer, digest);
  return digest;
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}

/**
 * Puts a kept question again.
 *
 * @returns the digest of today's answer; null when the content knows no such question, which is what
 *   traces of other code may hold
 */
export function askAgain(content: Content, question: Question, today: string): string | null {
  const find: unknown = Reflect.get(content, question.query);
  const kept: unknown = JSON.parse(question.args);
  if (typeof find !== "function" || !Array.isArray(kept)) return null;
  const args = ASKED_WITH_THE_DAY.has(question.query)
    ? kept.map((arg) => (arg === TODAY ? today : arg))
    : kept;
  return digestOf(Reflect.apply(find, content, args));
}
