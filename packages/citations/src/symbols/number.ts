import { cleanLine } from "@bantin/vietnamese";

// Numbers need not be whole: `30a/2008/NQ-CP`, `66.25/2026/NQ-CP`.
const NUMBER = /^(\d{1,6})([a-zđ]?)((?:\.\d{1,4})?)$/;

/**
 * A document's number in its one spelling: at least two digits (`6` → `06`, `006` → `06`), its letter small
 * (`30A` → `30a`), a decimal part kept (`66.25`). Null when the text is no number of a document.
 *
 * Padding follows Quy định 66-QĐ/TW and Nghị định 30/2020/NĐ-CP, Phụ lục I: numbers below 10 bear a zero.
 */
export function normalizeNumber(text: string): string | null {
  const match = NUMBER.exec(text) ?? NUMBER.exec(cleanLine(text).toLowerCase());
  if (!match) return null;
  const [, digits = "", letter = "", decimals = ""] = match;
  const whole = digits.replace(/^0+(?=\d)/, "").padStart(2, "0");
  return `${whole}${letter}${decimals}`;
}
