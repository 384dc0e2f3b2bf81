import { cleanLine, fold } from "@bantin/vietnamese";
import { type CodeMatch, STANDARD_TYPES, type TypeTable } from "./document-types.ts";
import { formatSymbol, normalizeNumber } from "./format-symbol.ts";
import { type Family, type IssuerCodes, STANDARD_ISSUERS } from "./issuer-codes.ts";

/** What is known of a symbol besides its text. */
interface ParseSymbolOptions {
  /** The document's type word, where known. It decides what codes cannot: `12/CT-TTHT` is a letter of a tax office. */
  type?: string | null;
  /** Types and codes beside ours: `extendLexicon` gives them. */
  lexicon?: SymbolTables;
}

/** Types and codes that a symbol is read by. */
interface SymbolTables {
  types: TypeTable;
  issuers: IssuerCodes;
}

const STANDARD_TABLES: SymbolTables = { types: STANDARD_TYPES, issuers: STANDARD_ISSUERS };

const PREFIX = /^số\s*:?\s*/i;
// A letter belongs to the number only when no other letter follows: `30a/…`, but `06NQ/TU`.
const LEADING_NUMBER = /^(\d+(?:[a-zđ](?!\p{L}))?(?:\.\d+)?)\s*/iu;
const CENTRE_WITH_POINT = /T\.\s?[ƯW]\.?$/i;
const SEPARATOR = /\s*([-‐‑‒–—―−/])\s*/;
const YEAR_WITHOUT_SEPARATOR = /^([-‐‑‒–—―−/]\s*\d{4})\s*(?=\p{L})/u;
const CODE = /^\p{L}[\p{L}\d&]*$/u;
const FIRST_YEAR = 1945;
const LAST_YEAR = 2099;

/**
 * Reads a document's symbol as people type it, and gives it in its one right spelling, or the reason why it
 * is none. Mended silently: Unicode form, Ð for Đ, any dash, stray spaces, letter case, accents left out,
 * zero padding, a leading `số`, separators of the wrong family (`22/CT-TW`, `1919/QĐ-TU`, `72-NQ-TW`), and one left out
 * after the year or before a body that we know (`72/2025QH15`, `40/2021/TT BTC`).
 */
export function parseSymbol(text: string, options: ParseSymbolOptions = {}): SymbolResult {
  const line = cleanLine(text).replace(PREFIX, "").replace(CENTRE_WITH_POINT, "TW");
  if (line === "") return { ok: false, reason: "empty" };
  if (/^\d{1,2}([-/.])\d{1,2}\1\d{4}$/.test(line)) return { ok: false, reason: "date-like" };
  if (/^\d+\/\d{1,3}$/.test(line)) return { ok: false, reason: "ratio-like" };
  const match = LEADING_NUMBER.exec(line);
  const number = match?.[1] ? normalizeNumber(match[1]) : null;
  if (!match || number === null) return { ok: false, reason: "no-number" };

  const tail = line.slice(match[0].length).replace(YEAR_WITHOUT_SEPARATOR, "$1/");
  const pieces = tail.split(SEPARATOR);
  const separators = pieces.filter((_piece, index) => index % 2 === 1);
  const parts = pieces.filter((piece, index) => index % 2 === 0 && piece !== "");
  const year = readYear(parts[0]);
  const codes = (year === null ? parts : parts.slice(1)).flatMap((part) =>
    codesApart(part, options.lexicon ?? STANDARD_TABLES),
  );
  if (!codes.every((code) => CODE.test(code))) return { ok: false, reason: "bad-code" };
  const word = options.type ? cleanLine(options.type) : null;
  return symbolFromParts({
    number,
    year,
    codes,
    word,
    separatorFamily: separatorFamily(separators),
    tables: options.lexicon,
  });
}

