import * as fs from "node:fs";
import { promisify } from "node:util";
import { isSystemError } from "../errors.ts";
import type { FileSystem, PathKind } from "./file-system.ts";

const fsync = promisify(fs.fsync);

/** Trees share files, so writing into one would change every release that has it: nobody may. */
const FILE_MODE = 0o444;

export const nodeFileSystem: FileSystem = {
  facts(path) {
    const stats = fs.lstatSync(path, { throwIfNoEntry: false });
    return stats ? { kind: kindOf(stats), bytes: stats.size, inode: stats.ino } : null;
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

function kindOf(stats: fs.Stats): PathKind {
  if (stats.isFile()) return "file";
  if (stats.isDirectory()) return "directory";
  return stats.isSymbolicLink() ? "link" : "other";
}

export function hasErrorCode(error: unknown, ...codes: string[]): boolean {
  return isSystemError(error) && codes.includes(error.code);
}
