import { randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, readdir, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { APP, type RenderEnvironment, render } from "../build/render.ts";
import { sourceDigest } from "./source-digest.ts";

/** Beside the builds of Astro, inside the app: compiled pages find their dependencies from there. */
const FOLDER = join(APP, ".astro", "compiled");
const KEPT_MS = 7 * 24 * 60 * 60 * 1000;

export interface Compiled {
  /** Changes with the code, never with the content. */
  digest: string;
  folder: string;
  /** False when it was there already. */
  isNew: boolean;
}

/**
 * Compiles the pages, once for each state of their sources.
 *
 * @throws RenderError with what Astro said
 */
export async function compileSite(environment: RenderEnvironment): Promise<Compiled> {
  const digest = sourceDigest(environment.SITE_URL);
  const folder = join(FOLDER, digest);
  if (existsSync(folder)) return { digest, folder, isNew: false };
  await mkdir(FOLDER, { recursive: true });
  await removeOld();
  const output = await render({ name: randomUUID(), environment, renderer: "server" });
  try {
    await rename(output, folder);
  } catch (error) {
    await rm(output, { recursive: true, force: true });
    // Another process compiled the same sources meanwhile.
    if (!existsSync(folder)) throw error;
  }
  return { digest, folder, isNew: true };
}

async function removeOld(): Promise<void> {
  for (const name of await readdir(FOLDER)) {
    const info = await stat(join(FOLDER, name)).catch(() => null);
    const isOld = info !== null && Date.now() - info.mtimeMs > KEPT_MS;
    if (isOld) await rm(join(FOLDER, name), { recursive: true, force: true });
  }
}
