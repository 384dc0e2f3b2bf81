/** A mention with the words around it. */
export interface Quotation {
  before: string;
  surface: string;
  after: string;
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

/** The block of a text in which a mention stands, with its place. */
export function blockAround(
  text: string,
  start: number,
  end: number,
): { start: number; text: string } {
  const before = text.lastIndexOf("\n\n", start);
  const blockStart = before < 0 ? 0 : before + 2;
  const after = text.indexOf("\n\n", end);
  return { start: blockStart, text: text.slice(blockStart, after < 0 ? text.length : after) };
}

/** The end of a text, cut at a word where it is longer. */
export function lastOf(text: string, max: number): string {
  if (text.length <= max) return text.trimStart();
  const cut = text.slice(-max);
  return `…${cut.slice(Math.max(cut.indexOf(" "), 0))}`;
}

/** The beginning of a text, cut at a word where it is longer. */
export function firstOf(text: string, max: number): string {
  if (text.length <= max) return text;
  const cut = text.slice(0, max);
  const lastSpace = cut.lastIndexOf(" ");
  return `${lastSpace < 0 ? cut : cut.slice(0, lastSpace)} …`;
}
