import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { allAnswers, allRows } from "../../test/all-answers.ts";
import { applyStep, editHistory, type TimedStep } from "../../test/edit-history.ts";
import { createRestClient, openContent, openStore, sync } from "../index.ts";
import { startFakeCms } from "../testing/index.ts";

/** Plays a history with its syncs, then reads the same CMS once more from nothing. */
async function play(history: readonly TimedStep[], mode: "incremental" | "changes") {
  const folder = mkdtempSync(join(tmpdir(), "bantin-history-"));
  const cms = await startFakeCms();
  const stores = [
    openStore(join(folder, "grown.db")),
    openStore(join(folder, "fresh.db")),
  ] as const;
  try {
    const [grown, fresh] = stores;
    const client = createRestClient({ baseUrl: cms.url, apiKey: cms.apiKey, fetch: cms.fetch });
    const options = {
      client,
      mode,
      allowEmpty: true,
      allowMassDeletion: true,
    } as const;
    // Asked after each sync, so that it answers the last time out of what it worked out before.
    const reader = openContent(grown);
    const grow = async () => {
      await sync({ ...options, store: grown, mediaDir: join(folder, "grown") });
      allAnswers(reader);
    };
    await grow();
    let isJustSynced = true;
    for (const { step, stepMs } of history) {
      // A document changed twice within one millisecond, with a sync between the two, is
      // beyond what a time of change can tell; no real CMS writes that fast.
      cms.content.stepMs = isJustSynced ? Math.max(1, stepMs) : stepMs;
      isJustSynced = step.kind === "sync";
      if (step.kind === "sync") await grow();
      else applyStep(cms.content, step);
    }
    await grow();
    await sync({ ...options, store: fresh, mediaDir: join(folder, "fresh") });
    return [
      { answers: allAnswers(reader), rows: allRows(grown) },
      { answers: allAnswers(openContent(fresh)), rows: allRows(fresh) },
    ];
  } finally {
    for (const store of stores) store.close();
    await cms.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

test.each(["incremental", "changes"] as const)(
  "after any history of edits, syncs of what is new (%s) give what a full sync gives",
  async (mode) => {
    await fc.assert(
      fc.asyncProperty(editHistory, async (history) => {
        const [grown, fresh] = await play(history, mode);
        expect(grown).toEqual(fresh);
      }),
      { numRuns: process.env.BANTIN_THOROUGH ? 40 : 12 },
    );
  },
);
