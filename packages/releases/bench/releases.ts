import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { openReleases, type ReleaseWriter } from "../src/index.ts";
import { Baselines } from "./baselines.ts";
import { machine, type Spread, settle, spreadOf, time } from "./measure.ts";
import { type BenchSite, benchSite } from "./site.ts";
import { measureWideLevels } from "./wide-levels.ts";

const HELP = `What a release costs, next to a rewrite and a hard-link copy of the same tree.

  node bench/releases.ts [--pages 10000] [--edits 20] [--dir DIR] [--store-only] [--json]

  --pages        articles of the site
  --edits        edits to take the median of; each is one article, two lists and a feed
  --dir          where to work: a directory on the disk that is to be measured
  --store-only   leave out the baselines, which take most of the time
  --json         figures in milliseconds, for programs
`;

type Note = (name: string, ms: number) => void;

/**
 * One site, one store: full release, edits, the baselines, collection, verification. Each kind in a row rather
 * than in turns: what a rewrite leaves for the disk to do would be counted as the next edit's.
 */
async function measure(
  dir: string,
  site: BenchSite,
  edits: number,
  fsync: boolean,
): Promise<Record<string, number[]>> {
  const samples: Record<string, number[]> = {};
  const note: Note = (name, ms) => {
    samples[name] = [...(samples[name] ?? []), ms];
    process.stderr.write(`\r${fsync ? "fsync" : "no fsync"}: ${name.padEnd(40)}`);
  };
  mkdirSync(dir, { recursive: true });
  const releases = await openReleases(join(dir, "store"), { fsync, assetDirectories: ["_astro"] });
  const publisher = await releases.lease({ name: "bench" });
  await measureFull(publisher, site, note);
  settle();
  for (let number = 0; number < edits; number += 1) {
    await measureEdit(publisher, site.edit(number), note);
  }
  for (let run = 0; run < 3; run += 1) note("verify all", await time(() => releases.verify()));
  for (let run = 0; run < 5; run += 1) {
    const collect = () => publisher.gc({ keep: 5, assetGraceMs: 0, readerGraceMs: 0 });
    note("gc, keeping 5", await time(collect));
    await measureEdit(publisher, site.edit(edits + run), () => {});
  }
  await publisher.close();
  if (!values["store-only"]) {
    await measureBaselines(new Baselines(dir, site.files, fsync), site, edits, note);
  }
  return samples;
}

async function measureBaselines(
  baselines: Baselines,
  site: BenchSite,
  edits: number,
  note: Note,
): Promise<void> {
  settle();
  for (let number = 0; number < edits; number += 1) {
    const changed = site.edit(number);
    note("baseline: hard-link copy", await time(() => baselines.linkCopy(changed)));
  }
  for (let number = 0; number < edits; number += 1) {
    const all = new Map([...site.files, ...site.edit(number)]);
    note("baseline: write a new tree", await time(() => baselines.writeTree(all)));
  }
  for (let number = 0; number < edits; number += 1) {
    const all = new Map([...site.files, ...site.edit(number)]);
    note("baseline: overwrite, not atomic", await time(() => baselines.overwrite(all)));
  }
}

async function measureFull(publisher: ReleaseWriter, site: BenchSite, note: Note): Promise<void> {
  const full = publisher.begin(null);
  note("full: put", await time(() => putAll(full, site.files)));
  note("full: commit", await time(async () => publisher.activate((await full.commit()).id)));
  const again = publisher.begin();
  const commit = async () => {
    putAll(again, site.files);
    await publisher.activate((await again.commit()).id);
  };
  note("full again, nothing changed", await time(commit));
}

async function measureEdit(
  publisher: ReleaseWriter,
  changed: ReadonlyMap<string, Uint8Array>,
  note: Note,
): Promise<void> {
  let id = "";
  const commit = await time(async () => {
    const transaction = publisher.begin();
    putAll(transaction, changed);
    id = (await transaction.commit()).id;
  });
  const activate = await time(() => publisher.activate(id));
  note("edit: put and commit", commit);
  note("edit: activate", activate);
  note("edit: together", commit + activate);
}

function putAll(
  transaction: { put(path: string, bytes: Uint8Array): void },
  files: ReadonlyMap<string, Uint8Array>,
): void {
  for (const [path, bytes] of files) transaction.put(path, bytes);
}

function report(title: string, figures: Record<string, Spread>): void {
  const edit = figures["edit: together"]?.median ?? Number.NaN;
  console.log(`\n${title}`);
  for (const [name, { median, p95, runs }] of Object.entries(figures)) {
    const ratio = name.startsWith("baseline") ? `   ${(median / edit).toFixed(0)} × an edit` : "";
    const cells = [`${median.toFixed(1)} ms`.padStart(12), `${p95.toFixed(1)} ms`.padStart(12)];
    console.log(`  ${name.padEnd(44)}${cells.join("")}  ${String(runs).padStart(3)} runs${ratio}`);
  }
}

const { values } = parseArgs({
  options: {
    pages: { type: "string", default: "10000" },
    edits: { type: "string", default: "20" },
    dir: { type: "string", default: tmpdir() },
    "store-only": { type: "boolean", default: false },
    json: { type: "boolean", default: false },
    help: { type: "boolean", default: false },
  },
});

if (values.help) {
  console.log(HELP);
} else {
  const root = mkdtempSync(join(values.dir, "bantin-releases-bench-"));
  try {
    const site = benchSite(Number(values.pages));
    const results: Record<string, Record<string, Spread>> = {};
    for (const fsync of [false, true]) {
      const name = fsync ? "fsync on" : "fsync off";
      settle();
      const samples = await measure(join(root, name), site, Number(values.edits), fsync);
      settle();
      Object.assign(samples, await measureWideLevels(join(root, `${name}, wide`), fsync));
      const entries = Object.entries(samples).map(([key, all]) => [key, spreadOf(all)] as const);
      results[name] = Object.fromEntries(entries);
    }
    process.stderr.write("\r".padEnd(60));
    if (values.json) console.log(JSON.stringify({ machine: machine(root), results }));
    else {
      console.log(`\n${machine(root)}\n${site.files.size} files; median and 95th percentile`);
      for (const [name, figures] of Object.entries(results)) report(name, figures);
    }
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}
