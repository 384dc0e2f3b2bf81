import {
  type DocumentSymbol,
  type DocumentType,
  documentKey,
  formatSymbol,
  normalizeNumber,
  numberingOf,
  parseSymbol,
  typeBySlug,
  typeByWord,
} from "@bantin/citations";
import { numberToRoman, romanToNumber } from "@bantin/vietnamese";
import type { IdentityProblem } from "./identity-problems.ts";
import { assemblyTermOf, type IssuingBody, isAssembly, names } from "./issuing-body.ts";

/** What an editor typed, with what stood there before. */
export interface IdentityInput {
  symbol: string | null;
  /** Slug of the type. */
  type: string | null;
  number: string | null;
  issuer: IssuingBody | null;
  term: string | null;
  year: number | null;
  /** Year of the issue date, when there is one. */
  issueYear: number | null;
  /** True when the symbol is as it was saved last, so that a changed part wins over it. */
  isSymbolUnchanged: boolean;
}

export interface Identity {
  symbol: string | null;
  type: string | null;
  number: string | null;
  term: string | null;
  year: number | null;
  /** Null while a part that identity needs is missing. */
  documentKey: string | null;
  title: string | null;
}

type IdentityResult = { ok: true; identity: Identity } | { ok: false; problems: IdentityProblem[] };

/** Where neither a symbol nor a person says otherwise. */
const USUAL_TYPE = "nghi-quyet";

/** Types whose State symbols always carry the year (Nghị định 34/2016/NĐ-CP). */
const ALWAYS_WITH_YEAR = new Set([
  "nghi-dinh",
  "thong-tu",
  "thong-tu-lien-tich",
  "luat",
  "bo-luat",
  "phap-lenh",
]);

/**
 * Makes symbol and parts agree: a pasted symbol fills the parts, changed parts make the symbol anew.
 * Everything comes back normalised, with the key by which the document is unique.
 */
export function documentIdentity(input: IdentityInput): IdentityResult {
  const parsed = input.symbol ? parseSymbol(input.symbol) : null;
  if (parsed && !parsed.ok) {
    return { ok: false, problems: [{ field: "symbol", reason: parsed.reason }] };
  }
  const symbol = parsed?.symbol ?? null;
  return symbol && !(input.isSymbolUnchanged && differs(symbol, input))
    ? fromSymbol(symbol, input)
    : fromParts(symbol, input);
}

/** Whether somebody changed a part that the symbol spells out. */
function differs(symbol: DocumentSymbol, input: IdentityInput): boolean {
  const number = input.number ? normalizeNumber(input.number) : null;
  const word = input.type ? typeBySlug(input.type)?.word : undefined;
  const assemblyTerm = assemblyTermOf(symbol.issuerCode);
  const term = input.term ? termNumber(input.term) : null;
  return (
    (number !== null && number !== symbol.number) ||
    (word !== undefined && !symbol.types.includes(word)) ||
    (input.issuer !== null && !names(symbol, input.issuer)) ||
    (symbol.year !== null && input.year !== null && input.year !== symbol.year) ||
    (assemblyTerm !== null && term !== null && term !== assemblyTerm)
  );
}

function fromSymbol(symbol: DocumentSymbol, input: IdentityInput): IdentityResult {
  const { issuer } = input;
  if (issuer && !names(symbol, issuer)) {
    const differing = { inSymbol: symbol.issuerCode, chosen: issuer.code };
    return { ok: false, problems: [{ field: "issuer", reason: "issuer-differs", ...differing }] };
  }
  const chosen = input.type ? typeBySlug(input.type) : null;
  const isChosenPossible = chosen !== null && symbol.types.includes(chosen.word);
  const type = isChosenPossible ? chosen : typeByWord(symbol.types[0] ?? "");
  return finish({ ...input, number: symbol.number }, type, symbol.text, symbol.year, symbol);
}

