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

/** Reads what a merged file says of one word, group by group. */
export function readMerged(
  bytes: Uint8Array,
  read: (reader: ByteReader, group: number) => void,
): void {
  const reader = new ByteReader(bytes);
  let group = 0;
  while (!reader.isDone) {
    group += reader.number();
    read(reader, group++);
  }
}

/** Reads what a ByteWriter wrote. */
export class ByteReader {
  readonly #bytes: Uint8Array;
  #offset = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  get isDone(): boolean {
    return this.#offset >= this.#bytes.length;
  }

  /** @throws RangeError behind the end: the file is not what was asked for */
  byte(): number {
    const value = this.#bytes[this.#offset++];
    if (value === undefined) throw new RangeError("a file of the search index ends too early");
    return value;
  }

  number(): number {
    let value = 0;
    let unit = 1;
    for (;;) {
      const byte = this.byte();
      value += (byte & 0x7f) * unit;
      if (byte < 0x80) return value;
      unit *= 0x80;
    }
  }

  bytes(length: number): Uint8Array {
    const start = this.#offset;
    this.#offset += length;
    if (this.#offset > this.#bytes.length)
      throw new RangeError("a file of the search index ends too early");
    return this.#bytes.subarray(start, this.#offset);
  }
}

/** Writes numbers and bytes one after the other. */
export class ByteWriter {
  #bytes = new Uint8Array(256);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  byte(value: number): void {
    this.#room(1);
    this.#bytes[this.#length++] = value;
  }

  /** A whole number from 0 on, seven bits a byte, the lowest first (LEB128). */
  number(value: number): void {
    let rest = value;
    while (rest >= 0x80) {
      this.byte((rest & 0x7f) | 0x80);
      rest = Math.floor(rest / 0x80);
    }
    this.byte(rest);
  }

  bytes(bytes: Uint8Array): void {
    this.#room(bytes.length);
    this.#bytes.set(bytes, this.#length);
    this.#length += bytes.length;
  }

  /** What was written, in memory of its own. */
  taken(): Uint8Array {
    return this.#bytes.slice(0, this.#length);
  }

  clear(): void {
    this.#length = 0;
  }

  #room(more: number): void {
    if (this.#length + more <= this.#bytes.length) return;
    const grown = new Uint8Array(Math.max(this.#bytes.length * 2, this.#length + more));
    grown.set(this.#bytes.subarray(0, this.#length));
    this.#bytes = grown;
  }
}
