import { cleanLine, fold, romanToNumber } from "@bantin/vietnamese";

/** Types that are known by a title and not by a number. Several versions follow each other under one. */
const LAWS = new Set(["Luật", "Bộ luật", "Pháp lệnh", "Hiến pháp"]);

export function isLaw(type: string): boolean {
  return LAWS.has(type);
}

// Spellings of one thing, after folding.
const SAME: readonly (readonly [pattern: RegExp, one: string])[] = [
  [/\bnq\b/g, "nghi quyet"],
  [/\bblhs\b/g, "bo luat hinh su"],
  [/\bbltths\b/g, "bo luat to tung hinh su"],
  [/\bblds\b/g, "bo luat dan su"],
  [/\bblttds\b/g, "bo luat to tung dan su"],
  [/\bblld\b/g, "bo luat lao dong"],
  [/\bhien phap (?:nuoc )?(?:cong hoa xa hoi chu nghia|chxhcn) viet nam\b/g, "hien phap"],
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

// What may follow a law's title: its day, its year, who passed it.
const AFTER_TITLE =
  /[\s,(]+(?:(?:được )?(?:quốc hội )?(?:thông qua|ban hành)? *ngày(?: |$)|năm +\d|\d{4}(?!\d)|của +quốc hội|\(?(?:sửa đổi|quốc hội)).*$/iu;
const AMENDED = /\(sửa đổi/iu;

/** The title in a law's name, without its day or year: `Luật Đất đai` of `Luật Đất đai năm 2024`. */
export function lawTitle(name: string): string {
  return cleanLine(name).replace(AFTER_TITLE, "");
}

/** Whether a bare name speaks of the version that is to come: `Luật Đất đai (sửa đổi)`. */
export function isVersionToCome(name: string): boolean {
  return AMENDED.test(name);
}
