import {
  canonicalIssuerCode,
  type DocumentSymbol,
  type DocumentType,
  documentKey,
  type Family,
  formatSymbol,
  normalizeNumber,
  numberingOf,
  parseSymbol,
  typeBySlug,
  typeByWord,
} from "@bantin/citations";
import { numberToRoman, romanToNumber } from "@bantin/vietnamese";
import type { IdentityProblem } from "./identity-problems.ts";

export interface IssuingBody {
  id: string;
  code: string;
  family: Family;
}

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

export type IdentityResult =
  | { ok: true; identity: Identity }
  | { ok: false; problems: IdentityProblem[] };

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

function differs(symbol: DocumentSymbol, input: IdentityInput): boolean {
  const number = input.number ? normalizeNumber(input.number) : null;
  const word = input.type ? typeBySlug(input.type)?.word : undefined;
  return (
    (number !== null && number !== symbol.number) ||
    (word !== undefined && !symbol.types.includes(word)) ||
    (input.issuer !== null && !sameIssuer(symbol, input.issuer))
  );
}

function fromSymbol(symbol: DocumentSymbol, input: IdentityInput): IdentityResult {
  const problems: IdentityProblem[] = [];
  const chosen = input.type ? typeBySlug(input.type) : null;
  const isChosenPossible = chosen !== null && symbol.types.includes(chosen.word);
  const type = isChosenPossible ? chosen : typeByWord(symbol.types[0] ?? "");
  if (input.issuer && !sameIssuer(symbol, input.issuer)) {
    problems.push({
      field: "issuer",
      reason: "issuer-differs",
      inSymbol: symbol.issuerCode,
      chosen: input.issuer.code,
    });
  }
  if (problems.length > 0) return { ok: false, problems };
  return finish({ ...input, number: symbol.number }, type, symbol.text, symbol.year, symbol);
}

function fromParts(old: DocumentSymbol | null, input: IdentityInput): IdentityResult {
  const type = input.type ? typeBySlug(input.type) : null;
  const number = input.number ? normalizeNumber(input.number) : null;
  if (input.number && number === null) {
    return { ok: false, problems: [{ field: "number", reason: "no-number" }] };
  }
  const hasYear = old ? old.year !== null : type !== null && ALWAYS_WITH_YEAR.has(type.slug);
  const symbolYear = hasYear ? (input.year ?? input.issueYear) : null;
  const text = type && number ? symbolText(type, number, symbolYear, input) : null;
  return finish({ ...input, number }, type, text, text ? symbolYear : null, null);
}

/** Null where the family has no form for the type: such a document goes by its number alone. */
function symbolText(
  type: DocumentType,
  number: string,
  year: number | null,
  { issuer, term }: IdentityInput,
): string | null {
  if (!issuer) return null;
  const typeCode = issuer.family === "party" ? type.partyCode : type.stateCode;
  const assemblyTerm = isAssembly(issuer.code) ? termNumber(term) : null;
  if (typeCode === null && assemblyTerm === null) return null;
  const issuerCode = assemblyTerm === null ? issuer.code : `${issuer.code}${assemblyTerm}`;
  return formatSymbol({
    family: issuer.family,
    number,
    typeCode: assemblyTerm !== null && year !== null ? null : typeCode,
    issuerCode,
    year,
  });
}

function finish(
  input: IdentityInput,
  type: DocumentType | null,
  symbol: string | null,
  symbolYear: number | null,
  parsed: DocumentSymbol | null,
): IdentityResult {
  const code = parsed?.issuerCode ?? input.issuer?.code ?? "";
  const assembly = /^(?:QH|UBTVQH)(\d+)$/.exec(code)?.[1];
  const typed = input.term ? termNumber(input.term) : null;
  if (input.term && typed === null) {
    return { ok: false, problems: [{ field: "term", reason: "bad-term" }] };
  }
  const isByTerm = numberingOf(code) === "term";
  const termValue = assembly ? Number(assembly) : typed;
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

/** `QH15` names the National Assembly, whose code is `QH`. */
export function issuerCodeOf(symbol: DocumentSymbol): string {
  return symbol.issuerCode.replace(/^(QH|UBTVQH)\d+$/, "$1");
}

function sameIssuer(symbol: DocumentSymbol, issuer: IssuingBody): boolean {
  return issuerCodeOf(symbol) === canonicalIssuerCode(issuer.code);
}

function isAssembly(code: string): boolean {
  return /^(QH|UBTVQH)$/.test(canonicalIssuerCode(code));
}

/** `XV`, `15`, `khóa XV` as a number; null for anything else. */
function termNumber(term: string | null): number | null {
  if (!term) return null;
  const name = term.trim().replace(/^(khóa|khoá|nhiệm kỳ|lần thứ)\s+/i, "");
  return /^\d{1,2}$/.test(name) ? Number(name) || null : romanToNumber(name.toUpperCase());
}
