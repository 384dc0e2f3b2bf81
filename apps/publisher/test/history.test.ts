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
import { poisonable } from "./support/poison.ts";
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
  const load = poisonable();
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
  try {
    await under.settle(today);
    let site = follow();
    for (const step of steps) {
      step.apply(under.cms.content);
      today = step.today ?? today;
      if (step.restarts) await under.reopen();
      await under.settle(today);
      site = follow();
      expectEqual(under.tree(), await clean.treeOf(site, today), step.label);
      expectRightHolds(under, step.label);
    }
    return { under, site, today };
  } catch (error) {
    await under.close();
    throw error;
  } finally {
    clean.close();
  }
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

const FOR_OTHERS = /same address|does not exist any more|was deleted|missing \(404\)/;

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