function fromParts(old: DocumentSymbol | null, input: IdentityInput): IdentityResult {
  const type = typeBySlug(input.type ?? USUAL_TYPE);
  const number = input.number ? normalizeNumber(input.number) : null;
  if (input.number && number === null) {
    return { ok: false, problems: [{ field: "number", reason: "no-number" }] };
  }
  const hasYear = old ? old.year !== null : type !== null && ALWAYS_WITH_YEAR.has(type.slug);
  const symbolYear = hasYear ? (input.year ?? input.issueYear) : null;
  const { issuer, term } = input;
  const text =
    type && number && issuer
      ? symbolText({ type, number, year: symbolYear, issuer, term: termNumber(term), old })
      : null;
  return finish({ ...input, number }, type, text, text ? symbolYear : null, null);
}

function finish(
  input: IdentityInput,
  type: DocumentType | null,
  symbol: string | null,
  symbolYear: number | null,
  parsed: DocumentSymbol | null,
): IdentityResult {
  const code = parsed?.issuerCode ?? input.issuer?.code ?? "";
  const typed = input.term ? termNumber(input.term) : null;
  if (input.term && typed === null) {
    return { ok: false, problems: [{ field: "term", reason: "bad-term" }] };
  }
  const isByTerm = numberingOf(code) === "term";
  const termValue = assemblyTermOf(code) ?? typed;
  const term = isByTerm && termValue !== null ? numberToRoman(termValue) : null;
  const year = symbolYear ?? (isByTerm && term ? null : (input.year ?? input.issueYear));
  const { issuer, number } = input;
  const key =
    issuer && type && number
      ? documentKey({
          issuer: issuer.id,
          issuerCode: code,
          type: type.word,
          number,
          term,
          year,
          symbolYear,
        })
      : null;
  const title = type && number ? `${type.word} số ${symbol ?? number}` : null;
  return {
    ok: true,
    identity: {
      symbol,
      type: type?.slug ?? input.type,
      number,
      term,
      year,
      documentKey: key,
      title,
    },
  };
}

interface SymbolParts {
  type: DocumentType;
  number: string;
  /** The year inside the symbol, where it has one. */
  year: number | null;
  issuer: IssuingBody;
  term: number | null;
  /** The symbol as it stood before a part was changed. */
  old: DocumentSymbol | null;
}

/**
 * The symbol made of its parts. What the parts do not hold (a drafting unit, a second issuer, a rarer
 * code of the type) is taken from the old symbol as far as that still fits.
 *
 * @returns null where the family has no form for the type: such a document goes by its number alone
 */
function symbolText(parts: SymbolParts): string | null {
  const { type, number, year, issuer, old } = parts;
  const kept = old && names(old, issuer) ? old : null;
  const isSameType = kept?.types.includes(type.word) ?? false;
  const term = isAssembly(issuer) ? parts.term : null;
  const typeCode = kept && isSameType ? kept.typeCode : usualCode(type, issuer, term, year);
  const hasForm = typeCode !== null || term !== null || isSameType;
  if (!hasForm) return null;
  return formatSymbol({
    family: issuer.family,
    number,
    typeCode,
    issuerCode: issuerCode(issuer, term, kept),
    year,
    unit: kept?.unit ?? null,
  });
}

function usualCode(
  type: DocumentType,
  { family }: IssuingBody,
  assemblyTerm: number | null,
  year: number | null,
): string | null {
  // What the Assembly passes and dates has no code: `72/2025/QH15`.
  if (assemblyTerm !== null && year !== null) return null;
  return family === "party" ? type.partyCode : type.stateCode;
}

function issuerCode(issuer: IssuingBody, term: number | null, kept: DocumentSymbol | null): string {
  const own = term === null ? issuer.code : `${issuer.code}${term}`;
  if (!kept) return own;
  const isTermKept = term === null || term === assemblyTermOf(kept.issuerCode);
  return isTermKept ? kept.issuerCode : kept.issuerCode.replace(/^[^-]+/, own);
}

/** `XV`, `15`, `khóa XV` as a number; null for anything else. */
function termNumber(term: string | null): number | null {
  if (!term) return null;
  const name = term.trim().replace(/^(khóa|khoá|nhiệm kỳ|lần thứ)\s+/i, "");
  return /^\d{1,2}$/.test(name) ? Number(name) || null : romanToNumber(name.toUpperCase());
}
