import { romanToNumber } from "@bantin/vietnamese";

/** `XV`, `15`, `khóa XV` as a number; null for anything else. */
export function termNumber(term: string | null): number | null {
  if (!term) return null;
  const name = term.trim().replace(/^(khóa|khoá|nhiệm kỳ|lần thứ)\s+/i, "");
  return /^\d{1,2}$/.test(name) ? Number(name) || null : romanToNumber(name.toUpperCase());
}
