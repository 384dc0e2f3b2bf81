import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { type FakeCms, startFakeCms } from "@bantin/content/testing";
import { examples } from "@bantin/contract/examples";
import { openReleases } from "@bantin/releases";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { publisherFolder } from "../src/settings.ts";
import { openCleanRenderer } from "./support/clean-render.ts";
import { type PublisherProcess, startProcess, until } from "./support/publisher-process.ts";
import { DAY } from "./support/publisher-under-test.ts";
import { type Reader, startReader } from "./support/reader.ts";

const STAGES = [
  "sync",
  "invalidate",
  "render",
  "index",
  "check",
  "commit",
  "activate",
  "remember",
  "report",
];
/** Set BANTIN_KILLS for more at random instants. */
const RANDOM_KILLS = Number(process.env.BANTIN_KILLS || (process.env.BANTIN_THOROUGH ? 40 : 4));
const ARTICLE = examples.articles.minimal.id;
const ALWAYS_THERE = ["/", "/tin-tuc/", "/van-ban/", "/tin-tuc/2022/10/"];

let cms: FakeCms;
let dataDir: string;
let reader: Reader;
let edits = 0;

beforeAll(async () => {
  cms = await startFakeCms();
  dataDir = mkdtempSync(join(tmpdir(), "bantin-kill-"));
  await publishUntilLive(edit());
  reader = await startReader(dataDir, ALWAYS_THERE);
});
afterAll(async () => {
  await reader.stop();
  await cms.close();
  rmSync(dataDir, { recursive: true, force: true });
});

/**
 * Publishes something new, now and then with a page that comes or goes, and with records that cannot be shown. Answers a
 * title to look for.
 */
function edit(): string {
  edits++;
  const title = `Sửa lần ${edits} (mẫu)`;
  const { content } = cms;
  content.edit("articles", ARTICLE, { title });
  if (edits % 3 === 0) {
    const slug = `tin-${edits}`;
    content.put("articles", { ...examples.articles.minimal, id: "moi", slug, title: slug });
  }
  // One without a title, and one at an address that is taken: both never were good, and stay away.
  const bad = { ...examples.articles.minimal, id: "xau", slug: `xau-${edits}`, title: "" };
  if (edits % 4 === 0) content.put("articles", bad);
  if (edits % 4 === 2) content.put("campaigns", { ...examples.campaigns.full, id: "trung" });
  return title;
}

/** Runs a publisher until readers see a title; answers what it logged. */
async function publishUntilLive(title: string): Promise<string> {
  const { child, output, ended } = startProcess(cms, dataDir);
  try {
    const live = publisherFolder(dataDir).releases;
    await until(`“${title}” is live:\n${output()}`, async () => {
      const releases = await openReleases(live).catch(() => null);
      const id = releases?.current()?.id;
      const page = id ? releases?.read(id, "index.html") : null;
      return page ? Buffer.from(page).includes(title) : false;
    });
  } finally {
    child.kill("SIGTERM");
    await ended;
  }
  return output();
}

async function expectWhole(): Promise<void> {
  const log = await publishUntilLive(edit());
  expect(log, "no full rebuild after a crash").not.toContain('"scope":"full"');
  const releases = await openReleases(publisherFolder(dataDir).releases);
  expect((await releases.verify()).problems).toEqual([]);
  const id = releases.current()?.id ?? "";
  const live = new Map([...releases.files(id)].map(({ path, sha256 }) => [path, sha256]));
  const clean = await openCleanRenderer(cms);
  try {
    expect(live).toEqual(await clean.tree(DAY));
  } finally {
    clean.close();
  }
  expect(reader.complaints()).toEqual([]);
  expect(reader.answers()).toBeGreaterThan(0);
}

