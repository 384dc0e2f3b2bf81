import { formatDate, fromIsoDate, parseDate, toIsoDate } from "@bantin/vietnamese";
import { failure, type ImportOptions, type ImportResult, quote } from "./imported-export.ts";
import {
  type CitedDay,
  latestCitedDay,
  type MentionedDay,
  newsDay,
  presentYears,
} from "./news-date.ts";

interface PublicationDate {
  /** ISO instant, or null when the evidence does not settle it. */
  publishedAt: string | null;
  /** Vietnamese, for the person who imports. */
  evidence: string;
}

interface DateSources {
  paragraphs: string[];
  /** Year of the theme line. */
  themeYear: number;
}

const HOW_TO_SET = "Hãy ghi rõ ngày bằng --date.";

/**
 * When the article was published. The rule, in words:
 *
 * 1. A date given by the caller wins.
 * 2. Else the day is the first one in the first paragraph that can be the day of the news (`newsDay`).
 *    The dates of cited documents are not such days.
 * 3. If that day has its year, this is the date.
 * 4. Else the year is sought among witnesses: the years the text treats as running, and the year of
 *    the theme line. A witness is refuted when its date falls before a document that the text cites
 *    (nobody cites what is not yet written), is not in the calendar, or lies after `today`.
 *    - Years said in words that fit only the running year ("9 tháng đầu năm 2022") outweigh all others.
 *    - Else the year named by both the text and the theme line is taken.
 *    - Else the only year left is taken.
 *    The theme line alone never outweighs the text: it is printed above every article of a site, and
 *    newsrooms leave last year's standing.
 * 5. If no year or several years are left, there is no date: the address of an article holds its
 *    month for ever, so a wrong month is worse than a question.
 *
 * In the newsroom's article "Ngày 24/10" opens the text, the theme line says 2020, the text cites a
 * document of 13/10/2021 (so 24/10/2020 is refuted) and means to finish "trong năm 2022": 24/10/2022.
 */
export function publicationDate(
  sources: DateSources,
  options: ImportOptions = {},
): ImportResult<PublicationDate> {
  if (options.date !== undefined) return givenDate(options.date);
  const mentioned = newsDay(sources.paragraphs[0] ?? "");
  if (!mentioned) {
    return unknown(`Đoạn đầu không có ngày nào là ngày của tin. ${HOW_TO_SET}`);
  }
  const cited = latestCitedDay(sources.paragraphs.join("\n"));
  const opening = `Ngày lấy từ đoạn đầu (“${mentioned.quote}”).`;
  if (mentioned.year === null) return yearless(mentioned, cited, sources, options, opening);
  const iso = toIsoDate({ ...mentioned, year: mentioned.year });
  if (!iso) return unknown(`${opening} Ngày này không có trong lịch. ${HOW_TO_SET}`);
  if (cited && iso < cited.iso) {
    return unknown(
      `${opening} Nhưng bài dẫn văn bản “${cited.quote}”, muộn hơn ngày đó. ${HOW_TO_SET}`,
    );
  }
  return known(iso, `${opening} Năm được ghi ngay trong câu.`);
}

function yearless(
  mentioned: MentionedDay,
  cited: CitedDay | null,
  sources: DateSources,
  { today }: ImportOptions,
  opening: string,
): ImportResult<PublicationDate> {
  const { certain, likely } = presentYears(sources.paragraphs.join("\n"));
  const fromTheme = { year: sources.themeYear, quote: "dòng chủ đề" };
  const refuted: string[] = [];
  const stands = ({ year }: { year: number }) => {
    const reason = refutation(mentioned, year, cited, today);
    if (reason) refuted.push(`Không lấy năm ${year}: ${reason}.`);
    return reason === null;
  };
  const text = (certain.length > 0 ? certain : likely).filter(stands);
  const theme = certain.length > 0 ? [] : [fromTheme].filter(stands);
  const agreed = text.filter(({ year }) => theme.some((witness) => witness.year === year));
  const left = agreed.length > 0 ? agreed : [...text, ...theme];
  const why = [...new Set(refuted)].join(" ");
  const chosen = left[0];
  if (!chosen) {
    return unknown(`${opening} Không tìm được năm nào hợp lý. ${why} ${HOW_TO_SET}`);
  }
  if (left.length > 1) {
    const years = left.map((witness) => `${witness.year} (“${witness.quote}”)`).join(", ");
    return unknown(`${opening} Năm có thể là ${years}. ${why} ${HOW_TO_SET}`);
  }
  const iso = toIsoDate({ ...mentioned, year: chosen.year }) ?? "";
  return known(
    iso,
    `${opening} Năm ${chosen.year}: ${reasonFor(chosen, agreed, fromTheme)}. ${why}`,
  );
}

function reasonFor(
  chosen: { quote: string },
  agreed: readonly unknown[],
  fromTheme: { quote: string },
): string {
  if (chosen.quote === fromTheme.quote) return "theo dòng chủ đề, vì bài không nói năm nào khác";
  const text = `bài coi năm này là năm đang diễn ra (“${chosen.quote}”)`;
  return agreed.length > 0 ? `${text}, khớp với dòng chủ đề` : text;
}

function refutation(
  { day, month }: MentionedDay,
  year: number,
  cited: CitedDay | null,
  today: string | undefined,
): string | null {
  const iso = toIsoDate({ day, month, year });
  if (!iso) return `ngày ${day}/${month}/${year} không có trong lịch`;
  if (cited && iso < cited.iso) {
    return `bài dẫn văn bản đề ${formatDate(cited.iso)} nên không thể có trước ngày đó`;
  }
  if (today !== undefined && iso > today) return `ngày ${formatDate(iso)} chưa tới`;
  return null;
}

const INSTANT = /^(\d{4}-\d{2}-\d{2})T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})$/;

function givenDate(text: string): ImportResult<PublicationDate> {
  const evidence = `Ngày do người nhập ghi: ${text.trim()}.`;
  const instantDay = INSTANT.exec(text.trim())?.[1];
  const instant = new Date(text.trim());
  if (instantDay && fromIsoDate(instantDay) && !Number.isNaN(instant.getTime())) {
    return { ok: true, value: { publishedAt: instant.toISOString(), evidence } };
  }
  const iso = fromIsoDate(text.trim()) ? text.trim() : parseDate(text);
  if (iso) return known(iso, evidence);
  return failure(
    0,
    `Expected the date as YYYY-MM-DD, d/m/YYYY or an instant with its zone, found ${quote(text)}.`,
  );
}

/** Vietnam has kept one offset since 1975 and no summer time. */
function known(iso: string, evidence: string): ImportResult<PublicationDate> {
  const publishedAt = new Date(`${iso}T00:00:00+07:00`).toISOString();
  return { ok: true, value: { publishedAt, evidence: evidence.trim() } };
}

function unknown(evidence: string): ImportResult<PublicationDate> {
  return { ok: true, value: { publishedAt: null, evidence: evidence.replace(/ +/g, " ") } };
}
