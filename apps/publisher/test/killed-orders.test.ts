import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type FakeCms, startFakeCms } from "@bantin/content/testing";
import { examples } from "@bantin/contract/examples";
import { openReleases, type Releases } from "@bantin/releases";
import { afterAll, beforeAll, expect, it } from "vitest";
import { publisherFolder } from "../src/settings.ts";
import { startProcess, until } from "./support/publisher-process.ts";

let cms: FakeCms;
let dataDir: string;
let releases: Releases;
let first: string;

/** Runs a publisher until something has come true, and kills it. */
async function runUntil(what: string, isTrue: () => boolean): Promise<void> {
  const { child, output, ended } = startProcess(cms, dataDir);
  try {
    await until(`${what}:\n${output()}`, isTrue);
  } finally {
    child.kill("SIGKILL");
    await ended;
  }
}

const lastReport = () => cms.reports.at(-1);
const live = () => releases.current()?.id;

beforeAll(async () => {
  cms = await startFakeCms();
  dataDir = mkdtempSync(join(tmpdir(), "bantin-orders-"));
  await runUntil("the first release is told of", () => Boolean(lastReport()?.revision));
  releases = await openReleases(publisherFolder(dataDir).releases);
  first = live() ?? "";
  const { id } = examples.articles.minimal;
  cms.content.edit("articles", id, { title: "Bản sau (mẫu)" });
  const revision = cms.content.revision();
  await runUntil("the second is told of", () => lastReport()?.revision === revision);
  expect(live()).not.toBe(first);
});
afterAll(async () => {
  await cms.close();
  rmSync(dataDir, { recursive: true, force: true });
});

it("carries an order out once, also when killed before its answer has arrived", async () => {
  cms.orders.push({ kind: "rollback", id: "y1", by: "Lan", why: "sai tên", release: first });
  cms.break({ kind: "down", only: "/api/publisher/report" });
  await runUntil("readers see the earlier release", () => live() === first);
  const frozen = releases.frozen();
  expect(frozen).toMatchObject({ by: "Lan", order: "y1" });
  expect(cms.orders).toHaveLength(1);

  cms.break(null);
  await runUntil("the order is answered", () => cms.orders.length === 0);
  expect(releases.frozen()).toEqual(frozen);
  expect(lastReport()).toMatchObject({
    freeze: { by: "Lan", source: "admin" },
    live: { release: first },
  });
});

it("resumes after a kill, and what waited goes live", async () => {
  const frozenAt = releases.frozen()?.at ?? "";
  cms.orders.push({ kind: "resume", id: "t1", by: "Minh", frozenAt });
  cms.break({ kind: "down", only: "/api/publisher/report" });
  await runUntil("publishing goes on", () => releases.frozen() === null);
  cms.break(null);
  await runUntil("the newest release is told of", () => {
    const report = lastReport();
    return cms.orders.length === 0 && report?.freeze === null && report.revision !== null;
  });
  expect(live()).not.toBe(first);
});
