/** A year that the text treats as running, and the words that show it. */
export interface PresentYear {
  year: number;
  quote: string;
}

const YEAR = "(?<year>(?:19|20)\\d{2})(?!\\d)";

/** Words that can be said only within that year, or in the days after it. */
const CERTAIN = [
  `năm nay \\(?(?:năm )?${YEAR}`,
  `năm ${YEAR} này`,
  `từ đầu năm ${YEAR} đến nay`,
  `từ nay đến (?:cuối|hết) năm ${YEAR}`,
  `(?<!so với |so với cùng kỳ |cùng kỳ )(?:\\d{1,2}|sáu|chín) tháng (?:đầu )?(?:của )?năm ${YEAR}`,
];

/** Words that fit the running year best, but a plan or a look back as well. */
const LIKELY = [
  `(?:\\p{L}+ ){0,4}trong năm ${YEAR}`,
  `(?<!so với |cùng kỳ )quý (?:[IVX]+|\\d)(?:/| năm )${YEAR}`,
  `(?:nhiệm vụ|kế hoạch|chỉ tiêu)[^.,;]{0,40}? năm ${YEAR}`,
];

/** The years a text treats as running, each with the first words that show it. */
export function presentYears(text: string): { certain: PresentYear[]; likely: PresentYear[] } {
  return { certain: yearsIn(text, CERTAIN), likely: yearsIn(text, LIKELY) };
}

function yearsIn(text: string, patterns: string[]): PresentYear[] {
  const found = new Map<number, PresentYear>();
  for (const pattern of patterns) {
    for (const match of text.matchAll(new RegExp(`(?<!\\p{L})${pattern}`, "giu"))) {
      const year = Number(match.groups?.year);
      if (!found.has(year)) found.set(year, { year, quote: match[0].trim() });
    }
  }
  return [...found.values()].sort((a, b) => a.year - b.year);
}
