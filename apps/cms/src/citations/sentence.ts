import { blockAround, firstOf, lastOf, type Quotation } from "./words-around.ts";

// Not in the file of what the admin's browsers run: some of them do not have it.
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
