import * as fs from "node:fs";
import { promisify } from "node:util";
import { isSystemError } from "../errors.ts";

type PathKind = "file" | "directory" | "link" | "other";

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

const fsync = promisify(fs.fsync);

/** Trees share files, so writing into one would change every release that has it: nobody may. */
const FILE_MODE = 0o444;

export const nodeFileSystem: FileSystem = {
  facts(path) {
    const stats = fs.lstatSync(path, { throwIfNoEntry: false });
    return stats ? { kind: kindOfPath(stats), bytes: stats.size, inode: stats.ino } : null;
  },
  names: (directory) => fs.readdirSync(directory),
  read: (path) => fs.readFileSync(path),
  readLink: (path) => fs.readlinkSync(path),
  makeDirectory: (path) => fs.mkdirSync(path),
  write(path, bytes) {
    try {
      fs.writeFileSync(path, bytes, { flag: "wx", mode: FILE_MODE });
    } catch (error) {
      throw naming(error, path);
    }
  },
  symlink: (target, path) => fs.symlinkSync(target, path),
  link: (from, to) => fs.linkSync(from, to),
  rename: (from, to) => fs.renameSync(from, to),
  unlink: (path) => fs.unlinkSync(path),
  removeDirectory: (path) => fs.rmdirSync(path),
  async sync(path) {
    const descriptor = fs.openSync(path, "r");
    try {
      await fsync(descriptor);
    } catch (error) {
      throw naming(error, path);
    } finally {
      fs.closeSync(descriptor);
    }
  },
};

/** What fails after a file was opened does not say which one it was, and so not which disk. */
function naming(error: unknown, path: string): unknown {
  if (isSystemError(error) && !error.message.includes(path)) error.message += ` '${path}'`;
  return error;
}

function kindOfPath(stats: fs.Stats): PathKind {
  if (stats.isFile()) return "file";
  if (stats.isDirectory()) return "directory";
  return stats.isSymbolicLink() ? "link" : "other";
}

export function hasErrorCode(error: unknown, ...codes: string[]): boolean {
  return isSystemError(error) && codes.includes(error.code);
}