describe("a publisher that is killed", () => {
  it.each(STAGES)("before “%s” leaves a whole site, and the next one goes on", async (stage) => {
    edit();
    const { child, ended } = startProcess(cms, dataDir, { DIES_BEFORE: stage });
    await ended;
    expect(child.signalCode).toBe("SIGKILL");
    await expectWhole();
  });

  it(
    `at ${RANDOM_KILLS} random instants leaves a whole site each time`,
    async () => {
      for (let kill = 1; kill <= RANDOM_KILLS; kill++) {
        const { child, ended, output } = startProcess(cms, dataDir);
        edit();
        // From before its first pass to after the second.
        await until(`it has begun:\n${output()}`, () => output().includes("compiled"));
        const editing = setInterval(edit, 60);
        await delay(Math.random() * 400);
        child.kill("SIGKILL");
        clearInterval(editing);
        await ended;
        expect(reader.complaints()).toEqual([]);
        if (kill % 10 === 0) await expectWhole();
      }
      await expectWhole();
    },
    RANDOM_KILLS * 10_000 + 120_000,
  );
});

/** What a publisher says of its readiness and its health, and whether it counts as one that waits. */
async function stateOf({ output }: PublisherProcess): Promise<string[]> {
  const port = /"port":(\d+),[^\n]*"msg":"monitoring"/.exec(output())?.[1];
  const ask = async (path: string) => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`);
    return `${response.status} ${(await response.text()).trim()}`;
  };
  const metrics = await ask("/metrics");
  expect(metrics).toContain("bantin_publisher_passes_total");
  const waits = /^bantin_publisher_(waiting \d)$/m.exec(metrics)?.[1] ?? "";
  return [await ask("/readyz"), await ask("/healthz"), waits];
}

describe("two publishers", () => {
  it("do not publish at once: the second says that it waits, and takes over when the first is killed", async () => {
    const first = startProcess(cms, dataDir);
    await until("the first is at work", () => first.output().includes("The site is"));
    const second = startProcess(cms, dataDir);
    await until("the second waits", () => second.output().includes("Another publisher is at work"));
    expect(await stateOf(first)).toEqual([
      "200 the site is up to date",
      "200 at work",
      "waiting 0",
    ]);
    const whom = new RegExp(
      `process ${first.child.pid} on .+, since 20.+ “kill -9 ${first.child.pid}”`,
    );
    const [ready, health, waits] = await stateOf(second);
    expect(ready).toMatch(/^503 /);
    expect(ready).toMatch(whom);
    expect(health).toMatch(/^200 /);
    expect(health).toMatch(whom);
    expect(waits).toBe("waiting 1");
    first.child.kill("SIGKILL");
    await first.ended;
    const title = edit();
    await until(`“${title}” is live`, async () => (await reader.read("/")).includes(title));
    second.child.kill("SIGTERM");
    await second.ended;
    expect(second.child.exitCode).toBe(0);
    await expectWhole();
  });

  it("do not publish at once while the first is only stopped, however long: it goes on where it was", async () => {
    const first = startProcess(cms, dataDir);
    await until("the first is at work", () => first.output().includes("The site is"));
    const second = startProcess(cms, dataDir);
    await until("the second waits", () => second.output().includes("Another publisher is at work"));
    for (let round = 0; round < 3; round++) {
      const editing = setInterval(edit, 20);
      await delay(Math.random() * 300);
      first.child.kill("SIGSTOP");
      const title = edit();
      await delay(500);
      clearInterval(editing);
      expect(second.output()).not.toContain("The site is");
      expect(await reader.read("/")).not.toContain(title);
      first.child.kill("SIGCONT");
      const last = edit();
      await until(`“${last}” is live`, async () => (await reader.read("/")).includes(last));
    }
    first.child.kill("SIGSTOP");
    first.child.kill("SIGKILL");
    await first.ended;
    const title = edit();
    await until(`“${title}” is live`, async () => (await reader.read("/")).includes(title));
    second.child.kill("SIGTERM");
    await second.ended;
    await expectWhole();
  });

  it("can be told to stop while waiting", async () => {
    const first = startProcess(cms, dataDir);
    await until("the first is at work", () => first.output().includes("The site is"));
    const second = startProcess(cms, dataDir);
    await until("the second waits", () => second.output().includes("Another publisher is at work"));
    second.child.kill("SIGTERM");
    await second.ended;
    expect(second.child.exitCode).toBe(0);
    first.child.kill("SIGTERM");
    await first.ended;
    expect(first.child.exitCode).toBe(0);
  });
});
