import type { Lexicon } from "../lexicon/lexicon.ts";

/** What a token is. `end` stands for every place outside the text. */
export const TokenKind = {
  end: 0,
  word: 1,
  number: 2,
  mark: 3,
  link: 4,
  /** A blank line. No citation reaches across one. */
  break: 5,
} as const;

/** The columns of the token table, one entry a token. Columns, because a long text has millions of tokens. */
export interface TokenColumns {
  count: number;
  kinds: Uint8Array;
  starts: Int32Array;
  ends: Int32Array;
}

const MAX_REMEMBERED_KEYS = 20_000;
const RECENT = 64;

/** The tokens of a text, read by index. Any index may be asked for: outside the text all is `end`. */
export class Tokens {
  readonly text: string;
  /** The words that they are read by. */
  readonly lexicon: Lexicon;
  readonly count: number;
  /** How many tokens were looked at so far: the recogniser's work, for tests of its growth. */
  reads = 0;
  readonly #columns: TokenColumns;
  readonly #keys = new Map<string, string>();
  // The grammar asks for the same few tokens over and over while it tries its rules.
  readonly #recentIndexes = new Int32Array(RECENT).fill(-1);
  readonly #recentKeys: string[] = new Array<string>(RECENT).fill("");

  constructor(text: string, columns: TokenColumns, lexicon: Lexicon) {
    this.text = text;
    this.lexicon = lexicon;
    this.count = columns.count;
    this.#columns = columns;
  }

  /** One of {@link TokenKind}. */
  kind(index: number): number {
    this.reads += 1;
    if (index < 0 || index >= this.count) return TokenKind.end;
    return this.#columns.kinds[index] ?? TokenKind.end;
  }

  /** Offset of the token's first character in {@link text}. */
  start(index: number): number {
    if (index >= this.count) return this.text.length;
    return this.#columns.starts[index] ?? 0;
  }

  /** Offset after the token's last character. */
  end(index: number): number {
    return index < 0 ? 0 : (this.#columns.ends[index] ?? this.text.length);
  }

  /** The token as written. */
  raw(index: number): string {
    return index < 0 || index >= this.count
      ? ""
      : this.text.slice(this.start(index), this.end(index));
  }

  /** Whether nothing, not even a space, stands between this token and the one before. */
  isTight(index: number): boolean {
    if (index <= 0 || index >= this.count || this.start(index) !== this.end(index - 1))
      return false;
    return this.#columns.kinds[index - 1] !== TokenKind.break;
  }

  /** Whether a blank line stands from one token up to another. */
  hasBreakBetween(from: number, to: number): boolean {
    this.reads += to - from;
    for (let index = from; index < to; index++) {
      if (this.#columns.kinds[index] === TokenKind.break) return true;
    }
    return false;
  }

  /** What the lexicon calls this token: see {@link wordKey}. Empty outside the text and for a blank line. */
  key(index: number): string {
    const slot = index & (RECENT - 1);
    if (this.#recentIndexes[slot] === index) {
      this.reads += 1;
      return this.#recentKeys[slot] ?? "";
    }
    const key = this.#lookUpKey(index);
    this.#recentIndexes[slot] = index;
    this.#recentKeys[slot] = key;
    return key;
  }

  #lookUpKey(index: number): string {
    const kind = this.kind(index);
    if (kind === TokenKind.end || kind === TokenKind.break) return "";
    const raw = this.raw(index);
    const known = this.#keys.get(raw);
    if (known !== undefined) return known;
    const key = wordKey(raw);
    if (this.#keys.size < MAX_REMEMBERED_KEYS) this.#keys.set(raw, key);
    return key;
  }

  /** Whether the token is this one, by its key. */
  is(index: number, key: string): boolean {
    return this.key(index) === key;
  }

  isWord(index: number): boolean {
    return this.kind(index) === TokenKind.word;
  }

  isNumber(index: number): boolean {
    return this.kind(index) === TokenKind.number;
  }
}

// Both placements of a tone mark are in use (`khóa`, `khoá`; `ủy`, `uỷ`). The older one is the key.
const NEW_PLACEMENT = /(?:o[áàảãạéèẻẽẹ]|u[ýỳỷỹỵ])$/;
const OLD_PLACEMENT: Readonly<Record<string, string>> = {
  oá: "óa",
  oà: "òa",
  oả: "ỏa",
  oã: "õa",
  oạ: "ọa",
  oé: "óe",
  oè: "òe",
  oẻ: "ỏe",
  oẽ: "õe",
  oẹ: "ọe",
  uý: "úy",
  uỳ: "ùy",
  uỷ: "ủy",
  uỹ: "ũy",
  uỵ: "ụy",
};
const DASHES = "‐‑‒–—―−\u2043";
const SLASHES = "⁄∕／";
const QUOTES = "“”„‟«»'‘’";

/**
 * The name under which the lexicon knows a token: a word in small letters with its tone mark in the older
 * place, any dash as `-`, any slash as `/`, any quotation mark as `"`, all else as it is.
 */
function wordKey(raw: string): string {
  if (raw.length === 1) {
    if (DASHES.includes(raw)) return "-";
    if (SLASHES.includes(raw)) return "/";
    if (QUOTES.includes(raw)) return '"';
  }
  return raw.toLowerCase().replace(NEW_PLACEMENT, (vowels) => OLD_PLACEMENT[vowels] ?? vowels);
}

/** The key of a phrase of several words, as the lexicon's tables write it, one entry a token. */
export function phraseKeys(phrase: string): string[] {
  const tokens = phrase.match(/[\p{L}\p{M}]+|\d+|[^\s]/gu) ?? [];
  return tokens.map((token) => wordKey(token));
}
