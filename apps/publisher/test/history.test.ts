import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { ShownSite, startFakeCms } from "@bantin/content/testing";
import { type ExampleSite, exampleSite } from "@bantin/contract/examples";
import { buildSite } from "@bantin/site/build-site";
import { readEnvironment } from "@bantin/site/settings";
import fc from "fast-check";
import { expect, it } from "vitest";
import { publisherFolder } from "../src/settings.ts";
import { openCleanRenderer, treeOf } from "./support/clean-render.ts";
import type { Step } from "./support/history-steps.ts";
import { newsroomHistory, spoiledIds } from "./support/newsroom-history.ts";
import { poisonable, type Spoiler } from "./support/poison.ts";
import {
  DAY,
  type PublisherUnderTest,
  SITE_URL,
  startPublisher,
} from "./support/publisher-under-test.ts";

/** Set BANTIN_HISTORIES for more; a failure prints its seed, and BANTIN_SEED repeats it. */
const HISTORIES = Number(process.env.BANTIN_HISTORIES || (process.env.BANTIN_THOROUGH ? 10 : 2));
const STEPS = Number(process.env.BANTIN_HISTORY_STEPS || 30);

interface Lived {
  under: PublisherUnderTest;
  /** What readers have to see. */
  site: ExampleSite;
  today: string;
}

it(
  "keeps the live site equal to one that is rendered from nothing, through any history",
  async () => {
    const lived: Lived[] = [];
    await fc.assert(
      fc.asyncProperty(newsroomHistory(STEPS), async (steps) => {
        await lived.pop()?.under.close();
        lived.push(await live(steps));
      }),
      // Making a failure smaller takes long; when time runs out it is told as it is then, with its seed.
      {
        numRuns: HISTORIES,
        interruptAfterTimeLimit: HISTORIES * 100_000,
        markInterruptAsFailure: true,
      },
    );
    for (const last of lived) {
      await compareWithAstroBuild(last);
      await last.under.close();
    }
  },
  HISTORIES * 300_000,
);

/**
 * Lives through a history, and compares after each step: with the content of the CMS, in which each record that is
 * held is as it was seen before, or is not there.
 */
async function live(steps: readonly Step[]): Promise<Lived> {
  const spoiler: Spoiler = { spoils: () => false };
  const load = poisonable(spoiler);
  const options = { allowEmpty: true, allowMassDeletion: true, allowManyHeld: true, load };
  const under = await startPublisher({ site: exampleSite() }, options);
  const clean = await openCleanRenderer(under.cms);
  const shown = new ShownSite();
  let today = DAY;
  const follow = () => {
    const reader = new DatabaseSync(publisherFolder(under.dataDir).content, { readOnly: true });
    try {
      return shown.follow(under.cms.content, { reader });
    } finally {
      reader.close();
    }
  };
  /** Other code comes with a restart, and renders everything anew. */
  const deploy = async (spoils: Spoiler["spoils"]) => {
    spoiler.spoils = spoils;
    await under.reopen();
    await under.publisher.publish({ today, isFull: true });
  };
  try {
    await under.settle(today);
    let site = follow();
    for (const step of steps) {
      step.apply(under.cms.content);
      today = step.today ?? today;
      const before = under.tree();
      if (step.restarts) await under.reopen();
      if (step.deploys) await deploy(step.deploys);
      await under.settle(today);
      site = follow();
      const wanted = withKept(await clean.treeOf(site, today), before, under, spoiler);
      expectEqual(under.tree(), wanted, step.label);
      expectRightHolds(under, step.label);
    }
    await deploy(() => false);
    await under.settle(today);
    return { under, site: follow(), today };
  } catch (error) {
    await under.close();
    throw error;
  } finally {
    clean.close();
  }
}

/**
 * A clean render, in which each page that the code cannot make is what it was before, or is not there; so are the
 * files that such a page shows.
 */
function withKept(
  clean: Map<string, string>,
  before: Map<string, string>,
  under: PublisherUnderTest,
  { spoils }: Spoiler,
): Map<string, string> {
  const wanted = new Map(clean);
  const live = under.tree();
  const kept: string[] = [];
  for (const path of clean.keys()) {
    if (!spoils(`/${path.replace(/index\.html$/, "")}`)) continue;
    const was = before.get(path);
    if (was === undefined) wanted.delete(path);
    else {
      wanted.set(path, was);
      kept.push(under.file(path) ?? "");
    }
  }
  for (const [path, hash] of live) {
    const isShown = !clean.has(path) && kept.some((page) => page.includes(`/${path}`));
    if (isShown && before.get(path) === hash) wanted.set(path, hash);
  }
  return wanted;
}

/** What is bad is held, whatever else is held is so for the sake of others, and the release names it all. */
function expectRightHolds({ publisher, cms }: PublisherUnderTest, after: string): void {
  const held = publisher.held();
  const names = held.map(({ documentId }) => documentId);
  const { shown, perhapsShown } = spoiledIds(cms.content);
  expect(names, `after: ${after}`).toEqual(expect.arrayContaining(shown));
  const spoiled = new Set([...shown, ...perhapsShown]);
  const others = held.filter(({ documentId }) => !spoiled.has(documentId));
  const unexpected = others
    .filter(({ problem }) => !FOR_OTHERS.test(problem))
    .map(({ documentId, problem }) => `${documentId}: ${problem}`);
  expect(unexpected, `after: ${after}`).toEqual([]);
}

/** Also for code that cannot make its page. */
const FOR_OTHERS =
  /same address|does not exist any more|was deleted|missing \(404\)|The template fails\.\.$/;

async function compareWithAstroBuild({ under, site, today }: Lived) {
  const cms = await startFakeCms({ site: structuredClone(site) });
  const { url, apiKey } = cms;
  const dataDir = mkdtempSync(join(tmpdir(), "bantin-build-"));
  const environment = readEnvironment({
    CMS_URL: url,
    CMS_API_KEY: apiKey,
    DATA_DIR: dataDir,
    SITE_URL,
    BUILD_DATE: today,
  });
  const options = { allowEmpty: true, allowMassDeletion: true, allowManyHeld: true };
  try {
    const { folder } = await buildSite({ environment, ...options });
    expectEqual(under.tree(), treeOf(folder), "astro build");
  } finally {
    await cms.close();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

/** Names the paths that differ; two whole trees side by side would tell nobody anything. */
function expectEqual(live: Map<string, string>, clean: Map<string, string>, after: string): void {
  const paths = [...new Set([...live.keys(), ...clean.keys()])];
  const differing = paths.filter((path) => live.get(path) !== clean.get(path)).sort();
  expect(differing, `after: ${after}`).toEqual([]);
}
