import { normalizeText } from "@bantin/vietnamese";
import { type ImportError, quote } from "./imported-export.ts";

/** A line that says something, cleaned, with its place in the file. */
export interface SourceLine {
  /** From 1. */
  line: number;
  text: string;
  /** Whether an empty line, or nothing at all, stands before it. */
  followsBlank: boolean;
}

/** The lines of a file that are not empty: NFC, Đ for Ð, plain single spaces, no invisible characters. */
export function sourceLines(text: string): SourceLine[] {
  const lines: SourceLine[] = [];
  let followsBlank = true;
  for (const [index, raw] of normalizeText(text).split("\n").entries()) {
    const clean = raw.replace(/ +/g, " ").trim();
    if (clean) lines.push({ line: index + 1, text: clean, followsBlank });
    followsBlank = clean === "";
  }
  return lines;
}

const BROKEN = /[\p{Cc}\p{Cs}\uFFFD]/u;

/** The first character that shows that letters were lost before the file came here, if there is one. */
export function brokenCharacter(lines: SourceLine[]): ImportError | null {
  for (const { line, text } of lines) {
    const char = BROKEN.exec(text)?.[0];
    if (!char) continue;
    const code = (char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
    const message = `Expected text, found the character U+${code} in ${quote(text)}: the file was damaged or is not text. Export it again.`;
    return { line, message };
  }
  return null;
}
