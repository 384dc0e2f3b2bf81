import { describe, expect, it } from "vitest";
import { openReleases, type Releases } from "../src/index.ts";
import { CHANGING, Crash, crashing } from "./support/intercept.ts";
import {
  createMemoryFileSystem,
  type MemoryFileSystem,
  type PowerCut,
} from "./support/memory-file-system.ts";
import { createMemoryLocks } from "./support/memory-locks.ts";
import { filesOf, openInMemory, publish, type Tree } from "./support/stores.ts";

const ASSETS = { assetDirectories: ["_astro"] };
const BEFORE: Tree = {
  "index.html": "old",
  "tin-tuc/2022/10/mot/index.html": "one",
  "tin-tuc/2022/10/hai/index.html": "two",
  "gone/index.html": "goes",
  "_astro/old.css": "old",
};
const AFTER: Tree = {
  "index.html": "new",
  "tin-tuc/2022/10/mot/index.html": "one",
  "tin-tuc/2022/10/hai/index.html": "two, changed",
  gone: "a file now",
  "_astro/new.css": "new",
  "_astro/fonts/be.woff2": "font",
};

/** Every kind of power cut that matters: nothing unsynced survives, only names do, any mixture does. */
const CUTS: Record<string, () => PowerCut> = {
  "all that was not synced is lost": () => ({ keepsEdit: () => false, keepsBytes: () => false }),
  "names survive, bytes are lost": () => ({ keepsEdit: () => true, keepsBytes: () => false }),
  "the process alone dies": () => ({ keepsEdit: () => true, keepsBytes: () => true }),
  "a mixture": () => ({ keepsEdit: coin(3), keepsBytes: coin(5) }),
  "another mixture": () => ({ keepsEdit: coin(7), keepsBytes: coin(11) }),
};

/** What has been promised, kept up to date by the work itself. */
interface Promised {
  /** The release that is live, as far as anybody was told. */
  live: string;
  /** What is being done to it: nothing, publishing a newer one, going back to an older. */
  change: "none" | "forward" | "back";
  frozen: boolean;
}

/** All that changes a store, once. */
async function work(releases: Releases, promised: Promised): Promise<void> {
  const publisher = await releases.lease({ name: "test" });
  promised.change = "forward";
  promised.live = await publish(releases, publisher, AFTER);
  promised.change = "back";
  promised.live = (await releases.rollback({ by: "test", why: "test" })).to;
  promised.change = "none";
  promised.frozen = true;
  await releases.rollback({ to: promised.live, by: "test", why: "for another reason" });
  promised.frozen = false;
  await releases.resume();
  promised.change = "forward";
  promised.live = await publish(releases, publisher, AFTER, null);
  promised.live = await publish(releases, publisher, { ...AFTER, "index.html": "newest" });
  promised.change = "none";
  await publisher.gc({ keep: 1, assetGraceMs: 0, readerGraceMs: 0 });
  await publisher.close();
}

const KEEP_ALL: PowerCut = { keepsEdit: () => true, keepsBytes: () => true };

async function prepare(): Promise<MemoryFileSystem> {
  const fs = createMemoryFileSystem();
  const releases = await openInMemory(fs, ASSETS);
  const publisher = await releases.lease({ name: "test" });
  await publish(releases, publisher, BEFORE);
  await publish(releases, publisher, { ...BEFORE, "index.html": "older" });
  await publish(releases, publisher, BEFORE);
  await publisher.close();
  return fs;
}

/** What must hold after the power is back. */
async function check(fs: MemoryFileSystem, promised: Promised): Promise<void> {
  const releases = await openInMemory(fs, ASSETS);
  const live = releases.current();
  if (!live) throw new Error("Nothing is live.");
  if (promised.change !== "forward") expect(live.id <= promised.live).toBe(true);
  if (promised.change !== "back") expect(live.id >= promised.live).toBe(true);
  const hasGoneBack = promised.change === "back" && live.id < promised.live;
  if (promised.frozen || hasGoneBack) expect(releases.frozen()).not.toBeNull();
  const newest = { ...AFTER, "index.html": "newest" };
  const older = { ...BEFORE, "index.html": "older" };
  expect([BEFORE, older, AFTER, newest]).toContainEqual(filesOf(releases, live.id));
  expect((await releases.verify()).problems).toEqual([]);

  await releases.resume();
  const publisher = await releases.lease({ name: "next" });
  expect(fs.names("/store/tmp")).toEqual([]);
  const next = { ...AFTER, "tin-tuc/index.html": "after the crash" };
  const id = await publish(releases, publisher, next);
  expect(filesOf(releases, id)).toEqual(next);
  // What a collection was taking away when it was cut short is wanted again.
  const again = await publish(releases, publisher, BEFORE);
  await publisher.gc({ keep: 1, assetGraceMs: 0, readerGraceMs: 0 });
  await publisher.close();
  expect(filesOf(releases, again)).toEqual(BEFORE);
  expect((await releases.verify()).problems).toEqual([]);
}

describe("a power cut, or the death of the process, at each call that changes the disk", () => {
  for (const [name, cut] of Object.entries(CUTS)) {
    it(`leaves whole releases and all that was promised, when ${name}`, async () => {
      const prepared = await prepare();
      let at = 0;
      for (let isOver = false; !isOver; at += 1) {
        const fs = prepared.afterPowerCut(KEEP_ALL);
        const promised: Promised = { live: "000003", change: "forward", frozen: false };
        try {
          const releases = await openInMemory(crashing(fs, at, CHANGING), ASSETS);
          await work(releases, promised);
          isOver = true;
        } catch (error) {
          if (!(error instanceof Crash) && !hasCrash(error)) throw error;
        }
        await check(fs.afterPowerCut(cut()), promised).catch((error: unknown) => {
          throw new Error(`After a crash at call ${at}`, { cause: error });
        });
      }
      expect(at).toBeGreaterThan(200);
    });
  }

  it("leaves a store that can be opened, when it comes while the store is made", async () => {
    let at = 0;
    for (let isOver = false; !isOver; at += 1) {
      const fs = createMemoryFileSystem();
      const locks = createMemoryLocks;
      try {
        await openReleases("/store", { fileSystem: crashing(fs, at, CHANGING), locks: locks() });
        isOver = true;
      } catch (error) {
        if (!(error instanceof Crash)) throw error;
      }
      const cut = { keepsEdit: coin(at + 1), keepsBytes: () => false };
      const releases = await openInMemory(fs.afterPowerCut(cut));
      const publisher = await releases.lease({ name: "test" });
      const id = await publish(releases, publisher, AFTER);
      expect(filesOf(releases, id)).toEqual(AFTER);
    }
    expect(at).toBeGreaterThan(256);
  });
});

function hasCrash(error: unknown): boolean {
  return error instanceof Error && error.cause instanceof Crash;
}

/** A fair coin that falls the same way each time the test runs. */
function coin(seed: number): () => boolean {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state > 0x7fff_ffff;
  };
}
