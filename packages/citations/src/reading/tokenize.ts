import type { Lexicon } from "../lexicon/lexicon.ts";
import { type TokenColumns, TokenKind, Tokens } from "./tokens.ts";

/**
 * Cuts a text into words (letters only), numbers (digits only), single marks, links and blank lines, so that
 * `NQ06`, `số372/TTr-CP` and `16/2021/NQ-HĐND` come apart by themselves. Spaces and single line breaks are
 * no tokens. Linear: each character is looked at a bounded number of times.
 */
export function tokenize(text: string, lexicon: Lexicon): Tokens {
  const table = new TokenTable(text.length);
  let position = 0;
  while (position < text.length) {
    const kind = charClass(text.charCodeAt(position));
    if (kind === CharClass.space || kind === CharClass.lineBreak) {
      const end = endOfRun(text, position, isBlank);
      if (hasBlankLine(text, position, end)) table.add(TokenKind.break, position, end);
      position = end;
    } else if (kind === CharClass.letter) {
      const end = endOfRun(text, position, isLetter);
      const link = endOfLink(text, position, end);
      table.add(link > end ? TokenKind.link : TokenKind.word, position, link);
      position = link;
    } else {
      const end = kind === CharClass.digit ? endOfRun(text, position, isDigit) : position + 1;
      table.add(kind === CharClass.digit ? TokenKind.number : TokenKind.mark, position, end);
      position = end;
    }
  }
  return new Tokens(text, table.columns(), lexicon);
}

const isLetter = (code: number) => charClass(code) === CharClass.letter;
const isDigit = (code: number) => code >= 48 && code <= 57;
const isBlank = (code: number) => {
  const kind = charClass(code);
  return kind === CharClass.space || kind === CharClass.lineBreak;
};

function endOfRun(text: string, start: number, belongs: (code: number) => boolean): number {
  let end = start + 1;
  while (end < text.length && belongs(text.charCodeAt(end))) end += 1;
  return end;
}

function hasBlankLine(text: string, start: number, end: number): boolean {
  let breaks = 0;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (charClass(code) !== CharClass.lineBreak) continue;
    const isSecondHalf = code === 10 && at > start && text.charCodeAt(at - 1) === 13; // \r\n is one
    if (!isSecondHalf) breaks += 1;
    if (breaks === 2) return true;
  }
  return false;
}

/** A link hides whatever looks like a symbol inside it. Returns the word's own end when it starts none. */
function endOfLink(text: string, start: number, end: number): number {
  const opensScheme = text.startsWith("://", end);
  const opensHost = end - start === 3 && text.startsWith("www.", start);
  const opensMail =
    text[end] === "@" && end + 1 < text.length && isLetter(text.charCodeAt(end + 1));
  if (!opensScheme && !opensHost && !opensMail) return end;
  return endOfRun(text, end, (code) => !isBlank(code));
}

/** Grows as tokens come, so that memory follows the text and not a guess. */
class TokenTable {
  #count = 0;
  #kinds: Uint8Array;
  #starts: Int32Array;
  #ends: Int32Array;

  constructor(textLength: number) {
    const capacity = 16 + (textLength >> 1);
    this.#kinds = new Uint8Array(capacity);
    this.#starts = new Int32Array(capacity);
    this.#ends = new Int32Array(capacity);
  }

  add(kind: number, start: number, end: number): void {
    if (this.#count === this.#kinds.length) this.#grow();
    this.#kinds[this.#count] = kind;
    this.#starts[this.#count] = start;
    this.#ends[this.#count] = end;
    this.#count += 1;
  }

  columns(): TokenColumns {
    return { count: this.#count, kinds: this.#kinds, starts: this.#starts, ends: this.#ends };
  }

  #grow(): void {
    const capacity = this.#kinds.length * 2;
    const kinds = new Uint8Array(capacity);
    const starts = new Int32Array(capacity);
    const ends = new Int32Array(capacity);
    kinds.set(this.#kinds);
    starts.set(this.#starts);
    ends.set(this.#ends);
    this.#kinds = kinds;
    this.#starts = starts;
    this.#ends = ends;
  }
}

/** What the tokenizer needs to know of one UTF-16 unit: its class, one of these numbers. */
const CharClass = { mark: 0, letter: 1, digit: 2, space: 3, lineBreak: 4 } as const;

const TABLE_SIZE = 0x3100;
const LETTER = /[\p{L}\p{M}]/u;
const LINE_BREAKS = "\n\r\v\f\u0085\u2028\u2029";

function classOf(code: number): number {
  const char = String.fromCharCode(code);
  if (LINE_BREAKS.includes(char)) return CharClass.lineBreak;
  if (/\s/.test(char)) return CharClass.space;
  if (code >= 48 && code <= 57) return CharClass.digit;
  return LETTER.test(char) ? CharClass.letter : CharClass.mark;
}

const table = Uint8Array.from({ length: TABLE_SIZE }, (_unused, code) => classOf(code));

/** The class of a UTF-16 unit. Beyond the table lie scripts no citation is written in: all letters. */
function charClass(code: number): number {
  return code < TABLE_SIZE ? (table[code] ?? CharClass.mark) : CharClass.letter;
}
