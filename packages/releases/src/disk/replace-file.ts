import { randomUUID } from "node:crypto";
import { dirname, join } from "node:path";
import type { StoreContext } from "../context.ts";
import type { FileSystem } from "./file-system.ts";
import { hasErrorCode } from "./node-file-system.ts";
import { syncAll } from "./sync-all.ts";

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
