import { randomUUID } from "node:crypto";
import { dirname, join } from "node:path";
import { ReleasesError } from "../errors.ts";
import type { StoreContext } from "../store-context.ts";
import { type FileSystem, hasErrorCode } from "./file-system.ts";

/** A path of its own in `tmp/`, which everything unfinished lies in and which is emptied after a crash. */
export function temporaryPath(context: StoreContext, purpose: string): string {
  return join(context.layout.tmp, `${purpose}-${randomUUID()}`);
}

/** Puts a file in place whole, durably, or leaves what was there. */
export async function replaceFile(
  context: StoreContext,
  path: string,
  text: string,
): Promise<void> {
  await replace(context, path, async (temporary) => {
    context.fs.write(temporary, Buffer.from(text));
    await syncAll(context, [temporary]);
  });
}

/** Puts a symbolic link in place, durably, or leaves what was there. */
export async function replaceLink(
  context: StoreContext,
  path: string,
  target: string,
): Promise<void> {
  await replace(context, path, async (temporary) => context.fs.symlink(target, temporary));
}

async function replace(
  context: StoreContext,
  path: string,
  make: (temporary: string) => Promise<void>,
): Promise<void> {
  const temporary = temporaryPath(context, "new");
  try {
    await make(temporary);
    context.fs.rename(temporary, path);
  } catch (error) {
    unlinkIfPossible(context.fs, temporary);
    throw error;
  }
  await syncAll(context, [dirname(path)]);
}

/** After a failure, whose error matters more; what stays is removed by the next publisher. */
function unlinkIfPossible(fs: FileSystem, path: string): void {
  try {
    fs.unlink(path);
  } catch {}
}

/** The text of a file, or null when there is none. */
export function readText(fs: FileSystem, path: string): string | null {
  try {
    return new TextDecoder().decode(fs.read(path));
  } catch (error) {
    if (hasErrorCode(error, "ENOENT", "ENOTDIR")) return null;
    throw error;
  }
}

/** Makes a directory unless it is there. */
export function ensureDirectory(fs: FileSystem, path: string): void {
  if (fs.facts(path)?.kind === "directory") return;
  try {
    fs.makeDirectory(path);
  } catch (error) {
    if (!hasErrorCode(error, "EEXIST")) throw error;
  }
}

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

/** Removes a path with everything below it; links are removed, not followed. Nothing there is fine. */
export async function removeTree(
  fs: FileSystem,
  path: string,
  pace: () => Promise<void>,
): Promise<void> {
  const facts = fs.facts(path);
  if (facts === null) return;
  if (facts.kind !== "directory") return fs.unlink(path);
  for (const name of fs.names(path)) {
    await removeTree(fs, join(path, name), pace);
    await pace();
  }
  fs.removeDirectory(path);
}

/** More than one at a time, because devices and journals take many flushes for the price of one. */
const AT_ONCE = 8;

/** Makes all of these survive a power cut, in no particular order. Does nothing in a store without fsync. */
export async function syncAll(context: StoreContext, paths: Iterable<string>): Promise<void> {
  if (!context.isDurable) return;
  const queue = new Set(paths).values();
  let hasFailed = false;
  const worker = async () => {
    for (const path of queue) {
      if (hasFailed) return;
      try {
        await context.fs.sync(path);
      } catch (error) {
        hasFailed = true;
        throw error;
      }
    }
  };
  // All have ended when this returns, also after a failure: nothing of it goes on behind one's back.
  const ends = await Promise.allSettled(Array.from({ length: AT_ONCE }, worker));
  for (const end of ends) if (end.status === "rejected") throw end.reason;
}

const SLICE_MS = 10;

/**
 * Long work on a synchronous file system would keep a server in the same process from answering.
 * The returned function is called between steps, and lets others run when a slice of time is used up.
 */
export function createPacer(): () => Promise<void> {
  let sliceEnd = performance.now() + SLICE_MS;
  return async () => {
    if (performance.now() < sliceEnd) return;
    await new Promise<void>((resolve) => setImmediate(resolve));
    sliceEnd = performance.now() + SLICE_MS;
  };
}
