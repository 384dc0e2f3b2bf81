import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { exampleSite } from "@bantin/contract/examples";
import { buildSite } from "@bantin/site/build-site";
import { readEnvironment } from "@bantin/site/settings";
import fc from "fast-check";
import { expect, it } from "vitest";
import { openCleanRenderer, treeOf } from "./support/clean-render.ts";
import type { Step } from "./support/history-steps.ts";
import { newsroomHistory } from "./support/newsroom-history.ts";
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

/** Lives through a history, and compares after each step. */
async function live(steps: readonly Step[]): Promise<Lived> {
  const options = { allowEmpty: true, allowMassDeletion: true };
  const under = await startPublisher({ site: exampleSite() }, options);
  const clean = await openCleanRenderer(under.cms);
  let today = DAY;
  try {
    await under.settle(today);
    for (const step of steps) {
      step.apply(under.cms.content);
      today = step.today ?? today;
      if (step.restarts) await under.reopen();
      await under.settle(today);
      expectEqual(under.tree(), await clean.tree(today), step.label);
    }
    return { under, today };
  } catch (error) {
    await under.close();
    throw error;
  } finally {
    clean.close();
  }
}

async function compareWithAstroBuild({ under, today }: Lived) {
  const { url, apiKey } = under.cms;
  const dataDir = mkdtempSync(join(tmpdir(), "bantin-build-"));
  const environment = readEnvironment({
    CMS_URL: url,
    CMS_API_KEY: apiKey,
    DATA_DIR: dataDir,
    SITE_URL,
    BUILD_DATE: today,
  });
  const options = { allowEmpty: true, allowMassDeletion: true };
  try {
    const { folder } = await buildSite({ environment, ...options });
    expectEqual(under.tree(), treeOf(folder), "astro build");
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}

/** Names the paths that differ; two whole trees side by side would tell nobody anything. */
function expectEqual(live: Map<string, string>, clean: Map<string, string>, after: string): void {
  const paths = [...new Set([...live.keys(), ...clean.keys()])];
  const differing = paths.filter((path) => live.get(path) !== clean.get(path)).sort();
  expect(differing, `after: ${after}`).toEqual([]);
}
