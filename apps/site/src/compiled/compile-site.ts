import { createHash, randomUUID } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { mkdir, readdir, rename, rm, stat } from "node:fs/promises";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { Content, Day } from "@bantin/content";
import { APP, type RenderEnvironment, render } from "../build/render.ts";

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

const REPOSITORY = resolve(import.meta.dirname, "../../../..");

/** All that pages are made from. What only tests need does not count. */
const SOURCES = [
  "apps/site/src",
  "apps/site/public",
  "apps/site/astro.config.ts",
  "apps/site/package.json",
  "packages/citations/src",
  "packages/content/src",
  "packages/contract/src",
  "packages/search/src",
  "packages/vietnamese/src",
  "tsconfig.base.json",
];
const NOT_SOURCE = /\.test\.ts$|\.testing\.ts$|\/testing(\/|$)|\/examples(\/|$)/;

/**
 * A digest of the code that renders the site, its dependencies and its public address included: an equal one
 * means equal pages for equal content.
 */
function sourceDigest(siteUrl: string): string {
  const hash = createHash("sha256").update(siteUrl).update("\0");
  hash.update(readFileSync(join(REPOSITORY, "pnpm-lock.yaml")));
  for (const path of SOURCES.flatMap(filesBelow)) {
    hash.update(`\0${path}\0`).update(readFileSync(join(REPOSITORY, path)));
  }
  return hash.digest("hex").slice(0, 32);
}

function filesBelow(path: string): string[] {
  try {
    const entries = readdirSync(join(REPOSITORY, path), { recursive: true, withFileTypes: true });
    return entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(REPOSITORY.length + 1))
      .filter((file) => !NOT_SOURCE.test(file))
      .sort();
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOTDIR") return [path];
    throw error;
  }
}

export interface Locals {
  content: Content;
  /** Pages ask questions with it and show nothing of it by themselves. */
  today: Day;
}

export interface Rendered {
  status: number;
  bytes: Uint8Array;
}

/** The compiled pages, in this process. */
export interface CompiledSite {
  /** Folder of the style sheet, fonts and other files that pages refer to. */
  readonly clientFolder: string;
  /**
   * Renders what stands at an address of `outputs.ts`.
   *
   * @throws whatever the page threw
   */
  render(address: string, locals: Locals): Promise<Rendered>;
}

type Render = (request: Request, locals: Locals) => Promise<Response>;

/** Loads what `compileSite` made. @throws TypeError when the folder holds no compiled site. */
export async function loadSite(folder: string, siteUrl: string): Promise<CompiledSite> {
  const entry: unknown = await import(pathToFileURL(join(folder, "server", "entry.mjs")).href);
  const render = typeof entry === "object" && entry && "render" in entry ? entry.render : null;
  if (!isRender(render)) throw new TypeError(`${folder} holds no compiled site: compile it again.`);
  return {
    clientFolder: join(folder, "client"),
    async render(address, locals) {
      const request = new Request(new URL(encodeURI(address), siteUrl));
      const response = await render(request, locals);
      return { status: response.status, bytes: new Uint8Array(await response.arrayBuffer()) };
    },
  };
}

function isRender(value: unknown): value is Render {
  return typeof value === "function";
}
