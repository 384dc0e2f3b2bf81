export interface FileEntry {
  kind: "file";
  /** Hexadecimal, of the bytes alone: what `sha256sum` prints. */
  sha256: string;
  bytes: number;
}

export interface DirectoryEntry {
  /** `assets`: at the top of a tree, a directory whose files lie in the shared `assets/`. */
  kind: "directory" | "assets";
  /** Names the content: names, hashes of files, hashes of sub-directories. */
  hash: string;
  /** Files in it and below. */
  files: number;
  /** Their bytes. */
  bytes: number;
  /** The listing where it is stored along with this entry; null where it is a file of its own. */
  listing: Listing | null;
}

export type Entry = FileEntry | DirectoryEntry;

/** The entries of one directory by name. */
export type Listing = ReadonlyMap<string, Entry>;
