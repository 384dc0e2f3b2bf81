import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { nodeFileSystem } from "../src/disk/file-system.ts";
import { openReleases, type Releases } from "../src/index.ts";
import { Crash, crashing } from "./support/intercept.ts";
import { createMemoryLocks } from "./support/memory-locks.ts";
import { filesBelow, publish, type Tree, temporaryDirectory } from "./support/stores.ts";

/** Each state of the site carries its number on two pages that must agree. */
function site(number: number): Tree {
  return {
    "index.html": `front ${number}`,
    "tin-tuc/2022/10/bai/index.html": `page ${number}`,
    "tin-tuc/2022/09/bai/index.html": "never changes",
    ...(number % 2 === 0 ? { "doi/index.html": "directory" } : { doi: "file" }),
  };
}

async function work(releases: Releases, number: number): Promise<void> {
  const publisher = await releases.lease({ name: "test" });
  await publish(releases, publisher, site(number));
  await publisher.gc({ keep: 2, assetGraceMs: 0, readerGraceMs: 0 });
  await publisher.close();
}

describe("a process that dies at any call, on a real file system", () => {
  it("leaves `current` on one complete release, and the next process goes on", async () => {
    const root = join(temporaryDirectory(), "store");
    const live = join(root, "current");
    const open = (fileSystem = nodeFileSystem) =>
      openReleases(root, { fileSystem, fsync: false, locks: createMemoryLocks() });
    let number = 0;
    await work(await open(), number);
    let at = 0;
    for (let isOver = false; !isOver; at += 1) {
      const before = site(number);
      number += 1;
      try {
        await work(await open(crashing(nodeFileSystem, at)), number);
        isOver = true;
      } catch (error) {
        if (!(error instanceof Crash)) throw error;
      }
      expect([before, site(number)], `crash at ${at}`).toContainEqual(filesBelow(live));
      const releases = await open();
      expect((await releases.verify()).problems, `crash at ${at}`).toEqual([]);

      number += 1;
      await work(releases, number);
      expect(filesBelow(live)).toEqual(site(number));
      expect(readdirSync(join(root, "tmp"))).toEqual([]);
      expect(releases.list()).toHaveLength(2);
    }
    expect(at).toBeGreaterThan(100);
  });
});
