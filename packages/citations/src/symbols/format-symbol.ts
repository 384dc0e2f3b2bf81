import { cleanLine } from "@bantin/vietnamese";
import { canonicalIssuerCode, type Family } from "./issuer-codes.ts";

/** What a symbol is put together from. */
interface SymbolFields {
  family: Family;
  number: string;
  /** `NQ`; null for letters and laws. */
  typeCode: string | null;
  /** `TU`, `HĐND`, `QH15`, `BNV-BTC`. */
  issuerCode: string;
  /** The year inside the symbol. The Party's form has no place for one. */
  year?: number | null;
  /** The drafting unit, `KGVX` in `238/UBND-KGVX`. */
  unit?: string | null;
}

/**
 * The symbol in its family's form, by Quy định 66-QĐ/TW and Nghị định 30/2020/NĐ-CP: `06-NQ/TU`,
 * `50/NQ-HĐND`, `16/2021/NQ-HĐND`, `72/2025/QH15`, `238/UBND-KGVX`. The inverse of `parseSymbol`. Null when
 * the number is none or the issuer's code is empty.
 */
export function formatSymbol(fields: SymbolFields): string | null {
  const number = normalizeNumber(fields.number);
  const issuer = fields.issuerCode.split("-").map(canonicalIssuerCode).join("-");
  if (number === null || issuer === "") return null;
  const tail = fields.unit ? `${issuer}-${fields.unit}` : issuer;
  if (fields.family === "party" && fields.typeCode !== null)
    return `${number}-${fields.typeCode}/${tail}`;
  const head = fields.year ? `${number}/${fields.year}` : number;
  return `${head}/${fields.typeCode === null ? tail : `${fields.typeCode}-${tail}`}`;
}

/**
 * An example of the right form, for help texts and messages: `06-NQ/TU` for the Party, `50/NQ-HĐND` for the
 * State, with the caller's own type, issuer or year put in where given.
 */
export function symbolForm(
  family: Family,
  fields: Partial<Pick<SymbolFields, "typeCode" | "issuerCode" | "year" | "unit">> = {},
): string {
  const example =
    family === "party"
      ? { number: "06", typeCode: "NQ", issuerCode: "TU" }
      : { number: "50", typeCode: "NQ", issuerCode: "HĐND" };
  const form = { family, ...example, ...fields };
  return formatSymbol(form) ?? formatSymbol({ family, ...example }) ?? "";
}

// Numbers need not be whole: `30a/2008/NQ-CP`, `66.25/2026/NQ-CP`.
const DOCUMENT_NUMBER = /^(\d{1,7})([a-zđ]?)((?:\.\d{1,4})?)$/;

/**
 * A document's number in its one spelling: at least two digits (`6` → `06`, `006` → `06`), its letter small
 * (`30A` → `30a`), a decimal part kept (`66.25`). Null when the text is no number of a document.
 *
 * Padding follows Quy định 66-QĐ/TW and Nghị định 30/2020/NĐ-CP, Phụ lục I: numbers below 10 bear a zero.
 */
export function normalizeNumber(text: string): string | null {
  const match = DOCUMENT_NUMBER.exec(text) ?? DOCUMENT_NUMBER.exec(cleanLine(text).toLowerCase());
  if (!match) return null;
  const [, digits = "", letter = "", decimals = ""] = match;
  const whole = digits.replace(/^0+(?=\d)/, "").padStart(2, "0");
  return `${whole}${letter}${decimals}`;
}
