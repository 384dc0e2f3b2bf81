import { mkdtempSync, rmSync } from "node:fs";
import { cpus, tmpdir, totalmem } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { createRestClient } from "@bantin/content";
import { pino } from "pino";
import type { Outcome } from "../src/cycle.ts";
import type { Stage } from "../src/parts.ts";
import { openPublisher } from "../src/publisher.ts";
import { startBenchCms } from "./bench-cms.ts";
import { type MeasuredEdit, measureEdits } from "./measure-edits.ts";
import { measureAstroBuild } from "./peer-astro.ts";
import { median, percentile, round } from "./statistics.ts";

/**
 * How long it takes from the CMS's answer to a save until readers get the new bytes, on a generated site;
 * and the full render, beside a plain `astro build` of the same pages in the same run.
 *
 * `pnpm bench publish [--articles 1000] [--edits 25] [--poll 250] [--json]`
 */
const { values } = parseArgs({
  options: {
    articles: { type: "string", default: "1000" },
    edits: { type: "string", default: "25" },
    poll: { type: "string", default: "250" },
    json: { type: "boolean", default: false },
  },
});
const articles = Number(values.articles);
const SITE_URL = "https://bantin.example";
const TODAY = "2026-01-15";
const WARM_UP = 2;

const cms = await startBenchCms(articles);
const dataDir = mkdtempSync(join(tmpdir(), "bantin-bench-"));
try {
  const result = await measure();
  console.log(values.json ? JSON.stringify(result, null, 2) : table(result));
} finally {
  cms.stop();
  rmSync(dataDir, { recursive: true, force: true });
}

async function measure() {
  const client = createRestClient({ baseUrl: cms.url, apiKey: cms.apiKey });
  const onStage = { current: (_stage: Stage) => {} };
  const publisher = await openPublisher({
    environment: { DATA_DIR: dataDir, SITE_URL },
    ...{
      client,
      log: pino({ level: "silent" }),
      onStage: (stage: Stage) => onStage.current(stage),
    },
  });
  try {
    const first = await publisher.publish({ today: TODAY });
    const full = await publisher.publish({ today: TODAY, isFull: true });
    const edits = await measureEdits({
      ...{ cms, publisher, articles, onStage, today: TODAY },
      look: () => client.newestChange(),
      edits: Number(values.edits) + WARM_UP,
      pollMs: Number(values.poll),
    });
    const peakMemoryMb = round(process.resourceUsage().maxRSS / 1024);
    const astroFullMs = await measureAstroBuild(client, dataDir, { SITE_URL, BUILD_DATE: TODAY });
    return summary({ first, full, edits: edits.slice(WARM_UP), peakMemoryMb, astroFullMs });
  } finally {
    await publisher.close();
  }
}

interface Measured {
  first: Outcome;
  full: Outcome;
  edits: MeasuredEdit[];
  peakMemoryMb: number;
  astroFullMs: number;
}

function summary({ first, full, edits, peakMemoryMb, astroFullMs }: Measured) {
  const toLive = edits.map(({ toLiveMs }) => toLiveMs);
  const work = edits.map(({ toLiveMs, noticeMs }) => toLiveMs - noticeMs);
  const stages = ["sync", "invalidate", "render", "check", "release", "remember"] as const;
  const { sync = 0, ...rendering } = full.durations;
  const fullRenderMs = Object.values(rendering).reduce((sum, ms) => sum + ms, 0);
  return {
    articles,
    pages: full.pages,
    machine: `${cpus().length} cores, ${round(totalmem() / 2 ** 30)} GiB`,
    pollMs: Number(values.poll),
    edits: edits.length,
    editToLiveMs: { median: round(median(toLive)), p95: round(percentile(toLive, 95)) },
    noticeMs: round(median(edits.map(({ noticeMs }) => noticeMs))),
    workMs: { median: round(median(work)), p95: round(percentile(work, 95)) },
    stagesMs: Object.fromEntries(
      stages.map((stage) => [
        stage,
        round(median(edits.map(({ outcome }) => outcome.durations[stage] ?? 0))),
      ]),
    ),
    rendered: median(edits.map(({ outcome }) => outcome.rendered)),
    sweptMs: round(median(edits.map(({ toSweptMs }) => toSweptMs))),
    pagesOnlyTheSweepFound: edits.reduce((sum, { late }) => sum + late, 0),
    firstSyncMs: round(first.durations.sync ?? 0),
    fullSyncMs: round(sync),
    fullRenderMs: round(fullRenderMs),
    fullStagesMs: rendering,
    peakMemoryMb,
    peers: { astro: { fullMs: round(astroFullMs) } },
    ratios: {
      editToAstroFull: round(median(toLive) / astroFullMs, 4),
      fullRenderToAstroFull: round(fullRenderMs / astroFullMs, 2),
    },
  };
}

function table(result: ReturnType<typeof summary>): string {
  const { editToLiveMs, workMs, stagesMs, peers, ratios } = result;
  const stages = Object.entries(stagesMs).map(([stage, ms]) => `${stage} ${ms}`);
  return [
    `${result.articles} articles, ${result.pages} pages; ${result.machine}`,
    `edit → live      ${editToLiveMs.median} ms median, ${editToLiveMs.p95} ms p95 (${result.edits} edits, a look every ${result.pollMs} ms)`,
    `  notice         ${result.noticeMs} ms`,
    `  work           ${workMs.median} ms median, ${workMs.p95} ms p95: ${stages.join(", ")}`,
    `  rendered       ${result.rendered} pages; the sweep after it found ${result.pagesOnlyTheSweepFound} more in all`,
    `  all verified   ${result.sweptMs} ms after the edit`,
    `full render      ${result.fullRenderMs} ms; astro build of the same ${peers.astro.fullMs} ms (${ratios.fullRenderToAstroFull} ×)`,
    `edit : astro     ${ratios.editToAstroFull}`,
    `peak memory      ${result.peakMemoryMb} MiB`,
  ].join("\n");
}
