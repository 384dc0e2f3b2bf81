import { spawn } from "node:child_process";
import { mkdirSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { RestClient } from "@bantin/content";
import { APP } from "@bantin/site/astro-build";
import { synchronise } from "@bantin/site/synchronise";

const ASTRO = join(
  dirname(createRequire(join(APP, "package.json")).resolve("astro/package.json")),
  "bin/astro.mjs",
);

/** `astro build` of the same pages from content that lies there already: its own time and nothing else's. */
export interface AstroPeer {
  /** Brings the content up to date, which is not timed. */
  sync(): Promise<void>;
  /** Milliseconds of a plain build. */
  full(): Promise<number>;
  /** Milliseconds of a build with `experimental.incrementalBuild`, from what the last one has left. */
  incremental(): Promise<number>;
}

export function openAstroPeer(client: RestClient, dataDir: string, siteUrl: string): AstroPeer {
  const cacheDir = join(dataDir, "astro-cache");
  const build = async (name: string, args: readonly string[]) => {
    // Only inside the app does Astro keep its working files out of the way of other builds.
    const output = join(APP, ".astro", "builds", `bench-${name}-${process.pid}`);
    mkdirSync(output, { recursive: true });
    const started = performance.now();
    try {
      await runAstro([...args, "--outDir", output], {
        DATA_DIR: dataDir,
        SITE_URL: siteUrl,
        BANTIN_ASTRO_CACHE: cacheDir,
        NODE_ENV: "production",
        ASTRO_TELEMETRY_DISABLED: "1",
        NO_COLOR: "1",
      });
      return performance.now() - started;
    } finally {
      rmSync(output, { recursive: true, force: true });
    }
  };
  return {
    async sync() {
      const options = { isFull: false, allowEmpty: false, allowMassDeletion: false, log: () => {} };
      await synchronise({ client, dataDir, ...options });
    },
    full: () => build("full", []),
    incremental: () => build("incremental", ["--config", "./bench/incremental.config.ts"]),
  };
}

function runAstro(args: readonly string[], env: NodeJS.ProcessEnv): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [ASTRO, "build", ...args], {
      cwd: APP,
      env: { ...process.env, ...env },
      stdio: ["ignore", "pipe", "pipe"],
    });
    let output = "";
    const keep = (chunk: Buffer) => {
      output = (output + chunk.toString("utf8")).slice(-4_000);
    };
    child.stdout.on("data", keep);
    child.stderr.on("data", keep);
    child.once("error", reject);
    child.once("close", (code) => {
      if (code === 0) resolve();
      else reject(new Error(`astro build ${args.join(" ")} failed:\n${output}`));
    });
  });
}
