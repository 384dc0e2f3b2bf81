import { ByteWriter } from "../bytes/byte-writer.ts";
import { type Entry, pack, unpack } from "../bytes/pack.ts";

/** The words of several groups that go into the same files. */
export interface Shelf {
  /** Packs of packs, in the order of the groups. */
  groups: readonly (() => Uint8Array)[];
  fileOf: (part: string) => string;
}

/**
 * Puts the words of groups together, file by file: for each word the groups in which it stands, each with
 * what the group says of it. What a group says is copied, never read.
 *
 * @param only the files to make; all that have a word by default
 */
export function* mergeShelf(
  { groups, fileOf }: Shelf,
  only: ReadonlySet<string> | null = null,
): Generator<[file: string, bytes: Uint8Array]> {
  if (only?.size === 0) return;
  const pieces = new Map<string, [group: number, words: Uint8Array][]>();
  for (const [group, load] of groups.entries()) {
    const parts = unpack(load());
    for (const [index, part] of parts.names.entries()) {
      const file = fileOf(part);
      if (only && !only.has(file)) continue;
      const list = pieces.get(file) ?? [];
      list.push([group, parts.at(index)]);
      pieces.set(file, list);
    }
  }
  const files = only ?? pieces.keys();
  for (const file of files) yield [file, mergePieces(pieces.get(file) ?? [])];
}

function mergePieces(pieces: readonly [group: number, words: Uint8Array][]): Uint8Array {
  const merged = new Map<string, { writer: ByteWriter; next: number }>();
  for (const [group, words] of pieces) {
    const { names, at } = unpack(words);
    for (const [index, key] of names.entries()) {
      const entry = merged.get(key) ?? { writer: new ByteWriter(), next: 0 };
      entry.writer.number(group - entry.next);
      entry.writer.bytes(at(index));
      entry.next = group + 1;
      merged.set(key, entry);
    }
  }
  return pack(Array.from(merged, ([key, { writer }]): Entry => [key, writer.taken()]));
}

/** The files in which two states of one group differ. */
export function differingFiles(
  before: Uint8Array | null,
  now: Uint8Array,
  fileOf: Shelf["fileOf"],
): Set<string> {
  const old = partsOf(before);
  const differing = new Set<string>();
  for (const [part, bytes] of partsOf(now)) {
    const was = old.get(part);
    if (!was || Buffer.compare(was, bytes) !== 0) differing.add(fileOf(part));
    old.delete(part);
  }
  for (const part of old.keys()) differing.add(fileOf(part));
  return differing;
}

function partsOf(shelf: Uint8Array | null): Map<string, Uint8Array> {
  if (shelf === null) return new Map();
  const { names, at } = unpack(shelf);
  return new Map(names.map((part, index) => [part, at(index)]));
}
