/** A mention with the words around it. */
export interface Quotation {
  before: string;
  surface: string;
  after: string;
}

const SENTENCES = new Intl.Segmenter("vi", { granularity: "sentence" });
/** Beyond this, a sentence is cut at a word, so that a list of them stays a list. */
const MAX_SIDE = 160;

/** The sentence in which a mention stands, within its own block of an article's text. */
export function sentenceAround(text: string, start: number, end: number): Quotation {
  const block = blockAround(text, start, end);
  const from = start - block.start;
  const to = end - block.start;
  let sentenceStart = from;
  let sentenceEnd = to;
  for (const { index, segment } of SENTENCES.segment(block.text)) {
    if (index <= from && from < index + segment.length) sentenceStart = index;
    if (index < to && to <= index + segment.length) sentenceEnd = index + segment.length;
  }
  return {
    before: lastOf(block.text.slice(sentenceStart, from), MAX_SIDE),
    surface: text.slice(start, end),
    after: firstOf(block.text.slice(to, sentenceEnd), MAX_SIDE).trimEnd(),
  };
}

/**
 * A few words around a mention, within its own block.
 *
 * @param maxSide characters on each side
 */
export function wordsAround(text: string, start: number, end: number, maxSide: number): Quotation {
  const block = blockAround(text, start, end);
  return {
    before: lastOf(block.text.slice(0, start - block.start), maxSide),
    surface: text.slice(start, end),
    after: firstOf(block.text.slice(end - block.start), maxSide).trimEnd(),
  };
}

function blockAround(text: string, start: number, end: number): { start: number; text: string } {
  const before = text.lastIndexOf("\n\n", start);
  const blockStart = before < 0 ? 0 : before + 2;
  const after = text.indexOf("\n\n", end);
  return { start: blockStart, text: text.slice(blockStart, after < 0 ? text.length : after) };
}

function lastOf(text: string, max: number): string {
  if (text.length <= max) return text.trimStart();
  const cut = text.slice(-max);
  return `…${cut.slice(Math.max(cut.indexOf(" "), 0))}`;
}

function firstOf(text: string, max: number): string {
  if (text.length <= max) return text;
  const cut = text.slice(0, max);
  const lastSpace = cut.lastIndexOf(" ");
  return `${lastSpace < 0 ? cut : cut.slice(0, lastSpace)} …`;
}
