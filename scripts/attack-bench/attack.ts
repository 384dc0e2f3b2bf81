import type { ChildProcess } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import { loadavg } from "node:os";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { Worker } from "node:worker_threads";
import { prepareSystem } from "../end-to-end/system.ts";
import { start, stop } from "../system/child.ts";
import { startCms } from "../system/cms.ts";
import { freePort } from "../system/ports.ts";
import { ROOT } from "../system/settings.ts";
import { publishSite, serveSite } from "../system/site.ts";
import { untilAnswers } from "../system/until-answers.ts";
import { photograph, pictureBomb } from "./picture-bomb.ts";

/**
 * What an attack on the running system does to those who work and read: before it and under it, in one run. Everything
 * is on this machine, which the attackers' own work slows down as well.
 */
const HELP = `Usage: pnpm bench attack [--seconds 60] [--logins 200] [--visits 0] [--slow 2000] [--bombs 4]

Measures a signed-in editor's save and a reader's page: in peace, beside uploads of 24 megapixels, while the attackers attack a server that does next to
nothing, and under attack. Fails when a save takes 2 s or more at the 95th percentile, or a page more than twice what it takes in peace, in the median or at the
95th percentile.

  --seconds  how long the attack lasts
  --logins   guesses at passwords in a second, from 200 addresses
  --visits   times in a second that strangers open the page to log in at
  --slow     connections that say a byte now and then, half of them to the CMS, half to the site
  --bombs    pictures of 49 megapixels in some kilobytes, uploaded at once by a writer`;

const { values } = parseArgs({
  options: {
    seconds: { type: "string", default: "60" },
    logins: { type: "string", default: "200" },
    visits: { type: "string", default: "0" },
    slow: { type: "string", default: "2000" },
    bombs: { type: "string", default: "4" },
    help: { type: "boolean", short: "h", default: false },
  },
});

const MOST_SAVE_MS = 2_000;
const MOST_SLOWER = 2;
const PEACE_S = 20;
const UPLOADS_S = 15;
const ELSEWHERE_S = 20;
/** Until connections that were left are gone. */
const SETTLE_MS = 3_000;
const BETWEEN_SAVES_MS = 300;
const BETWEEN_PAGES_MS = 50;

if (values.help) console.log(HELP);
else process.exitCode = await main();

async function main(): Promise<number> {
  const { settings, admin, writer } = await prepareSystem();
  const cms = await startCms(settings);
  await publishSite(settings);
  const site = await serveSite(settings);
  let bystander: ChildProcess | undefined;
  try {
    const [editorToken, writerToken] = await Promise.all([logIn(admin), logIn(writer)]);
    const article = await anArticle(editorToken);
    const save = (serial: number) =>
      ask(`${settings.cmsUrl}/api/articles/${article}`, {
        method: "PATCH",
        headers: headersOf(editorToken),
        body: JSON.stringify({ summary: `Lần lưu ${serial}` }),
      });
    const read = () => ask(`${settings.siteUrl}/`);
    await measured(3, save, read);
    const peace = await measured(PEACE_S, save, read);
    const beside = await besideUploads(photograph(), writerToken, () =>
      measured(UPLOADS_S, save, read),
    );
    const attackers = {
      loginsPerSecond: Number(values.logins),
      visitsPerSecond: Number(values.visits),
      slowConnections: Number(values.slow),
      email: admin.email,
      bombs: { count: Number(values.bombs), bytes: pictureBomb(), token: writerToken },
    };
    // What the attackers' own work takes from this machine: those whom they ask here do next to nothing.
    const elsewhere = await attackedBy({ ...attackers, ...(await startBystander()) }, () =>
      measured(ELSEWHERE_S, save, read),
    );
    await pause(SETTLE_MS);
    const ports = { cmsPort: settings.cmsPort, sitePort: settings.sitePort };
    const under = await attackedBy({ ...attackers, ...ports }, () =>
      measured(Number(values.seconds), save, read),
    );
    const memory = { cms: mebibytesOf(cms.pid), site: mebibytesOf(site.pid) };
    return verdict({ peace, beside, elsewhere, under }, memory);
  } finally {
    await Promise.all([stop(cms), stop(site), bystander && stop(bystander)]);
    rmSync(settings.dataDir, { recursive: true, force: true });
  }

  /** A server without work, for the attackers to attack; answers where. */
  async function startBystander(): Promise<{ cmsPort: number; sitePort: number }> {
    const port = await freePort();
    const args = [fileURLToPath(new URL("bystander.ts", import.meta.url)), String(port)];
    bystander = start({ command: process.execPath, args, cwd: ROOT, env: process.env });
    const url = `http://127.0.0.1:${port}/`;
    const isReady = (status: number) => status === 429;
    await untilAnswers({ what: "The bystander", child: bystander, url, isReady, output: [] });
    return { cmsPort: port, sitePort: port };
  }

  /** Measures while others attack. */
  async function attackedBy(
    workerData: Record<string, unknown>,
    measure: () => Promise<Measured>,
  ): Promise<Measured> {
    const attack = new Worker(new URL("attackers.ts", import.meta.url), { workerData });
    await new Promise((resolve) => attack.once("message", resolve));
    const result = await measure();
    const heard = new Promise((resolve) => attack.once("message", resolve));
    attack.postMessage("end");
    console.log("The attackers were answered:", await heard);
    await attack.terminate();
    return result;
  }

  /** Measures while a colleague uploads one photograph after the other. */
  async function besideUploads(
    bytes: Uint8Array<ArrayBuffer>,
    token: string,
    measure: () => Promise<Measured>,
  ): Promise<Measured> {
    let isOver = false;
    let uploads = 0;
    const uploading = (async () => {
      while (!isOver) {
        const form = new FormData();
        form.set("_payload", JSON.stringify({ alt: "Ảnh" }));
        form.set("file", new Blob([bytes], { type: "image/png" }), `anh-${uploads}.png`);
        const headers = { Authorization: `JWT ${token}` };
        await ask(`${settings.cmsUrl}/api/media`, { method: "POST", headers, body: form });
        uploads += 1;
      }
    })();
    const result = await measure();
    isOver = true;
    await uploading;
    console.log(`${uploads} photographs of 24 megapixels were uploaded meanwhile.`);
    return result;
  }

  async function logIn(account: { email: string; password: string }): Promise<string> {
    const answer = await fetch(`${settings.cmsUrl}/api/users/login`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(account),
    });
    return JSON.parse(await answer.text()).token;
  }

  async function anArticle(token: string): Promise<string> {
    const url = `${settings.cmsUrl}/api/articles?limit=1&where[_status][equals]=published`;
    const answer = await fetch(url, { headers: headersOf(token) });
    return JSON.parse(await answer.text()).docs[0].id;
  }
}

