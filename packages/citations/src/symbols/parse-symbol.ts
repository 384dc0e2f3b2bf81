import { cleanLine } from "@bantin/vietnamese";
import type { Family } from "./family.ts";
import { normalizeNumber } from "./number.ts";
import { type SymbolResult, symbolFromParts } from "./symbol-from-parts.ts";

/** What is known of a symbol besides its text. */
export interface ParseSymbolOptions {
  /** The document's type word, where known. It decides what codes cannot: `12/CT-TTHT` is a letter of a tax office. */
  type?: string | null;
}

const PREFIX = /^số\s*:?\s*/i;
// A letter belongs to the number only when no other letter follows: `30a/…`, but `06NQ/TU`.
const NUMBER = /^(\d+(?:[a-zđ](?!\p{L}))?(?:\.\d+)?)\s*/iu;
const SEPARATOR = /\s*([-‐‑‒–—―−/])\s*/;
const CODE = /^\p{L}[\p{L}\d&]*$/u;
const FIRST_YEAR = 1945;
const LAST_YEAR = 2099;

/**
 * Reads a document's symbol as people type it, and gives it in its one right spelling, or the reason why it
 * is none. Mended silently: Unicode form, Ð for Đ, any dash, stray spaces, letter case, accents left out,
 * zero padding, a leading `số`, and separators of the wrong family (`22/CT-TW`, `1919/QĐ-TU`, `72-NQ-TW`).
 */
export function parseSymbol(text: string, options: ParseSymbolOptions = {}): SymbolResult {
  const line = cleanLine(text).replace(PREFIX, "");
  if (line === "") return { ok: false, reason: "empty" };
  if (/^\d{1,2}([-/.])\d{1,2}\1\d{4}$/.test(line)) return { ok: false, reason: "date-like" };
  if (/^\d+\/\d{1,3}$/.test(line)) return { ok: false, reason: "ratio-like" };
  const match = NUMBER.exec(line);
  const number = match?.[1] ? normalizeNumber(match[1]) : null;
  if (!match || number === null) return { ok: false, reason: "no-number" };

  const pieces = line.slice(match[0].length).split(SEPARATOR);
  const separators = pieces.filter((_piece, index) => index % 2 === 1);
  const parts = pieces.filter((piece, index) => index % 2 === 0 && piece !== "");
  const year = readYear(parts[0]);
  const codes = year === null ? parts : parts.slice(1);
  if (!codes.every((code) => CODE.test(code))) return { ok: false, reason: "bad-code" };
  const word = options.type ? cleanLine(options.type) : null;
  return symbolFromParts({
    number,
    year,
    codes,
    word,
    separatorFamily: separatorFamily(separators),
  });
}

/** The year a piece of a symbol stands for, or null: four digits from 1945, the State's first year, on. */
export function readYear(piece: string | undefined): number | null {
  if (piece === undefined || !/^\d{4}$/.test(piece)) return null;
  const year = Number(piece);
  return year >= FIRST_YEAR && year <= LAST_YEAR ? year : null;
}

/** The Party puts the dash first (`06-NQ/TU`), the State the slash (`50/NQ-HĐND`). */
export function separatorFamily(separators: readonly string[]): Family | null {
  const first = separators[0];
  if (first === undefined) return null;
  if (first === "/") return "state";
  return separators.at(-1) === "/" ? "party" : null;
}
