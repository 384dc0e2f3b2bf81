import { execFileSync } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it, onTestFailed } from "vitest";
import { stop } from "../system/child.ts";
import { publishSite, serveSite } from "../system/site.ts";
import { type Newsroom, openNewsroom } from "./crashes/author.ts";
import { difference, observe } from "./crashes/observe.ts";
import { type Reader, startReader } from "./crashes/reader.ts";
import { openRest, type Rest } from "./crashes/rest.ts";
import { addressesOf, addressOf, type Story } from "./crashes/story.ts";
import { cmsVictim, publisherVictim, type Victim } from "./crashes/victims.ts";
import { bantin, type PreparedSystem, prepareSystem } from "./system.ts";

/** Set BANTIN_KILLS for more. */
const KILLS = Number(process.env.BANTIN_KILLS || (process.env.BANTIN_THOROUGH ? 40 : 6));
const AUDIT_EVERY = 10;
/** Who is killed next: in turn, at a random instant; the publisher now and then before each of its stages. */
const TURNS = ["cms", "publisher", "both", "cms", "stage", "cms"] as const;
const STAGES = [
  "sync",
  "invalidate",
  "render",
  "check",
  "commit",
  "activate",
  "remember",
  "report",
];
const LONGEST_WAIT_MS = 3_000;

let system: PreparedSystem;
let rest: Rest;
let cms: Victim;
let publisher: Victim;
let site: Awaited<ReturnType<typeof serveSite>>;
let reader: Reader;
let newsroom: Newsroom;
let dyingStage = "";
let publisherLog = "";

beforeAll(async () => {
  // One day throughout: midnight is another test's matter.
  system = await prepareSystem({ BUILD_DATE: "2026-11-20" });
  const { settings, admin } = system;
  publisherLog = join(settings.dataDir, "publisher.log");
  cms = cmsVictim(settings);
  publisher = publisherVictim(settings, publisherLog, () => dyingStage);
  await cms.start();
  await publishSite(settings);
  site = await serveSite(settings);
  rest = await openRest(settings, admin);
  reader = startReader(settings);
  newsroom = openNewsroom(rest, 2);
});
afterAll(async () => {
  await reader?.stop();
  await Promise.all([cms?.kill(), publisher?.kill(), site && stop(site)]);
  if (system) rmSync(system.settings.dataDir, { recursive: true, force: true });
});

/** One kill; afterwards everything runs again. */
async function killOnce(turn: number): Promise<void> {
  const whom = TURNS[turn % TURNS.length] ?? "cms";
  dyingStage =
    whom === "stage" ? (STAGES[Math.floor(turn / TURNS.length) % STAGES.length] ?? "") : "";
  if (whom === "stage") {
    await publisher.kill();
    await publisher.start();
    await publisher.ended();
    dyingStage = "";
  }
  await delay(Math.random() * LONGEST_WAIT_MS);
  const victims = {
    cms: [cms],
    publisher: [publisher],
    both: [cms, publisher],
    stage: [publisher],
  };
  await Promise.all(victims[whom].map((victim) => victim.kill()));
  await Promise.all(victims[whom].map((victim) => victim.start()));
}

/** What a reader would complain about, of what the CMS has answered; empty when the site is up to date. */
async function wrongOnSite(): Promise<string[]> {
  const wrong = await Promise.all(
    newsroom.stories().flatMap((story) => addressesOf(story).map(wrongAt(story))),
  );
  return wrong.filter((words) => words !== null);
}

function wrongAt(story: Story) {
  return async (address: string): Promise<string | null> => {
    const isHere = story.at === "public" && address === addressOf(story.slug);
    const response = await fetch(system.settings.siteUrl + address, { redirect: "manual" });
    const html = await response.text();
    if (isHere) return html.includes(story.title) ? null : `${address} is ${response.status}`;
    return response.status === 200 ? `${address} is live` : null;
  };
}

/** Everything that was answered is so in the CMS and on the site, and nothing else is. */
async function audit(): Promise<void> {
  await newsroom.pause();
  for (const story of newsroom.stories()) {
    const words = difference(story, await observe(rest, story));
    if (words !== null) newsroom.complaints.push(`${story.slug}: ${words}`);
  }
  expect(newsroom.complaints).toEqual([]);
  await expect.poll(wrongOnSite, { timeout: 60_000, interval: 100 }).toEqual([]);
  // Fails, with what is damaged, when anything is.
  await bantin(system.settings, ["releases", "verify"]);
  expect(reader.complaints).toEqual([]);
}

describe("CMS and publisher, killed without warning while the newsroom works", () => {
  it(
    `lose nothing that was answered, and show nothing half done, in ${KILLS} kills`,
    async () => {
      onTestFailed(() => console.log(readFileSync(publisherLog, "utf8").slice(-4_000)));
      await publisher.start();
      newsroom.resume();
      for (let turn = 0; turn < KILLS; turn++) {
        await killOnce(turn);
        if ((turn + 1) % AUDIT_EVERY === 0) {
          await audit();
          newsroom.resume();
        }
      }
      await audit();
      const { answered, unanswered, lost } = newsroom.counts;
      console.log(
        `${KILLS} kills: ${answered} writes answered, ${unanswered} unanswered (${lost} not made); ${reader.looks()} looks at ${reader.releases.size} releases`,
      );
      expect(unanswered).toBeGreaterThan(0);
    },
    KILLS * 30_000 + 120_000,
  );

  it("go on after a kill without rendering everything anew", () => {
    const log = readFileSync(publisherLog, "utf8");
    expect(log).toContain('"msg":"live"');
    expect(log).not.toContain('"scope":"full"');
  });

  it("leave a site that a plain build of the same content equals, file by file", async () => {
    const { settings } = system;
    await bantin(settings, ["build"]);
    const [live, built] = ["releases/current/", "site/dist/"].map((name) =>
      join(settings.dataDir, name),
    );
    expect(execFileSync("diff", ["-rq", live ?? "", built ?? ""], { encoding: "utf8" })).toBe("");
  });
});
