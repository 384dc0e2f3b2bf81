import type { Excerpt } from "../views.ts";

const SENTENCES = new Intl.Segmenter("vi", { granularity: "sentence" });

/** Of a longer sentence a list shows only the words next to the mention. */
const LONGEST_SIDE = 140;

/**
 * The sentence around a mention, on one line, with the mention marked. A long one is cut at words.
 *
 * @param text the block in which the mention stands, and no more
 * @param start offset of the mention; `end` is exclusive
 */
export function excerptOf(text: string, start: number, end: number): Excerpt {
  let [from, to] = [start, end];
  // A line break of the editor's ends no sentence. Each space stays one, so that offsets hold.
  for (const { index, segment } of SENTENCES.segment(text.replace(/\s/g, " "))) {
    if (index <= start && start < index + segment.length) from = index;
    if (index < end && end <= index + segment.length) to = index + segment.length;
  }
  const before = lastWords(oneLine(text.slice(from, start)).trimStart());
  const mention = oneLine(text.slice(start, end));
  const after = firstWords(oneLine(text.slice(end, to)).trimEnd());
  return {
    text: `${before}${mention}${after}`,
    start: before.length,
    end: before.length + mention.length,
  };
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ");
}

function lastWords(text: string): string {
  if (text.length <= LONGEST_SIDE) return text;
  const cut = text.slice(-LONGEST_SIDE);
  return `…${cut.slice(cut.indexOf(" "))}`;
}

function firstWords(text: string): string {
  if (text.length <= LONGEST_SIDE) return text;
  const cut = text.slice(0, LONGEST_SIDE);
  return `${cut.slice(0, cut.lastIndexOf(" "))} …`;
}
