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
