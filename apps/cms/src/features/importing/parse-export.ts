import { splitDateline, summarize } from "./first-paragraph.ts";
import {
  failure,
  type ImportError,
  type ImportedCampaign,
  type ImportedExport,
  type ImportOptions,
  type ImportResult,
  MAX_EXPORT_BYTES,
  quote,
} from "./imported-export.ts";
import { type Byline, parseByline } from "./parse-byline.ts";
import { parseTheme } from "./parse-theme.ts";
import { publicationDate } from "./publication-date.ts";
import {
  brokenCharacter,
  type JoinedLines,
  joinLines,
  type SourceLine,
  sourceLines,
} from "./source-lines.ts";

/** A longer line is a paragraph, and the title above it is missing. */
const MAX_TITLE = 200;

/**
 * Reads the newsroom's plain-text export: the theme line, the title, the paragraphs, and last the byline. No
 * text is dropped; what is decided beyond the letter of the file is told in `dateEvidence` and `notes`.
 * Rules of their own: the theme in `parse-theme`, paragraphs in `join-lines`, the byline in `parse-byline`,
 * the date in `publication-date`, the summary in `summarize`, the place in `dateline`.
 *
 * @returns what was read, or what is wrong with the line of each error; then nothing of the file may be
 *   imported. Never throws.
 */
export function parseExport(
  text: string,
  options: ImportOptions = {},
): ImportResult<ImportedExport> {
  if (text.length > MAX_EXPORT_BYTES) {
    return failure(
      0,
      `The file is too large: ${text.length} characters, at most ${MAX_EXPORT_BYTES}.`,
    );
  }
  const lines = sourceLines(text);
  if (lines.length === 0) return failure(1, "The file is empty: expected a theme line first.");
  const broken = brokenCharacter(lines);
  if (broken) return { ok: false, errors: [broken] };
  const theme = parseTheme(lines);
  if (!theme.ok) {
    // Where the theme is missing, the first line is the title; only the last line is sure to be itself.
    const byline = parseByline(lines.slice(1));
    return byline.ok ? theme : { ok: false, errors: [...theme.errors, ...byline.errors] };
  }
  const article = splitArticle(lines.slice(theme.value.lineCount), lines.at(-1)?.line ?? 1);
  return article.ok ? assemble(theme.value.campaign, article.value, options) : article;
}

interface ArticleParts extends Byline, JoinedLines {
  title: string;
}

function splitArticle(lines: SourceLine[], lastLine: number): ImportResult<ArticleParts> {
  if (lines.length === 0) {
    return failure(lastLine, "Expected a title below the theme line, but the file ends here.");
  }
  const byline = parseByline(lines.slice(1));
  const body = byline.ok ? lines.slice(0, lines.length - byline.value.lineCount) : lines;
  const { paragraphs: joined, notes } = joinLines(body);
  const [title, ...paragraphs] = joined;
  const errors: ImportError[] = [];
  if (title && title.text.length > MAX_TITLE) errors.push(tooLongForTitle(title));
  else if (paragraphs.length === 0) errors.push(noParagraphs(lines, lastLine));
  if (!byline.ok && lines.length > 1) errors.push(...byline.errors);
  if (!byline.ok || !title || errors.length > 0) return { ok: false, errors };
  const { lineCount: _, ...who } = byline.value;
  return { ok: true, value: { title: title.text, paragraphs, notes, ...who } };
}

function tooLongForTitle({ line, text }: { line: number; text: string }): ImportError {
  const found = `a paragraph of ${text.length} characters: ${quote(text)}`;
  const message = `Expected the title, at most ${MAX_TITLE} characters long, found ${found}.`;
  return { line, message };
}

function noParagraphs(lines: SourceLine[], lastLine: number): ImportError {
  const found = quote(lines.map(({ text }) => text).join(" / "));
  const message = `Expected a title, paragraphs and a byline below the theme line, found no paragraph: only ${found}.`;
  return { line: lastLine, message };
}

function assemble(
  campaign: ImportedCampaign,
  parts: ArticleParts,
  options: ImportOptions,
): ImportResult<ImportedExport> {
  const [first = "", ...others] = parts.paragraphs.map(({ text }) => text);
  const { place, text: lead } = splitDateline(first);
  const paragraphs = [lead, ...others];
  const date = publicationDate({ paragraphs, themeYear: campaign.year }, options);
  if (!date.ok) return date;
  const placeNote = `Nơi đưa tin “${place}” được lấy từ đầu đoạn thứ nhất.`;
  return {
    ok: true,
    value: {
      campaign,
      article: {
        title: parts.title,
        summary: summarize(lead),
        paragraphs,
        byline: parts.byline,
        sourceName: parts.sourceName,
        publishedAt: date.value.publishedAt,
        place,
      },
      dateEvidence: date.value.evidence,
      notes: place === null ? parts.notes : [...parts.notes, placeNote],
    },
  };
}
