import { toIsoDate } from "@bantin/vietnamese";

/** A day that prose mentions; the year is null in "Ngày 24/10". */
export interface MentionedDay {
  day: number;
  month: number;
  year: number | null;
  /** The words themselves. */
  quote: string;
}

/** A day that a text dates a cited document by, `YYYY-MM-DD`. */
export interface CitedDay {
  iso: string;
  quote: string;
}

// "ngày 24 và 25/10" and "ngày 24-25/10" mean the last of the days: the report comes after it.
const SEVERAL_DAYS = "(?:\\d{1,2} ?(?:,|và|[-\u2013]) ?){0,3}";
const WHEN = "(?:ngày|sáng|trưa|chiều|tối|đêm|hôm)(?: nay| qua)?,? ?\\(?(?:ngày )?(?:mùng |mồng )?";
const MENTION = new RegExp(
  `(?<!\\p{L})(?:${WHEN})(?:` +
    `${SEVERAL_DAYS}(?<day>\\d{1,2})(?<sign>[/.-])(?<month>\\d{1,2})(?:\\k<sign>(?<year>\\d{4}))?` +
    `|${SEVERAL_DAYS}(?<day2>\\d{1,2}) tháng (?<month2>\\d{1,2})(?:,? năm (?<year2>\\d{4}))?` +
    `)(?!\\d|[/.-]\\d| ?[-\u2013] ?\\d)`,
  "giu",
);

const SYMBOL = "\\d+[a-zđ]?(?:/\\d{4})? ?[-/\u2013] ?\\p{Lu}[^\\s,.;()]*";
const DOCUMENT = `(?:${SYMBOL}|số ?\\d+[a-zđ]?)(?: của [^,.;()]{1,60})?`;
const AFTER_DOCUMENT = new RegExp(`${DOCUMENT} ?\\(?$`, "u");
const AFTER_DOCUMENT_AND_COMMA = new RegExp(`${DOCUMENT},? ?\\(?$`, "u");
/** Words before a day that make it a limit, a birthday, a signature: anything but the day of the news. */
const NOT_THE_NEWS =
  /(?:từ|đến|tới|trước|sau|hết|quá|sinh|mất|thành lập|ban hành|hiệu lực|ký|truyền thống|kỷ niệm) $/iu;

/**
 * The first day in a text that can be the day of the news: it follows "ngày", "sáng", "chiều"…, and is
 * neither the date of a cited document ("06-NQ/TU ngày 15/7/2021"), nor a limit ("trước ngày 30/10"), nor
 * part of a range. A day without a year may follow a citation after a comma ("Thực hiện Kế hoạch số
 * 12-KH/HU, ngày 24/10, …"), for documents are dated with their year.
 */
export function newsDay(text: string): MentionedDay | null {
  for (const match of text.matchAll(MENTION)) {
    const before = text.slice(0, match.index);
    const mentioned = mentionOf(match);
    const documentBefore = mentioned.year === null ? AFTER_DOCUMENT : AFTER_DOCUMENT_AND_COMMA;
    const tail = before.slice(-160);
    if (!NOT_THE_NEWS.test(tail) && !documentBefore.test(tail)) return mentioned;
  }
  return null;
}

/** The latest day by which the text dates a document that it cites: it was not written before. */
export function latestCitedDay(text: string): CitedDay | null {
  let latest: CitedDay | null = null;
  for (const match of text.matchAll(MENTION)) {
    const { day, month, year, quote } = mentionOf(match);
    const tail = text.slice(0, match.index).slice(-160);
    if (year === null || !AFTER_DOCUMENT_AND_COMMA.test(tail)) continue;
    const iso = toIsoDate({ day, month, year });
    if (iso && (!latest || iso > latest.iso)) latest = { iso, quote };
  }
  return latest;
}

function mentionOf(match: RegExpExecArray): MentionedDay {
  const groups = match.groups ?? {};
  const year = groups.year ?? groups.year2;
  return {
    day: Number(groups.day ?? groups.day2),
    month: Number(groups.month ?? groups.month2),
    year: year === undefined ? null : Number(year),
    quote: match[0].replace(/\($/, ""),
  };
}

/** A year that the text treats as running, and the words that show it. */
interface PresentYear {
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
