import { cleanLine, fold, romanToNumber, toSlug } from "@bantin/vietnamese";
import { typeByWord } from "./document-types.ts";
import { normalizeNumber } from "./format-symbol.ts";
import { canonicalIssuerCode, numberingOf } from "./issuer-codes.ts";

/** What tells one document from every other. */
interface DocumentIdentity {
  /** The issuing body: its id where one is known, else its code. `TU` alone does not say which province. */
  issuer: string;
  /** Its code, which tells how it numbers. Needed when `issuer` is an id. */
  issuerCode?: string | null;
  /** The type's word, in any spelling. */
  type: string;
  number: string;
  /** `XIII`, `13`, `khóa XIII`, `2020-2025`: counts for bodies that number by term. */
  term?: string | null;
  /** The symbol's year, else the year of issue: counts for bodies that number by year. */
  year?: number | null;
  /** The year printed in the symbol, where it has one. */
  symbolYear?: number | null;
}

/**
 * A document's identity as one stable string: `tu:nghi-quyet:06:t15`, `hdnd:nghi-quyet:16:t14:y2021`,
 * `cp:nghi-dinh:30:y2020`, `qh:luat:72:t15:y2025`. Equal keys mean one document. A part not known is `?`.
 *
 * The rule: issuing body + type + number + the term for bodies that number by term (Party, HĐND, QH), the
 * year for all others. A year printed inside the symbol counts for term bodies too, because a council
 * numbers its normative resolutions (`16/2021/NQ-HĐND`) apart from the rest (`16/NQ-HĐND`). The date of issue
 * never counts: printed dates are wrong too often.
 */
export function documentKey(identity: DocumentIdentity): string {
  const code = canonicalIssuerCode(identity.issuerCode ?? identity.issuer);
  const assembly = /^(QH|UBTVQH)(\d+)$/.exec(code);
  const type = typeByWord(identity.type)?.slug ?? toSlug(identity.type);
  const number = normalizeNumber(identity.number) ?? toSlug(identity.number);
  const scope =
    numberingOf(code) === "term"
      ? termScope(assembly?.[2] ?? identity.term, identity.symbolYear)
      : `y${identity.symbolYear ?? identity.year ?? "?"}`;
  return [issuerPart(identity, assembly?.[1] ?? code), type, number, scope].join(":");
}

/** An id is opaque and stays as it is; a code has one spelling. */
function issuerPart({ issuer, issuerCode }: DocumentIdentity, code: string): string {
  const isId =
    issuerCode != null && canonicalIssuerCode(issuer) !== canonicalIssuerCode(issuerCode);
  return isId ? issuer : foldKey(code);
}

function termScope(term: string | null | undefined, symbolYear: number | null | undefined): string {
  const name = `t${term ? normalizeTerm(term) : "?"}`;
  return symbolYear ? `${name}:y${symbolYear}` : name;
}

/** One spelling for a term: Roman numerals as Arabic, years joined by a plain dash (`khóa XIII` → `13`). */
export function normalizeTerm(term: string): string {
  const name = cleanLine(term).replace(/^(khóa|khoá|nhiệm kỳ|lần thứ)\s+/i, "");
  const value = romanToNumber(name.toUpperCase());
  if (value !== null) return String(value);
  return foldKey(name.replace(/\s*[-‐‑‒–—―−/]\s*/g, "-"));
}

function foldKey(text: string): string {
  return fold(cleanLine(text)).replace(/[\s:]+/g, "-");
}
