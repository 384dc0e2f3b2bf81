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

export function digestOf(answer: unknown): string {
  return hash("sha256", JSON.stringify(answer) ?? "undefined", "base64url").slice(0, 22);
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
