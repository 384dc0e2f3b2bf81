import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { createRestClient } from "@bantin/content";
import { serveSite } from "@bantin/site/serve";
import { pino } from "pino";
import { openPublisher } from "../src/publisher.ts";
import { startBenchCms } from "./bench-cms.ts";

/**
 * Publishes a generated site once and serves it, for a look at what a newsroom's many years come to:
 * `node apps/publisher/bench/serve-generated.ts [--articles 10000] [--port 4321]`. Ctrl-C ends it.
 */
const { values } = parseArgs({
  options: {
    articles: { type: "string", default: "10000" },
    port: { type: "string", default: "4321" },
  },
});
const port = Number(values.port);
const cms = await startBenchCms(Number(values.articles));
const dataDir = mkdtempSync(join(tmpdir(), "bantin-generated-"));
const publisher = await openPublisher({
  environment: { DATA_DIR: dataDir, SITE_URL: `http://localhost:${port}` },
  client: createRestClient({ baseUrl: cms.url, apiKey: cms.apiKey }),
  log: pino({ level: "silent" }),
  onStage: (stage) => console.log(stage),
});
const { pages } = await publisher.publish({ today: "2026-01-15" });
await publisher.close();
cms.stop();
const server = await serveSite({ current: join(dataDir, "releases", "current"), port });
console.log(`${pages} pages at ${server.url}`);
process.once("SIGINT", () => {
  rmSync(dataDir, { recursive: true, force: true });
  process.exit();
});
