import type { ByteReader } from "./byte-reader.ts";
import { ByteWriter } from "./byte-writer.ts";

/** How a set of positions is written: the lowest bits of its first number. */
const SINGLE = 0;
const GAPS = 1;
const BITMAP = 2;

/**
 * A set of positions, ascending, in the fewest bytes: one number, gaps, or a bit for each. Words that stand in
 * every second text cost a bit a text, and rare ones a byte or two.
 */
export function writePositions(positions: readonly number[]): Uint8Array {
  const writer = new ByteWriter();
  const [first = 0] = positions;
  if (positions.length === 1) {
    writer.number(first * 4 + SINGLE);
    return writer.taken();
  }
  const gaps = gapBytes(positions);
  const last = positions[positions.length - 1] ?? 0;
  const bitmapLength = (last >> 3) + 1;
  const isBitmap = bitmapLength < gaps.length;
  const body = isBitmap ? bitmap(positions, bitmapLength) : gaps;
  writer.number(body.length * 4 + (isBitmap ? BITMAP : GAPS));
  writer.bytes(body);
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
export function readPositions(reader: ByteReader, see: (position: number) => void): void {
  const head = reader.number();
  const [size, form] = [Math.floor(head / 4), head % 4];
  if (form === SINGLE) see(size);
  else if (form === BITMAP) seeBits(reader.bytes(size), see);
  else seeGaps(reader.bytes(size), see);
}

function seeBits(bytes: Uint8Array, see: (position: number) => void): void {
  for (const [index, byte] of bytes.entries()) {
    for (let bit = 0; bit < 8; bit++) if (byte & (1 << bit)) see(index * 8 + bit);
  }
}

function seeGaps(bytes: Uint8Array, see: (position: number) => void): void {
  let place = 0;
  let position = -1;
  while (place < bytes.length) {
    let gap = 0;
    let unit = 1;
    let byte = 0;
    do {
      byte = bytes[place++] ?? 0;
      gap += (byte & 0x7f) * unit;
      unit *= 0x80;
    } while (byte >= 0x80);
    position += gap + 1;
    see(position);
  }
}
