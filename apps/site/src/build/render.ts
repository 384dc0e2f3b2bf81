import { spawn } from "node:child_process";
import { mkdir, readdir, rm, stat } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import type { Environment } from "../settings.ts";
import { RenderError } from "./errors.ts";

/** Folder of this app. */
export const APP = resolve(import.meta.dirname, "../..");
const ASTRO = join(
  dirname(createRequire(import.meta.url).resolve("astro/package.json")),
  "bin/astro.mjs",
);
/** Output folders of builds under way. */
const WORK = join(APP, ".astro", "builds");
const LEFTOVER_AGE_MS = 60 * 60 * 1000;
/** Lines of Astro's output that go into an error: its message and the page, not its whole log. */
const SHOWN_LINES = 30;

/** The settings that pages depend on. */
export type RenderEnvironment = Pick<Environment, "DATA_DIR" | "SITE_URL"> &
  Partial<Pick<Environment, "BUILD_DATE">>;

export interface RenderOptions {
  /** Sets the output folder apart from that of any other build. */
  name: string;
  environment: RenderEnvironment;
  /** `server` compiles the pages instead of rendering them. */
  renderer?: "static" | "server";
}

/**
 * Runs `astro build` on the synced content and answers the folder it wrote. A process of its own, because
 * Astro keeps state that a second build in one process would inherit. The folder lies inside the app: only
 * there does Astro keep its working files out of the way of other builds.
 *
 * @throws RenderError with what Astro said
 */
export async function render({ name, environment, renderer }: RenderOptions): Promise<string> {
  await removeLeftovers();
  const output = join(WORK, name);
  await mkdir(output, { recursive: true });
  const { code, log } = await runAstro(output, {
    ...process.env,
    NODE_ENV: "production",
    ASTRO_TELEMETRY_DISABLED: "1",
    NO_COLOR: "1",
    BANTIN_RENDERER: renderer ?? "static",
    DATA_DIR: environment.DATA_DIR,
    SITE_URL: environment.SITE_URL,
    BUILD_DATE: environment.BUILD_DATE ?? "",
  });
  if (code === 0) return output;
  await rm(output, { recursive: true, force: true });
  throw new RenderError(log.trimEnd().split("\n").slice(-SHOWN_LINES).join("\n"));
}

/** A build that was killed could not clean up after itself; a running one is never this old. */
async function removeLeftovers(): Promise<void> {
  for (const name of await readdir(WORK).catch(() => [])) {
    const path = join(WORK, name);
    const info = await stat(path).catch(() => null);
    if (info && Date.now() - info.mtimeMs > LEFTOVER_AGE_MS) {
      await rm(path, { recursive: true, force: true });
    }
  }
}

function runAstro(
  output: string,
  env: NodeJS.ProcessEnv,
): Promise<{ code: number | null; log: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [ASTRO, "build", "--outDir", output], { cwd: APP, env });
    let log = "";
    const keep = (chunk: Buffer) => {
      log += chunk.toString("utf8");
    };
    child.stdout.on("data", keep);
    child.stderr.on("data", keep);
    child.once("error", reject);
    child.once("close", (code) => resolve({ code, log }));
  });
}
