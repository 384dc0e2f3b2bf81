import { writeFileSync } from "node:fs";
import { cpus, loadavg, totalmem } from "node:os";
import { parseArgs } from "node:util";
import { serveSite } from "../../apps/site/src/serve/server.ts";
import { sampleSite } from "../gates/sample-site.ts";
import { ensureChromium } from "../services/chromium.ts";
import { type Audit, auditPage, CATEGORIES, fetchLighthouse } from "./lighthouse.ts";
import { fetchPeer, PEER, PEER_PAGES } from "./peer.ts";
import { type Target, targetsIn } from "./targets.ts";

/**
 * Lighthouse (its default phone on slow 4G) on the pages that readers meet most, of the sample site that the
 * real CMS and publisher make, served compressed and cached as the production web server does; beside a
 * public template in the same run. A busy machine costs points for performance: hence its load beside them.
 */
const HELP = `Usage: pnpm bench pages [--runs 3] [--json FILE] [--peer SOURCE] [--no-peer]

  --runs     audits of each page, of which the median counts
  --json     writes the figures to a file, too
  --peer     where to clone ${PEER.name} from, when not from ${PEER.repository}
  --no-peer  measures our pages alone`;

interface Row {
  site: string;
  page: string;
  runs: Audit[];
  median: Omit<Audit, "lost">;
  lost: string[];
}

const { values } = parseArgs({
  options: {
    runs: { type: "string", default: "3" },
    json: { type: "string" },
    peer: { type: "string" },
    "no-peer": { type: "boolean", default: false },
    help: { type: "boolean", short: "h", default: false },
  },
});
if (values.help) console.log(HELP);
else await main(Math.max(1, Number(values.runs)));

async function main(runs: number): Promise<void> {
  const lighthouse = await fetchLighthouse();
  const chromium = await ensureChromium();
  if (!lighthouse.ok) return console.log(`SKIPPED: Lighthouse. ${lighthouse.reason}`);
  if (!chromium.ok) return console.log(`SKIPPED: Lighthouse. ${chromium.reason}`);
  const audit = ({ url }: Target) => auditPage(lighthouse.folder, chromium.path, url);
  const skipped: string[] = [];

  const { site, folder, port } = await sampleSite();
  const { targets, missing } = targetsIn(site);
  skipped.push(...missing.map((name) => `${name}: the site has no such page`));
  const rows = await measure("Bản tin", folder, port, targets, runs, audit);

  const peer = values["no-peer"] ? null : await fetchPeer(values.peer);
  if (peer && !peer.ok) skipped.push(`${PEER.name}: ${peer.reason}`);
  if (peer?.ok) {
    const pages = Object.entries(PEER_PAGES).map(([name, path]) => ({ name, url: path }));
    rows.push(...(await measure(PEER.name, peer.folder, 0, pages, runs, audit)));
  }
  print(rows, skipped, runs);
  if (values.json) {
    writeFileSync(
      values.json,
      `${JSON.stringify({ machine: machine(), runs, rows, skipped }, null, 2)}\n`,
    );
  }
}

/** Audits pages of a folder that our server serves; an address without an origin is given one. */
async function measure(
  name: string,
  folder: string,
  port: number,
  targets: readonly Target[],
  runs: number,
  audit: (target: Target) => Promise<Audit>,
): Promise<Row[]> {
  const server = await serveSite({ current: folder, port });
  const rows: Row[] = [];
  try {
    for (const target of targets) {
      const url = new URL(target.url, server.url).href;
      const audits: Audit[] = [];
      for (let run = 0; run < runs; run += 1) audits.push(await audit({ ...target, url }));
      const lost = [...new Set(audits.flatMap((one) => one.lost))];
      rows.push({ site: name, page: target.name, runs: audits, median: medianOf(audits), lost });
    }
  } finally {
    await server.close();
  }
  return rows;
}

function medianOf(audits: readonly Audit[]): Row["median"] {
  const middle = (read: (audit: Audit) => number) =>
    audits.map(read).toSorted((a, b) => a - b)[Math.floor((audits.length - 1) / 2)] ?? Number.NaN;
  return {
    scores: {
      performance: middle(({ scores }) => scores.performance),
      accessibility: middle(({ scores }) => scores.accessibility),
      "best-practices": middle(({ scores }) => scores["best-practices"]),
      seo: middle(({ scores }) => scores.seo),
    },
    bytes: middle(({ bytes }) => bytes),
    lcpMs: middle(({ lcpMs }) => lcpMs),
    tbtMs: middle(({ tbtMs }) => tbtMs),
  };
}

function print(rows: readonly Row[], skipped: readonly string[], runs: number): void {
  const head = ["site", "page", ...CATEGORIES, "KB", "LCP s", "TBT ms"];
  const lines = rows.map(({ site, page, median: { scores, bytes, lcpMs, tbtMs } }) => [
    site,
    page,
    ...CATEGORIES.map((name) => String(scores[name])),
    (bytes / 1000).toFixed(0),
    (lcpMs / 1000).toFixed(2),
    tbtMs.toFixed(0),
  ]);
  console.log(`Lighthouse, mobile, median of ${runs}, on ${machine()}\n`);
  for (const line of [head, head.map(() => "---"), ...lines])
    console.log(`| ${line.join(" | ")} |`);
  for (const { site, page, lost } of rows) {
    for (const what of lost) console.log(`${site}, ${page}, loses points: ${what}`);
  }
  for (const what of skipped) console.log(`SKIPPED: ${what}`);
}

function machine(): string {
  const [cpu] = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  const [load = 0] = loadavg();
  return `${cpus().length} × ${cpu?.model ?? "unknown"}, ${memory} GiB, Node ${process.versions.node}, load ${load.toFixed(1)}`;
}
