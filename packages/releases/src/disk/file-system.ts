export type PathKind = "file" | "directory" | "link" | "other";

export interface PathFacts {
  kind: PathKind;
  bytes: number;
  inode: number;
}

/**
 * What the store asks of the disk, and nothing more, so that tests can stop it or make it fail at
 * each single call. Calls are synchronous because a metadata call takes microseconds and a trip to
 * the thread pool many times that; `sync` waits for the device, so it is not.
 */
export interface FileSystem {
  /** Of the path itself, never of what a link points to; null when there is nothing. */
  facts(path: string): PathFacts | null;
  names(directory: string): string[];
  read(path: string): Uint8Array;
  readLink(path: string): string;
  /** One level; fails when something is there. */
  makeDirectory(path: string): void;
  /** Fails when something is there. */
  write(path: string, bytes: Uint8Array): void;
  symlink(target: string, path: string): void;
  /** A second name for a file, or for a symbolic link itself where the system can. */
  link(from: string, to: string): void;
  rename(from: string, to: string): void;
  unlink(path: string): void;
  removeDirectory(path: string): void;
  /** Resolves when the file's bytes, or the directory's entries, survive a power cut. */
  sync(path: string): Promise<void>;
}
