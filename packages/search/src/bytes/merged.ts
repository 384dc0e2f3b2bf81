import { ByteReader } from "./byte-reader.ts";

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
