import { failure, type ImportResult, quote } from "./imported-export.ts";
import type { SourceLine } from "./source-lines.ts";

export interface Byline {
  byline: string | null;
  sourceName: string | null;
}

const MAX_AUTHORS = 120;
const MAX_SOURCE = 80;

const PARENTHESES_AT_END = /^(.*?) ?\(([^()]+)\)$/u;
const SOURCE_AFTER_AUTHORS = /^(.+?) ?[-\u2010-\u2015,;] ?((?:theo|nguồn)[ :].+)$/iu;
const SOURCE = /^(?:theo|nguồn) ?:? ?(.+)$/iu;
/** How a medium's name begins. "Theo báo cáo của …" is how a sentence begins. */
const MEDIUM =
  /^(?:\p{Lu}|https?:|[a-z\d-]+\.[a-z\d]|(?:báo|tạp chí|đài|cổng|trang|website|bản tin) (?:\p{Lu}|[a-z\d-]+\.))/u;
const SENTENCE_SIGN = /[.!?…:;]$/u;

const ROLE =
  /^(?:(?:tin|bài|ảnh|clip|video|thực hiện|tổng hợp|biên tập|tác giả|người viết)(?:(?: ?[,&/-] ?| và | )(?=\p{L})| ?: ?))+/iu;
const BETWEEN_AUTHORS = / ?[,;&/] ?| [-\u2010-\u2015] | và /u;
const AUTHOR = /^\p{Lu}[\p{L}\d.]*(?:[ -]\p{Lu}[\p{L}\d.]*){0,5}$/u;

/**
 * Who wrote the article and where it was taken from: the last line of an export, such as
 * `Thu Hiền (Theo Báo Quảng Ninh)`, `Thu Hiền - Văn Bình`, `Tin, ảnh: Thu Hiền` or `Theo Báo Quảng Ninh`. The source
 * may stand on a line of its own below the authors. A line is taken for authors only when each is one to
 * six words in capitals, so that a last paragraph is never eaten.
 */
export function parseByline(lines: SourceLine[]): ImportResult<Byline & { lineCount: number }> {
  const last = lines.at(-1);
  const read = last ? readByline(last.text) : null;
  if (!last || !read) {
    return failure(
      last?.line ?? 1,
      `Expected the byline as the last line, such as Thu Hiền (Theo Báo Quảng Ninh), found ${quote(last?.text ?? "")}.`,
    );
  }
  const above = lines.at(-2);
  if (read.byline === null && above && isAuthors(above.text)) {
    return { ok: true, value: { ...read, byline: above.text, lineCount: 2 } };
  }
  return { ok: true, value: { ...read, lineCount: 1 } };
}

function readByline(line: string): Byline | null {
  const text = line.replace(/\.$/u, "");
  const parentheses = PARENTHESES_AT_END.exec(text);
  if (parentheses) return readWithParentheses(text, parentheses[1] ?? "", parentheses[2] ?? "");
  const both = SOURCE_AFTER_AUTHORS.exec(line);
  const authors = both?.[1] ?? "";
  const sourceName = openSource(both?.[2] ?? line);
  if (both && sourceName && isAuthors(authors)) return { byline: authors, sourceName };
  if (!both && sourceName) return { byline: null, sourceName };
  return isAuthors(text) ? { byline: text, sourceName: null } : null;
}

function readWithParentheses(text: string, authors: string, inside: string): Byline | null {
  if (authors !== "" && !isAuthors(authors)) return null;
  const sourceName = SOURCE.exec(inside.trim())?.[1] ?? null;
  if (sourceName && sourceName.length <= MAX_SOURCE) return { byline: authors || null, sourceName };
  // "Thu Hiền (tổng hợp)": what the parentheses say belongs to the author.
  return authors && inside.length <= MAX_SOURCE ? { byline: text, sourceName: null } : null;
}

/** The source in a line that no parentheses mark as one: its name must look like a medium's. */
function openSource(text: string): string | null {
  const name = SOURCE.exec(text)?.[1];
  if (!name || name.length > MAX_SOURCE) return null;
  return MEDIUM.test(name) && !/[,;]/.test(name) && !SENTENCE_SIGN.test(name) ? name : null;
}

function isAuthors(text: string): boolean {
  if (text.length > MAX_AUTHORS || SENTENCE_SIGN.test(text)) return false;
  const authors = text.replace(ROLE, "").split(BETWEEN_AUTHORS);
  return authors.every((author) => AUTHOR.test(author.replace(ROLE, "")));
}