function headersOf(token: string): Record<string, string> {
  return { Authorization: `JWT ${token}`, "content-type": "application/json" };
}

/** Milliseconds until the whole answer is there. @throws when it is no success */
async function ask(url: string, init?: RequestInit): Promise<number> {
  const started = performance.now();
  const answer = await fetch(url, init);
  await answer.arrayBuffer();
  if (!answer.ok) throw new Error(`${url} answered ${answer.status}`);
  return performance.now() - started;
}

/** Milliseconds, as they were measured. */
type Times = readonly number[];

interface Measured {
  saves: Times;
  pages: Times;
}

type Situation = "peace" | "beside" | "elsewhere" | "under";

/** One editor who saves and one reader who reads, for so many seconds. */
async function measured(
  seconds: number,
  save: (serial: number) => Promise<number>,
  read: () => Promise<number>,
): Promise<Measured> {
  const end = performance.now() + seconds * 1_000;
  const again = async (work: (serial: number) => Promise<number>, betweenMs: number) => {
    const times: number[] = [];
    for (let serial = 0; performance.now() < end; serial += 1) {
      times.push(await work(serial));
      await pause(betweenMs);
    }
    return times;
  };
  const [saves, pages] = await Promise.all([
    again(save, BETWEEN_SAVES_MS),
    again(read, BETWEEN_PAGES_MS),
  ]);
  return { saves, pages };
}

/** What a process and those it has started hold at most, in MiB; Linux only. */
function mebibytesOf(pid = 0): number {
  try {
    const own = Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1]);
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8").split(" ");
    const below = children.filter(Boolean).map((child) => mebibytesOf(Number(child)));
    return Math.round(own / 1024) + below.reduce((sum, each) => sum + each, 0);
  } catch {
    return 0;
  }
}

function verdict(
  { peace, beside, elsewhere, under }: Record<Situation, Measured>,
  memory: Record<string, number>,
): number {
  const row = (times: Times) => ({
    count: times.length,
    "median ms": Math.round(atRank(times, 0.5)),
    "p95 ms": Math.round(atRank(times, 0.95)),
    "longest ms": Math.round(Math.max(...times)),
  });
  console.table({
    "save, in peace": row(peace.saves),
    "save, beside uploads": row(beside.saves),
    "save, attackers elsewhere": row(elsewhere.saves),
    "save, under attack": row(under.saves),
    "page, in peace": row(peace.pages),
    "page, beside uploads": row(beside.pages),
    "page, attackers elsewhere": row(elsewhere.pages),
    "page, under attack": row(under.pages),
  });
  const compared = (what: string, ours: Times, others: Times) => {
    const median = atRank(ours, 0.5) / atRank(others, 0.5);
    const p95 = atRank(ours, 0.95) / atRank(others, 0.95);
    console.log(`${what}: median ${median.toFixed(2)}, p95 ${p95.toFixed(2)}.`);
    return Math.max(median, p95);
  };
  compared("Save beside uploads ÷ in peace", beside.saves, peace.saves);
  compared("Page, attackers elsewhere ÷ in peace", elsewhere.pages, peace.pages);
  compared("Page under attack ÷ attackers elsewhere", under.pages, elsewhere.pages);
  const slower = compared("Page under attack ÷ in peace", under.pages, peace.pages);
  const save = atRank(under.saves, 0.95);
  console.log(
    `At most in memory: CMS ${memory.cms} MiB, site ${memory.site} MiB. Load of the machine ${loadavg()[0]?.toFixed(1)}.`,
  );
  const problems = [
    ...(save < MOST_SAVE_MS ? [] : [`a save takes ${Math.round(save)} ms at the 95th percentile`]),
    ...(slower <= MOST_SLOWER ? [] : [`the site is ${slower.toFixed(1)} times as slow`]),
  ];
  console.log(problems.length === 0 ? "It holds." : `It does not hold: ${problems.join("; ")}.`);
  return problems.length === 0 ? 0 : 1;
}

/** The time that a share of all does not exceed: 0.5 is the median. @throws when nothing was measured */
function atRank(times: Times, share: number): number {
  const sorted = times.toSorted((one, other) => one - other);
  const found = sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
  if (found === undefined) throw new Error("Nothing was measured.");
  return found;
}
