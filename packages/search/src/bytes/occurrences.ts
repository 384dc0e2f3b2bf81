import { ByteReader } from "./byte-reader.ts";
import { ByteWriter } from "./byte-writer.ts";

/** Where a word stands in the name of a page. */
export interface Occurrence {
  /** Of the page, within its group. */
  position: number;
  /** Which word of the name it is. Names that a page has besides begin after a gap. */
  place: number;
  /** The last word of the page's own name. */
  isLast: boolean;
  /** Part of the words by which a document is cited: `Nghị quyết số 06-NQ/TU`. */
  isSymbol: boolean;
}

const MORE = 1;
const SYMBOL = 2;
const LAST = 4;

/** @param occurrences by position and place, ascending */
export function writeOccurrences(occurrences: readonly Occurrence[]): Uint8Array {
  const body = new ByteWriter();
  let before = -1;
  for (const [index, { position, place, isLast, isSymbol }] of occurrences.entries()) {
    if (position !== before) body.number(position - before - 1);
    before = position;
    const more = occurrences[index + 1]?.position === position ? MORE : 0;
    body.number(place * 8 + (isLast ? LAST : 0) + (isSymbol ? SYMBOL : 0) + more);
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
        place: Math.floor(value / 8),
        isLast: (flags & LAST) !== 0,
        isSymbol: (flags & SYMBOL) !== 0,
      });
    } while (flags & MORE);
  }
}