/** `TT BTC` → `TT`, `BTC`, where both are codes that we know; any other piece is one code or none. */
function codesApart(part: string, { types, issuers }: SymbolTables): string[] {
  const [type = "", issuer, ...more] = part.split(" ");
  const isPair = issuer !== undefined && more.length === 0 && types.hasCode(type);
  return isPair && issuers.isListed(issuers.canonical(issuer)) ? [type, issuer] : [part];
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

/** A document's symbol, normalised and, where it was written with the wrong separators, mended. */
export interface DocumentSymbol {
  family: Family;
  /** Zero-padded: `06`, `30a`, `66.25`. */
  number: string;
  /** The year inside the symbol (`16/2021/NQ-HĐND`), never the year of issue. */
  year: number | null;
  /** `NQ`; null for letters (`238/UBND-KGVX`), laws (`72/2025/QH15`) and old forms (`64/CP`). */
  typeCode: string | null;
  /** Canonical words of the types this can be, the likeliest first: `QĐ/TW` is a quyết định or a quy định. */
  types: readonly string[];
  /** `TU`, `HĐND`, `QH15`; joint issuers chained: `BNV-BTC`. */
  issuerCode: string;
  /** The drafting unit after the issuer (`KGVX` in `238/UBND-KGVX`), or null. */
  unit: string | null;
  /** The whole symbol in its one right spelling: `06-NQ/TU`. */
  text: string;
}

/** Why a text is no symbol. Codes, so that each caller words them for its own screen. */
export type SymbolProblem =
  | "empty"
  | "no-number"
  | "date-like"
  | "ratio-like"
  | "bad-code"
  | "unknown-type"
  | "no-issuer"
  | "unknown-issuer";

/** A symbol, or why the text is none. */
type SymbolResult = { ok: true; symbol: DocumentSymbol } | { ok: false; reason: SymbolProblem };

/** The pieces that a form or a text was cut into. */
interface SymbolParts {
  /** As {@link normalizeNumber} gives it. */
  number: string;
  year: number | null;
  /** The letter codes after number and year, in order, whatever stood between them. */
  codes: readonly string[];
  /** The family that the separators speak for; it counts only when the issuer does not tell. */
  separatorFamily: Family | null;
  /** The type word that stood before the symbol, if any: it decides what a code alone cannot. */
  word?: string | null;
  /**
   * Whether an unknown type code is believed because the word before it says what it is: prose is read
   * with more trust than a form is.
   */
  believesWord?: boolean;
  tables?: SymbolTables | undefined;
}

/** The parts, with the tables that they are read by. */
type ReadParts = SymbolParts & { tables: SymbolTables };

const NATIONAL_ASSEMBLY = /^QH\d+$/;
const STANDING_COMMITTEE = /^UBTVQH\d+$/;

/** Puts the parts of a symbol together by the grammar of its family. */
export function symbolFromParts(given: SymbolParts): SymbolResult {
  const parts: ReadParts = { ...given, tables: given.tables ?? STANDARD_TABLES };
  const { types, issuers } = parts.tables;
  const [first, ...rest] = parts.codes;
  if (first === undefined) return { ok: false, reason: "no-issuer" };
  const isLetter = parts.word === "Công văn" && first.toUpperCase() !== "CV";
  const family = familyOf(rest[0] ?? first, parts);
  const matches = isLetter ? [] : types.byCode(first, family);
  const [match] = matches;
  if (match) {
    if (rest.length === 0) return { ok: false, reason: "no-issuer" };
    return {
      ok: true,
      symbol: typedSymbol(parts, matches, match, family, rest),
    };
  }
  if (
    parts.believesWord &&
    parts.word &&
    !isLetter &&
    rest.length > 0 &&
    !issuers.isListed(issuers.canonical(first))
  ) {
    return {
      ok: true,
      symbol: typedSymbol(parts, [], { code: first }, family, rest),
    };
  }
  return untypedSymbol(parts, issuers.canonical(first), rest, isLetter);
}

function familyOf(issuer: string, parts: ReadParts): Family {
  // A year inside the symbol is a State form.
  const family = parts.tables.issuers.family(issuer);
  return family ?? parts.separatorFamily ?? (parts.year === null ? "party" : "state");
}

function typedSymbol(
  parts: ReadParts,
  matches: readonly CodeMatch[],
  match: { code: string },
  family: Family,
  issuers: readonly string[],
): DocumentSymbol {
  const typeCode = codeOfWord(parts, match.code, family);
  const { issuerCode, unit } = splitUnit(parts.tables, issuers, /L[TBN]$|PH$/.test(typeCode));
  return finish(parts, family, { typeCode, types: typeWords(parts, matches), issuerCode, unit });
}

/** `Đề án số 02-DA/TU`: the word tells that the accents were left out. */
function codeOfWord({ word, tables }: ReadParts, code: string, family: Family): string {
  const type = word ? tables.types.byWord(word) : null;
  if (type?.partyCode === code || type?.stateCode === code) return code;
  const own =
    family === "party"
      ? (type?.partyCode ?? type?.stateCode)
      : (type?.stateCode ?? type?.partyCode);
  return own && fold(own) === fold(code) ? own : code;
}

function untypedSymbol(
  parts: ReadParts,
  issuer: string,
  rest: readonly string[],
  isLetter: boolean,
): SymbolResult {
  const family = parts.tables.issuers.family(issuer);
  if (family === null && !isLetter) {
    return { ok: false, reason: rest.length > 0 ? "unknown-type" : "unknown-issuer" };
  }
  const types = untypedWords(parts, issuer, rest.length > 0);
  const unit = rest.length > 0 ? rest.map(canonicalUnit).join("-") : null;
  return {
    ok: true,
    symbol: finish(parts, family ?? "state", { typeCode: null, types, issuerCode: issuer, unit }),
  };
}

/** Without a type code, the issuer and the form tell what a document can be. */
function untypedWords({ word, tables }: ReadParts, issuer: string, hasUnit: boolean): string[] {
  if (word) return [tables.types.byWord(word)?.word ?? word];
  if (NATIONAL_ASSEMBLY.test(issuer)) return ["Luật", "Nghị quyết", "Bộ luật"];
  if (STANDING_COMMITTEE.test(issuer)) return ["Nghị quyết", "Pháp lệnh"];
  if (hasUnit) return ["Công văn"];
  return ["Nghị định", "Quyết định", "Chỉ thị", "Nghị quyết", "Công văn"];
}

function typeWords(parts: ReadParts, matches: readonly CodeMatch[]): string[] {
  if (parts.word) return [parts.tables.types.byWord(parts.word)?.word ?? parts.word];
  return matches.map(({ type }) => type.word);
}

/** Joint documents chain issuers; elsewhere what follows the issuer is the unit that drafted it. */
function splitUnit({ issuers }: SymbolTables, codes: readonly string[], isJoint: boolean) {
  const canonical = codes.map((code) => issuers.canonical(code));
  const [first = "", ...rest] = canonical;
  if (rest.length === 0) return { issuerCode: first, unit: null };
  if (isJoint || canonical.every((code) => issuers.isListed(code)))
    return { issuerCode: canonical.join("-"), unit: null };
  return { issuerCode: first, unit: rest.map(canonicalUnit).join("-") };
}

function canonicalUnit(code: string): string {
  return code === code.toLowerCase() ? code.toUpperCase() : code;
}

type Decided = Pick<DocumentSymbol, "typeCode" | "types" | "issuerCode" | "unit">;

function finish(parts: ReadParts, family: Family, decided: Decided): DocumentSymbol {
  const { number, year } = parts;
  const text = formatSymbol({ family, number, year, ...decided }) ?? "";
  return { family, number, year, ...decided, text };
}
