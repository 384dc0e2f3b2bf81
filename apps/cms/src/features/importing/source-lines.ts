import { cleanLine, linesOf } from "@bantin/vietnamese";
import { type ImportError, quote } from "./imported-export.ts";

/** A line that says something, cleaned, with its place in the file. */
export interface SourceLine {
  /** From 1. */
  line: number;
  text: string;
  /** Whether an empty line, or nothing at all, stands before it. */
  followsBlank: boolean;
  /** The first character that shows that letters were lost before the file came here. */
  broken: string | null;
}

const BROKEN = /[\p{Cs}\uFFFD]|[^\P{Cc}\t]/u;

/** The lines of a file that are not empty: NFC, Đ for Ð, plain single spaces, no invisible characters. */
export function sourceLines(text: string): SourceLine[] {
  const lines: SourceLine[] = [];
  let followsBlank = true;
  for (const [index, raw] of linesOf(text).entries()) {
    const clean = cleanLine(raw);
    const broken = BROKEN.exec(raw)?.[0] ?? null;
    if (clean || broken) lines.push({ line: index + 1, text: clean, followsBlank, broken });
    followsBlank = clean === "";
  }
  return lines;
}

/** What is said about the first broken character, if there is one. */
export function brokenCharacter(lines: SourceLine[]): ImportError | null {
  for (const { line, text, broken } of lines) {
    if (broken === null) continue;
    const code = (broken.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
    const message = `Expected text, found the character U+${code} in ${quote(text)}: the file was damaged or is not text. Export it again.`;
    return { line, message };
  }
  return null;
}

export interface JoinedLines {
  paragraphs: { line: number; text: string }[];
  /** For the person who imports, in Vietnamese. */
  notes: string[];
}

/** Longer lines are not broken by a mail program or an editor: a person pressed Enter. */
const WIDEST_WRAP = 120;
const NARROWEST_WRAP = 40;

const ENDS_SENTENCE = /[.!?…:;]["'”’»)]*$/u;
const OPENS_LIST_ITEM = /^(?:[-+*•–—]|\(?(?:\d{1,2}|\p{L})[.)]) /u;

/**
 * Paragraphs from lines.
 *
 * A line is a paragraph, whether or not empty lines stand around it. There are two exceptions, and
 * a note tells of each. In a file that was wrapped by a program (no line beyond 120 characters, empty
 * lines between the paragraphs, a line that breaks off mid-sentence) empty lines alone separate
 * paragraphs, and list items begin on lines of their own. In any other file a line that begins in
 * lower case, directly below one that ends mid-sentence, belongs to that one.
 */
export function joinLines(lines: SourceLine[]): JoinedLines {
  const isWrapped = looksWrapped(lines);
  const groups: SourceLine[][] = [];
  for (const line of lines) {
    const group = groups.at(-1);
    const previous = group?.at(-1);
    if (group && previous && continues(previous, line, isWrapped)) group.push(line);
    else groups.push([line]);
  }
  return {
    paragraphs: groups.map((group) => ({
      line: group[0]?.line ?? 0,
      text: group.map(({ text }) => text).join(" "),
    })),
    notes: groups.filter((group) => group.length > 1).map(joinNote),
  };
}

function looksWrapped(lines: SourceLine[]): boolean {
  if (lines.some(({ text }) => text.length > WIDEST_WRAP)) return false;
  const hasBlocks = lines.slice(1).some(({ followsBlank }) => followsBlank);
  const breaksOff = lines.some(({ text }, index) => {
    const next = lines[index + 1];
    return next && !next.followsBlank && text.length >= NARROWEST_WRAP && !ENDS_SENTENCE.test(text);
  });
  return hasBlocks && breaksOff;
}

function continues(previous: SourceLine, line: SourceLine, isWrapped: boolean): boolean {
  if (line.followsBlank || OPENS_LIST_ITEM.test(line.text)) return false;
  if (isWrapped) return true;
  return !ENDS_SENTENCE.test(previous.text) && /^\p{Ll}/u.test(line.text);
}

function joinNote(group: SourceLine[]): string {
  const from = group[0]?.line ?? 0;
  const to = group.at(-1)?.line ?? from;
  return `Các dòng ${from}–${to} được nối thành một đoạn vì câu bị ngắt giữa chừng.`;
}
