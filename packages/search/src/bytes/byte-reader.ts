/** Reads what a ByteWriter wrote. */
export class ByteReader {
  readonly #bytes: Uint8Array;
  #place = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  get isDone(): boolean {
    return this.#place >= this.#bytes.length;
  }

  /** @throws RangeError behind the end: the file is not what was asked for */
  byte(): number {
    const value = this.#bytes[this.#place++];
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
    const start = this.#place;
    this.#place += length;
    if (this.#place > this.#bytes.length)
      throw new RangeError("a file of the search index ends too early");
    return this.#bytes.subarray(start, this.#place);
  }
}
