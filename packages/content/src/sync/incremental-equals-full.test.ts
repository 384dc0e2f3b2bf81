import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { COLLECTION_NAMES, recordSchemas } from "@bantin/contract";
import { type ExampleSite, examples } from "@bantin/contract/examples";
import fc from "fast-check";
import { expect, test } from "vitest";
import { allAnswers, allRows } from "../../test/all-answers.ts";
import { applyStep, editHistory, type TimedStep } from "../../test/edit-history.ts";
import { createRestClient, openContent, openStore, sync } from "../index.ts";
import { type FakeCms, type FakeContent, ShownSite, startFakeCms } from "../testing/index.ts";

const ALLOWED = { allowEmpty: true, allowMassDeletion: true, allowManyHeld: true } as const;

function clientOf(cms: FakeCms) {
  return createRestClient({ baseUrl: cms.url, apiKey: cms.apiKey, fetch: cms.fetch, retries: 0 });
}

/** Plays a history with its syncs, then reads what readers have to see once more from nothing. */
async function play(history: readonly TimedStep[], mode: "incremental" | "changes") {
  const folder = mkdtempSync(join(tmpdir(), "bantin-history-"));
  const cms = await startFakeCms();
  const store = openStore(join(folder, "grown.db"));
  try {
    const client = clientOf(cms);
    const shown = new ShownSite();
    // Asked after each sync, so that it answers the last time out of what it worked out before.
    const reader = openContent(store);
    const grow = async () => {
      await sync({ ...ALLOWED, client, mode, store, mediaDir: join(folder, "grown") });
      allAnswers(reader);
      return shown.follow(cms.content, store);
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
    const site = await grow();
    const grown = { answers: allAnswers(reader), rows: allRows(store) };
    const held = heldIds(store);
    expect(held.invalid).toEqual(unparsable(cms.content));
    const fresh = await readAnew(site, join(folder, "fresh"));
    mend(cms.content);
    await grow();
    return { grown, fresh, heldWhenMended: store.held() };
  } finally {
    store.close();
    await cms.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function readAnew(site: ExampleSite, folder: string) {
  const cms = await startFakeCms({ site });
  const store = openStore(join(folder, "content.db"));
  try {
    const options = { client: clientOf(cms), store, mediaDir: join(folder, "media") };
    await sync({ ...ALLOWED, ...options, mode: "full" });
    // What is shown can be shown as a whole: only files that nobody delivers are missing.
    const { file: _, ...others } = heldIds(store);
    expect(others).toEqual({ invalid: [] });
    return { answers: allAnswers(openContent(store)), rows: allRows(store) };
  } finally {
    store.close();
    await cms.close();
  }
}

/** Ids of what is held, by kind. */
function heldIds({ reader }: ReturnType<typeof openStore>) {
  const rows = reader.prepare("SELECT kind, id FROM held ORDER BY id").all();
  const kinds = Object.groupBy(rows, ({ kind }) => String(kind));
  const ids = Object.entries(kinds).map(([kind, of]) => [kind, of?.map(({ id }) => id)]);
  return { invalid: [], ...Object.fromEntries(ids) };
}

/** What the contract does not allow: in these histories a title, a name or a label without words. */
function unparsable(content: FakeContent): string[] {
  const ids = COLLECTION_NAMES.flatMap((name) =>
    content
      .published(name)
      .filter((document) => !recordSchemas[name].safeParse(document).success)
      .map(({ id }) => id),
  );
  if (content.global("site-settings").siteName === "") ids.push("site-settings");
  for (const slug of ["navigation", "front-page"] as const) {
    if (JSON.stringify(content.global(slug)).includes('"label":""')) ids.push(slug);
  }
  return ids.toSorted();
}

/** Takes down what history has brought, and writes the settings anew. */
function mend(content: FakeContent): void {
  content.stepMs = 1_000;
  for (const name of COLLECTION_NAMES) {
    for (const { id } of content.published(name)) {
      if (/^\w+-\d$/.test(id)) content.remove(name, id);
    }
  }
  for (const document of content.published("media")) {
    const url =
      document.url === "/api/media/file/khong-co.png" ? "/api/media/file/co.png" : document.url;
    content.put("media", { ...document, alt: "Ảnh (mẫu)", url });
  }
  for (const file of [examples.files.pdf, examples.files.unused]) content.put("files", file);
  content.setGlobal("site-settings", { ...content.global("site-settings"), siteName: "Tên" });
  content.setGlobal("navigation", { header: [], footer: [] });
  content.setGlobal("front-page", examples.frontPage.neverSaved);
}

test.each(["incremental", "changes"] as const)(
  "after any history of edits, good and bad, syncs of what is new (%s) give what a full sync of all that can be shown gives",
  async (mode) => {
    await fc.assert(
      fc.asyncProperty(editHistory, async (history) => {
        const { grown, fresh, heldWhenMended } = await play(history, mode);
        expect(grown).toEqual(fresh);
        expect(heldWhenMended.filter(({ kind }) => kind !== "gone")).toEqual([]);
      }),
      { numRuns: process.env.BANTIN_THOROUGH ? 40 : 12 },
    );
  },
);
