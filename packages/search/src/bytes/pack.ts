import { ByteReader } from "./byte-reader.ts";
import { ByteWriter } from "./byte-writer.ts";

/** Bytes by name: the form of every file of the index and of what is kept to make them. */
export interface Pack {
  readonly names: readonly string[];
  /** The bytes of the name at an index. */
  at(index: number): Uint8Array;
}

/**
 * One file of named bytes: all names, then all lengths, then all bytes, so that a reader who looks for one
 * name reads no other's bytes. Equal entries give equal files, in whatever order they come.
 */
export type Entry = readonly [name: string, bytes: Uint8Array];

export function pack(entries: Iterable<Entry>): Uint8Array {
  const sorted = [...entries].sort(([a], [b]) => (a < b ? -1 : 1));
  const writer = new ByteWriter();
  const names = new TextEncoder().encode(sorted.map(([name]) => name).join("\n"));
  writer.number(names.length);
  writer.bytes(names);
  for (const [, bytes] of sorted) writer.number(bytes.length);
  for (const [, bytes] of sorted) writer.bytes(bytes);
  return writer.taken();
}

export const EMPTY_PACK: Pack = { names: [], at: () => new Uint8Array() };

/** @throws RangeError when the bytes are no pack */
export function unpack(bytes: Uint8Array): Pack {
  const reader = new ByteReader(bytes);
  const text = new TextDecoder().decode(reader.bytes(reader.number()));
  if (text === "") return EMPTY_PACK;
  const names = text.split("\n");
  const lengths = names.map(() => reader.number());
  const pieces = lengths.map((length) => reader.bytes(length));
  return { names, at: (index) => pieces[index] ?? new Uint8Array() };
}
