import { randomUUID } from "node:crypto";
import { cp, mkdir, readdir, readlink, rename, rm, symlink } from "node:fs/promises";
import { basename, join, relative } from "node:path";
import type { DataFolder } from "../data-folder.ts";

const KEPT_BUILDS = 5;

/** Brings a finished build to where builds are kept, under a name that sorts by time. Answers its path. */
export async function storeBuild(output: string, builds: string, startedAt: Date): Promise<string> {
  await mkdir(builds, { recursive: true });
  const name = startedAt.toISOString().replaceAll(":", "-").replace(".", "-");
  const target = join(builds, name);
  try {
    await rename(output, target);
  } catch (error) {
    // A data folder on another disk: the copy is made whole before anything points to it.
    if (!(error instanceof Error && "code" in error && error.code === "EXDEV")) throw error;
    await cp(output, target, { recursive: true });
    await rm(output, { recursive: true, force: true });
  }
  return target;
}

/** Makes readers see a build: at any moment `current` leads to one whole build or another. */
export async function makeCurrent(build: string, { site, current }: DataFolder): Promise<void> {
  const link = join(site, `current-${randomUUID()}`);
  await symlink(relative(site, build), link);
  try {
    await rename(link, current);
  } catch (error) {
    await rm(link, { force: true });
    throw error;
  }
}

/** Removes all but the newest builds and the one that readers see. */
export async function pruneBuilds({ builds, current }: DataFolder): Promise<void> {
  const live = basename(await readlink(current));
  const names = (await readdir(builds)).sort().reverse();
  const old = names.slice(KEPT_BUILDS).filter((name) => name !== live);
  for (const name of old) await rm(join(builds, name), { recursive: true, force: true });
}
