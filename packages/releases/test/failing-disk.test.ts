import { describe, expect, it } from "vitest";
import type { Release, ReleaseWriter } from "../src/index.ts";
import { ALL, type Call, failing, intercept } from "./support/intercept.ts";
import { createMemoryFileSystem } from "./support/memory-file-system.ts";
import { filesOf, openInMemory, publish, type Tree } from "./support/stores.ts";

const OPTIONS = { assetDirectories: ["_astro"] };
const OLD: Tree = { "index.html": "old", "a/b/index.html": "same", "_astro/1.css": "1" };
const NEW: Tree = {
  "index.html": "new",
  "a/b/index.html": "same",
  "c/x": "x",
  "_astro/2.css": "2",
};

const NEED_ROOM = new Set<Call["name"]>(["makeDirectory", "write", "symlink", "link", "rename"]);

function commitOf(publisher: ReleaseWriter, tree: Tree): Promise<Release> {
  const transaction = publisher.begin(null);
  for (const [path, text] of Object.entries(tree)) transaction.put(path, text);
  return transaction.commit();
}

describe("a full disk", () => {
  it("fails what was being done, harms nothing, and is over when there is room again", async () => {
    let failures = 0;
    for (let at = 0, isOver = false; !isOver; at += 1) {
      const memory = createMemoryFileSystem();
      const first = await openInMemory(memory, OPTIONS);
      const earlier = await first.lease({ name: "earlier" });
      const old = await publish(first, earlier, OLD);
      await publish(first, earlier, { ...OLD, "index.html": "older" });
      await first.rollback({ to: old, by: "test", why: "test" });
      await first.resume();
      await earlier.close();

      const { fs, hasFailed, mend } = failing(memory, at, "ENOSPC", NEED_ROOM);
      const releases = await openInMemory(fs, OPTIONS);
      const attempt = async () => {
        const publisher = await releases.lease({ name: "test" });
        try {
          await publish(releases, publisher, NEW);
          await publisher.gc({ keep: 1, assetGraceMs: 0, readerGraceMs: 0 });
        } finally {
          await publisher.close();
        }
      };
      await attempt().then(
        () => {},
        (error: unknown) => {
          failures += 1;
          expect(error).toMatchObject({ code: "storage", cause: { code: "ENOSPC" } });
        },
      );
      isOver = !hasFailed();
      mend();
      const live = releases.current();
      expect([OLD, NEW]).toContainEqual(filesOf(releases, live?.id ?? ""));
      expect((await releases.verify()).problems).toEqual([]);

      await attempt();
      expect(filesOf(releases, releases.current()?.id ?? "")).toEqual(NEW);
      expect((await releases.verify()).problems).toEqual([]);
      expect(memory.names("/store/tmp")).toEqual([]);
    }
    expect(failures).toBeGreaterThan(20);
  });

  it("does not end the publisher: the next transaction of the same one works", async () => {
    let isFull = false;
    const fs = intercept(createMemoryFileSystem(), (call, act) => {
      if (!isFull || call.name !== "write") return act();
      call.tear?.();
      throw Object.assign(new Error("ENOSPC: no space left on device"), { code: "ENOSPC" });
    });
    const releases = await openInMemory(fs, OPTIONS);
    const publisher = await releases.lease({ name: "test" });
    await publish(releases, publisher, OLD);
    isFull = true;
    const transaction = publisher.begin();
    expect(() => transaction.put("index.html", "new")).toThrow(/no space left/);
    await transaction.discard();
    isFull = false;
    const id = await publish(releases, publisher, NEW);
    expect(filesOf(releases, id)).toEqual(NEW);
    expect(fs.names("/store/tmp")).toEqual([]);
  });
});

describe("a device that fails", () => {
  it("at any single call, harms nothing", async () => {
    for (let at = 0, isOver = false; !isOver; at += 1) {
      const memory = createMemoryFileSystem();
      const first = await openInMemory(memory, OPTIONS);
      const earlier = await first.lease({ name: "earlier" });
      await publish(first, earlier, OLD);
      await earlier.close();

      const { fs, hasFailed, mend } = failing(memory, at, "EIO", ALL);
      const attempt = async () => {
        const releases = await openInMemory(fs, OPTIONS);
        const publisher = await releases.lease({ name: "test" });
        const { id } = await commitOf(publisher, NEW);
        await publisher.activate(id);
        await publisher.gc({ keep: 1, assetGraceMs: 0, readerGraceMs: 0 });
        await publisher.close();
      };
      await attempt().catch((error: unknown) => expect(error).toBeInstanceOf(Error));
      isOver = !hasFailed();
      mend();
      const releases = await openInMemory(memory, OPTIONS);
      expect([OLD, NEW]).toContainEqual(filesOf(releases, releases.current()?.id ?? ""));
      expect((await releases.verify()).problems).toEqual([]);
      await attempt();
      expect(filesOf(releases, releases.current()?.id ?? "")).toEqual(NEW);
    }
  });

  it("to sync fails the release, and what was not synced is never relied on", async () => {
    for (let at = 0, isOver = false; !isOver; at += 1) {
      const memory = createMemoryFileSystem();
      const { fs, hasFailed, mend } = failing(memory, at, "EIO", new Set(["sync"]));
      const attempt = async () => {
        const releases = await openInMemory(fs, OPTIONS);
        const publisher = await releases.lease({ name: "test" });
        await publish(releases, publisher, NEW);
        await publisher.close();
      };
      await attempt().catch((error: unknown) => expect(error).toMatchObject({ code: "storage" }));
      isOver = !hasFailed();
      mend();
      await attempt();
      const cut = { keepsEdit: () => false, keepsBytes: () => false };
      const after = await openInMemory(memory.afterPowerCut(cut), OPTIONS);
      expect(filesOf(after, after.current()?.id ?? "")).toEqual(NEW);
      expect((await after.verify(after.current()?.id)).problems).toEqual([]);
    }
  });
});
