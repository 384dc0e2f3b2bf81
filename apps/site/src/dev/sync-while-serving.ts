import { createRestClient } from "@bantin/content";
import type { AstroIntegration } from "astro";
import { synchronise } from "../build/synchronise.ts";
import { readApiKey, readEnvironment } from "../settings.ts";

const INTERVAL_MS = 1_000;
/** Requests of the development server itself: modules, not pages. */
const NOT_A_PAGE = /^\/(@|src\/|node_modules\/|_astro\/)|\.(css|js|ts|woff2|svg)(\?|$)/;

/**
 * Makes `astro dev` show what the CMS publishes now: a sync when it starts, and a small one before a page is
 * rendered. Pages are rendered as the compiled renderer does it, for the list of static paths, which Astro
 * keeps for as long as it runs, would hide whatever is published later.
 */
export function syncWhileServing(): AstroIntegration {
  return {
    name: "bantin:sync-while-serving",
    hooks: {
      "astro:config:setup": ({ command, updateConfig }) => {
        if (command === "dev") updateConfig({ output: "server" });
      },
      "astro:server:setup": async ({ server, logger }) => {
        const pull = await openPull((line) => logger.info(line));
        await pull();
        const refresh = atMostOnce(INTERVAL_MS, pull);
        server.middlewares.use((request, _response, next) => {
          if (NOT_A_PAGE.test(request.url ?? "")) return next();
          // A developer goes on with the content at hand; a build would stop here.
          refresh()
            .catch((error: unknown) => logger.error(String(error)))
            .finally(() => next());
        });
      },
    },
  };
}

async function openPull(log: (line: string) => void): Promise<() => Promise<void>> {
  const environment = readEnvironment(process.env);
  const client = createRestClient({
    baseUrl: environment.CMS_URL,
    apiKey: await readApiKey(environment),
    retries: 0,
  });
  return async () => {
    const { report } = await synchronise({
      client,
      dataDir: environment.DATA_DIR,
      isFull: false,
      allowEmpty: true,
      allowMassDeletion: true,
      log: () => {},
    });
    const { changed, removed } = report;
    if (changed + removed > 0) log(`Synced: ${changed} changed, ${removed} removed.`);
  };
}

/**
 * Wraps a task so that it runs at most once in `intervalMs`, however often it is asked for. Who asks while it
 * runs waits for that run; who asks too early gets nothing done.
 */
export function atMostOnce(
  intervalMs: number,
  task: () => Promise<void>,
  now: () => number = Date.now,
): () => Promise<void> {
  let startedAt = Number.NEGATIVE_INFINITY;
  let running: Promise<void> | null = null;
  return () => {
    if (running) return running;
    if (now() - startedAt < intervalMs) return Promise.resolve();
    startedAt = now();
    running = task().finally(() => {
      running = null;
    });
    return running;
  };
}
