import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import {
  createRestClient,
  Day,
  openContent,
  openStore,
  type RestClientOptions,
  type SyncOptions,
  sync,
} from "../src/index.ts";
import { type FakeCmsOptions, startFakeCms } from "../src/testing/index.ts";

/** A day of the example site. */
export const DAY = new Day("2022-11-14");

/** A fake CMS that is closed when the test ends. */
export async function withCms(options?: FakeCmsOptions) {
  const cms = await startFakeCms(options);
  onTestFinished(() => cms.close());
  const client = (overrides: Partial<RestClientOptions> = {}) =>
    createRestClient({
      baseUrl: cms.url,
      apiKey: cms.apiKey,
      // Tests of failures must not wait for real.
      wait: async () => {},
      ...overrides,
    });
  return { cms, client };
}

/** An empty folder that is removed when the test ends. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "bantin-test-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export type SyncOverrides = Partial<Omit<SyncOptions, "store">>;

/** A fake CMS, a store of its own, and the content in it. */
export async function withSite({
  siteUrl,
  ...options
}: FakeCmsOptions & { siteUrl?: string } = {}) {
  const { cms, client } = await withCms(options);
  const folder = temporaryFolder();
  const mediaDir = join(folder, "media");
  const path = join(folder, "content.db");
  const store = openStore(path, siteUrl === undefined ? {} : { siteUrl });
  onTestFinished(() => store.close());
  return {
    cms,
    client,
    store,
    mediaDir,
    path,
    content: openContent(store),
    sync: (overrides: SyncOverrides = {}) =>
      sync({ client: client(), store, mediaDir, mode: "incremental", ...overrides }),
  };
}

/** What a promise was rejected with; fails the test when it was not. */
export async function rejection(promise: Promise<unknown>): Promise<unknown> {
  return promise.then(
    (value) => {
      throw new Error(`Expected a rejection, got ${JSON.stringify(value)}`);
    },
    (error: unknown) => error,
  );
}
