import type { Tokens } from "../reading/tokens.ts";
import { phraseKeys } from "../reading/tokens.ts";

interface Node<Value> {
  value: Value | null;
  next: Map<string, Node<Value>>;
}

const OPENINGS = 4096;

/** A phrase found in the text, and the index of the token after it. */
export interface Found<Value> {
  value: Value;
  next: number;
}

/** Phrases of several words, found by their keys, the longest first. Each look-up reads one phrase's length. */
export class Phrases<Value> {
  readonly #root: Node<Value> = { value: null, next: new Map() };
  readonly #openings = new Uint8Array(OPENINGS);

  constructor(entries: Iterable<readonly [phrase: string, value: Value]>) {
    for (const [phrase, value] of entries) this.#add(phrase, value);
  }

  /** The longest phrase that starts at this token, or null. */
  find(tokens: Tokens, index: number): Found<Value> | null {
    return this.#longest(tokens, index, this.#root);
  }

  /** The longest phrase that starts with these words and goes on at this token, or null. */
  findAfter(tokens: Tokens, index: number, words: string): Found<Value> | null {
    let node: Node<Value> | undefined = this.#root;
    for (const key of phraseKeys(words)) node = node?.next.get(key);
    return node ? this.#longest(tokens, index, node) : null;
  }

  #longest(tokens: Tokens, index: number, from: Node<Value>): Found<Value> | null {
    let node = from.next.get(tokens.key(index));
    let found: Found<Value> | null = null;
    let next = index + 1;
    while (node) {
      if (node.value !== null) found = { value: node.value, next };
      if (node.next.size === 0) break;
      node = node.next.get(tokens.key(next));
      next += 1;
    }
    return found;
  }

  /**
   * Whether a phrase may start at this token, by its first two letters: a quick no for nearly every word of a
   * text, with no string made. A yes means nothing yet.
   */
  mayStart(tokens: Tokens, index: number): boolean {
    const at = tokens.start(index);
    return (
      this.#openings[opening(tokens.text.charCodeAt(at), tokens.text.charCodeAt(at + 1))] === 1
    );
  }

  #add(phrase: string, value: Value): void {
    let node = this.#root;
    const first = phraseKeys(phrase)[0] ?? "";
    for (const spelling of [first, first.toUpperCase(), capitalized(first)]) {
      this.#openings[opening(spelling.charCodeAt(0), spelling.charCodeAt(1))] = 1;
    }
    for (const key of phraseKeys(phrase)) {
      const next = node.next.get(key) ?? { value: null, next: new Map() };
      node.next.set(key, next);
      node = next;
    }
    node.value = value;
  }
}

function opening(first: number, second: number): number {
  return (first * 31 + second) & (OPENINGS - 1);
}

function capitalized(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** A set of phrases: a bar separates them, so that a table reads as a list of words. */
export function phraseSet(...lists: readonly string[]): Phrases<true> {
  const phrases = lists.flatMap((list) => list.split("|")).map((phrase) => phrase.trim());
  return new Phrases(phrases.filter(Boolean).map((phrase) => [phrase, true] as const));
}
