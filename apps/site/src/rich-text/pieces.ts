import type { CitationLink } from "@bantin/content";
import type { Run } from "./runs.ts";

/** A stretch of a block's text that looks the same and leads to the same place throughout. */
export interface Piece extends Run {
  citation: CitationLink | null;
}

/**
 * Cuts runs where citations begin and end. Whatever the spans are, the pieces' texts joined are the runs'
 * texts joined: of spans that overlap the first holds, and what lies outside the text is left out.
 */
export function cutAtCitations(runs: readonly Run[], citations: readonly CitationLink[]): Piece[] {
  const text = runs.map((run) => run.text).join("");
  const spans = soundSpans(text, citations);
  const pieces: Piece[] = [];
  let offset = 0;
  for (const run of runs) {
    const end = offset + run.text.length;
    let position = offset;
    for (const span of spans) {
      if (span.end <= position || span.start >= end) continue;
      const [from, to] = [Math.max(span.start, position), Math.min(span.end, end)];
      pieces.push({ ...run, text: text.slice(position, from), citation: null });
      pieces.push({ ...run, text: text.slice(from, to), citation: span.citation });
      position = to;
    }
    pieces.push({ ...run, text: text.slice(position, end), citation: null });
    offset = end;
  }
  return pieces.filter((piece) => piece.text !== "");
}

interface Span {
  start: number;
  end: number;
  citation: CitationLink;
}

/** Spans inside the text, in order, apart from each other, and between whole characters. */
function soundSpans(text: string, citations: readonly CitationLink[]): Span[] {
  const spans: Span[] = [];
  for (const citation of citations.toSorted((one, other) => one.start - other.start)) {
    const start = Math.max(citation.start, spans.at(-1)?.end ?? 0);
    const from = splitsCharacter(text, start) ? start + 1 : start;
    const end = Math.min(citation.end, text.length);
    const to = splitsCharacter(text, end) ? end - 1 : end;
    if (from < to) spans.push({ start: from, end: to, citation });
  }
  return spans;
}

/** Whether an offset lies between the two halves of one character. */
function splitsCharacter(text: string, offset: number): boolean {
  return (
    /[\uD800-\uDBFF]/.test(text.charAt(offset - 1)) && /[\uDC00-\uDFFF]/.test(text.charAt(offset))
  );
}
