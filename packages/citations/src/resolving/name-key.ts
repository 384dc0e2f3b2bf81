import { cleanLine, fold, romanToNumber } from "@bantin/vietnamese";

// Spellings of one thing, after folding.
const SAME: readonly (readonly [pattern: RegExp, one: string])[] = [
  [/\bnq\b/g, "nghi quyet"],
  [/\bbch\b/g, "ban chap hanh"],
  [/\b(t\.?w|t\.u)\b/g, "trung uong"],
  [/\bdh\b/g, "dai hoi"],
  [/\bhoi nghi (?:ban chap hanh )?trung uong(?: dang)?\b/g, "trung uong"],
  [/\bdai hoi (?:dai bieu )?(?:dang )?toan quoc\b/g, "dai hoi"],
  [/\bdai hoi dai bieu\b/g, "dai hoi"],
  [/\bdai hoi dang (?!bo\b)/g, "dai hoi "],
  [/\b(lan thu|lan|khoa|nam|cua dang|nhiem ky \d{4} ?- ?\d{4})\b/g, " "],
];

/**
 * The key of a document's name, the same for the usual ways of writing it: `Nghị quyết Đại hội đại biểu toàn
 * quốc lần thứ XIII của Đảng` and `Nghị quyết Đại hội XIII`; `Nghị quyết TW 4 (khoá XII)` and `Nghị quyết
 * Trung ương 4 khóa 12`; `Luật Đất đai năm 2024` and `Luật Đất đai 2024`.
 */
export function nameKey(name: string): string {
  const folded = fold(cleanLine(name)).replace(/[(),;“”"]/g, " ");
  const joined = SAME.reduce((text, [pattern, one]) => text.replace(pattern, one), folded);
  return joined
    .split(/\s+/)
    .filter((word) => word !== "")
    .map((word) => String(romanToNumber(word.toUpperCase()) ?? word))
    .join(" ");
}
