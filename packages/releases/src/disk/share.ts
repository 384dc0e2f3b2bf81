import { ReleasesError } from "../errors.ts";
import type { FileSystem } from "./file-system.ts";
import { hasErrorCode } from "./node-file-system.ts";

/**
 * Gives what is at `from` (a file, or a symbolic link) a second name. A hard link makes no inode, which is
 * what a new file or symbolic link costs most. Where there can be none (a file with as many names as
 * the file system allows, a file system without, macOS for symbolic links) it is copied.
 *
 * @returns the path that still has to be synced, when it is a copied file.
 * @throws ReleasesError `damaged` when nothing is there.
 */
export function share(fs: FileSystem, from: string, to: string): string | null {
  try {
    fs.link(from, to);
    return null;
  } catch (error) {
    if (hasErrorCode(error, "ENOENT")) {
      const message = `Damaged: ${from} is missing. A full publish writes it anew.`;
      throw new ReleasesError("damaged", message, { cause: error });
    }
    if (!hasErrorCode(error, "EMLINK", "EPERM", "ENOTSUP", "EOPNOTSUPP", "ENOSYS")) throw error;
  }
  if (fs.facts(from)?.kind === "link") {
    fs.symlink(fs.readLink(from), to);
    return null;
  }
  fs.write(to, fs.read(from));
  return to;
}
