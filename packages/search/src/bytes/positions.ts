import { ByteReader, ByteWriter } from "./pack.ts";

/** How a set of positions is written: the lowest bits of its first number. */
const SINGLE = 0;
const GAPS = 1;
const BITMAP = 2;
const OFTEN = 3;

/** A page that has a word. */
export interface Posting {
  position: number;
  /** The word comes up again and again there: the page is about it. */
  isOften: boolean;
}

/**
 * A set of positions, ascending, in the fewest bytes: one number, gaps, or a bit for each. Words that stand in
 * every second text cost a bit a text, and rare ones a byte or two. Where some come up often, the lowest bit of a gap
 * says so; words in so many texts that a bit for each is shorter say nothing of it.
 */
export function writePositions(postings: readonly Posting[]): Uint8Array {
  const writer = new ByteWriter();
  const positions = postings.map(({ position }) => position);
  const hasOften = postings.some(({ isOften }) => isOften);
  const [first = 0] = positions;
  if (positions.length === 1 && !hasOften) {
    writer.number(first * 4 + SINGLE);
    return writer.taken();
  }
  const gaps = gapBytes(positions);
  const last = positions[positions.length - 1] ?? 0;
  const bitmapLength = (last >> 3) + 1;
  const isBitmap = bitmapLength < gaps.length;
  const form = isBitmap ? BITMAP : hasOften ? OFTEN : GAPS;
  const body = isBitmap ? bitmap(positions, bitmapLength) : hasOften ? oftenBytes(postings) : gaps;
  writer.number(body.length * 4 + form);
  writer.bytes(body);
  return writer.taken();
}

function oftenBytes(postings: readonly Posting[]): Uint8Array {
  const writer = new ByteWriter();
  let before = -1;
  for (const { position, isOften } of postings) {
    writer.number((position - before - 1) * 2 + Number(isOften));
    before = position;
  }
  return writer.taken();
}

function gapBytes(positions: readonly number[]): Uint8Array {
  const writer = new ByteWriter();
  let before = -1;
  for (const position of positions) {
    writer.number(position - before - 1);
    before = position;
  }
  return writer.taken();
}

function bitmap(positions: readonly number[], length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  for (const position of positions) {
    bytes[position >> 3] = (bytes[position >> 3] ?? 0) | (1 << (position & 7));
  }
  return bytes;
}

/** Reads one set on, and names each of its positions. */
export function readPositions(reader: ByteReader, see: (posting: Posting) => void): void {
  const head = reader.number();
  const [size, form] = [Math.floor(head / 4), head % 4];
  if (form === SINGLE) see({ position: size, isOften: false });
  else if (form === BITMAP) seeBits(reader.bytes(size), see);
  else seeGaps(new ByteReader(reader.bytes(size)), form === OFTEN, see);
}

function seeBits(bytes: Uint8Array, see: (posting: Posting) => void): void {
  for (const [index, byte] of bytes.entries()) {
    for (let bit = 0; bit < 8; bit++) {
      if (byte & (1 << bit)) see({ position: index * 8 + bit, isOften: false });
    }
  }
}

function seeGaps(reader: ByteReader, hasOften: boolean, see: (posting: Posting) => void): void {
  let position = -1;
  while (!reader.isDone) {
    const value = reader.number();
    position += (hasOften ? Math.floor(value / 2) : value) + 1;
    see({ position, isOften: hasOften && value % 2 === 1 });
  }
}

/** Where a word stands in the name of a page. */
export interface Occurrence {
  /** Of the page, within its group. */
  position: number;
  /** Which word of the name it is. Names that a page has besides begin after a gap. */
  wordIndex: number;
  /** The last word of the page's own name. */
  isLast: boolean;
  /** Part of the words by which a document is cited: `Nghị quyết số 06-NQ/TU`. */
  isSymbol: boolean;
}

const MORE = 1;
const SYMBOL = 2;
const LAST = 4;

/** @param occurrences by position and word index, ascending */
export function writeOccurrences(occurrences: readonly Occurrence[]): Uint8Array {
  const body = new ByteWriter();
  let before = -1;
  for (const [index, { position, wordIndex, isLast, isSymbol }] of occurrences.entries()) {
    if (position !== before) body.number(position - before - 1);
    before = position;
    const more = occurrences[index + 1]?.position === position ? MORE : 0;
    body.number(wordIndex * 8 + (isLast ? LAST : 0) + (isSymbol ? SYMBOL : 0) + more);
  }
  const writer = new ByteWriter();
  writer.number(body.length);
  writer.bytes(body.taken());
  return writer.taken();
}

/** Reads one list on, and names each occurrence. */
export function readOccurrences(reader: ByteReader, see: (occurrence: Occurrence) => void): void {
  const body = new ByteReader(reader.bytes(reader.number()));
  let position = -1;
  while (!body.isDone) {
    position += body.number() + 1;
    let flags: number;
    do {
      const value = body.number();
      flags = value % 8;
      see({
        position,
        wordIndex: Math.floor(value / 8),
        isLast: (flags & LAST) !== 0,
        isSymbol: (flags & SYMBOL) !== 0,
      });
    } while (flags & MORE);
  }
}
