import { existsSync } from "node:fs";
import { cp, mkdir, readdir, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { addresses } from "@bantin/contract";
import { OutputFolderError } from "./errors.ts";

/** A file that every built site has, and nothing else: it tells a former build from somebody's own folder. */
const MARK = addresses.openDocuments("schema.json");

/**
 * Makes sure, before any work is done, that a folder holds nothing but a former build.
 *
 * @throws OutputFolderError
 */
export async function assertReplaceable(folder: string): Promise<void> {
  const info = await stat(folder).catch(() => null);
  if (info === null) return;
  if (!info.isDirectory()) throw new OutputFolderError(folder, "is no folder");
  const names = await readdir(folder);
  if (names.length > 0 && !existsSync(join(folder, MARK))) {
    throw new OutputFolderError(folder, "holds something else than a built site");
  }
}

/**
 * Puts a finished build in the place of a folder. It is whole beside it first, so that the folder holds one build
 * or the other; between the two renames, and for no longer, it is not there.
 *
 * @throws OutputFolderError when the folder cannot be moved away, as the root of a mounted volume
 */
export async function replaceFolder(folder: string, build: string): Promise<void> {
  const beside = (name: string) => join(dirname(folder), `.${basename(folder)}.${name}`);
  const [next, former] = [beside("next"), beside("former")];
  await mkdir(dirname(folder), { recursive: true });
  await remove(next);
  await remove(former);
  try {
    await move(build, next);
    if (existsSync(folder)) await rename(folder, former).catch(cannotBeMoved(folder));
    try {
      await rename(next, folder);
    } catch (error) {
      if (existsSync(former)) await rename(former, folder);
      throw error;
    }
    await remove(former);
  } finally {
    await remove(next);
  }
}

function cannotBeMoved(folder: string): (cause: NodeJS.ErrnoException) => never {
  return ({ code }) => {
    throw new OutputFolderError(folder, `cannot be replaced (${code}), as the root of a volume`);
  };
}

/** By a copy where the folders lie on different disks. */
async function move(from: string, to: string): Promise<void> {
  try {
    await rename(from, to);
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EXDEV")) throw error;
    await cp(from, to, { recursive: true });
  }
}

async function remove(path: string): Promise<void> {
  await rm(path, { recursive: true, force: true });
}
