import type { RichText } from "@bantin/contract";
import { inlineText, textBlocks } from "./text-blocks.ts";

/** A stretch of the text that citations are looked for in. */
export interface TextPart {
  /** Index in `textBlocks`; null for the summary. */
  block: number | null;
  /** Offsets in the joined text. */
  start: number;
  end: number;
}

export interface ReadingText {
  text: string;
  parts: TextPart[];
}

/** No citation reaches across a blank line, and short forms find their antecedents across it. */
const SEPARATOR = "\n\n";

/**
 * The text of a record in which citations are looked for: its summary and each block of its body. Where an
 * editor decides about a mention, the same text must be read: antecedents and occurrences count over it. A
 * title is no part of it: it is drawn in lists and heads of pages, where a link would stand in a link.
 */
export function readingText(summary: string | null, body: RichText | null): ReadingText {
  const blocks = body ? textBlocks(body).map(({ children }) => inlineText(children)) : [];
  const parts: TextPart[] = [];
  let text = "";
  for (const [index, words] of [summary ?? "", ...blocks].entries()) {
    if (words.trim() === "") continue;
    const start = text === "" ? 0 : text.length + SEPARATOR.length;
    text = text === "" ? words : `${text}${SEPARATOR}${words}`;
    parts.push({ block: index === 0 ? null : index - 1, start, end: text.length });
  }
  return { text, parts };
}
