import { realpathSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { nodeFileSystem } from "../src/disk/file-system.ts";
import { openReleases } from "../src/index.ts";
import { type Call, intercept } from "./support/intercept.ts";
import { filesBelow, filesOf, publish, startStore, temporaryDirectory } from "./support/stores.ts";

describe("a store", () => {
  it("is made where there is none, with nothing live", async () => {
    const root = join(temporaryDirectory(), "deep", "er", "store");
    const releases = await openReleases(root, { fsync: false });
    expect([releases.current(), releases.list(), releases.frozen()]).toEqual([null, [], null]);
    expect(releases.leaseHolder()).toBeNull();
    expect((await releases.verify()).isClean).toBe(true);
  });

  it("is not made where it was not asked for, nor in a directory of others", async () => {
    const root = temporaryDirectory();
    const notAStore = { code: "not-a-store" };
    await expect(openReleases(root, { create: false })).rejects.toMatchObject(notAStore);
    writeFileSync(join(root, "thesis.txt"), "");
    await expect(openReleases(root)).rejects.toMatchObject(notAStore);
    await expect(openReleases(root)).rejects.toThrow(/thesis\.txt/);
  });

  it("of another format is left alone", async () => {
    const { root } = await startStore();
    const store = join(root, "store.json");
    nodeFileSystem.unlink(store);
    writeFileSync(store, '{"format":2}');
    await expect(openReleases(root)).rejects.toThrow(/format is 2, not 1/);
  });
});

describe("a release", () => {
  it("keeps what its maker wrote about it, and knows its size", async () => {
    const now = new Date("2026-01-01T00:00:00Z");
    const { releases, publisher } = await startStore({ now: () => now });
    const transaction = publisher.begin();
    transaction.put("index.html", "Đầm Hà");
    transaction.put("a/b", new Uint8Array([1, 2, 3]));
    const metadata = { revision: 7, by: "publisher", parts: [{ ok: true, none: null }] };
    const release = await transaction.commit(metadata);
    expect(release).toMatchObject({
      createdAt: now.toISOString(),
      base: null,
      files: 2,
      bytes: 13,
    });
    expect(releases.show(release.id)).toEqual({ ...release, isLive: false, retiredAt: null });
    expect(releases.show(release.id).metadata).toEqual(metadata);
    expect(release).not.toHaveProperty("tree");
    expect(releases.current()).toBeNull();
  });

  it("gives its files, and nothing for what it does not have", async () => {
    const { releases, publisher } = await startStore();
    const id = await publish(releases, publisher, { "a/b.html": "b", c: "c" });
    expect(filesOf(releases, id)).toEqual({ "a/b.html": "b", c: "c" });
    expect(["a", "a/x", "c/d", "x/y/z"].map((path) => releases.read(id, path))).toEqual([
      null,
      null,
      null,
      null,
    ]);
    expect(() => releases.read(id, "../store.json")).toThrow(/is no path/);
    for (const unknown of ["000009-00000000", "../objects", ""]) {
      expect(() => releases.show(unknown)).toThrow(/There is no release/);
    }
  });

  it("costs what has changed: what has not is neither read nor written", async () => {
    const calls: Call[] = [];
    const fileSystem = intercept(nodeFileSystem, (call, act) => {
      calls.push(call);
      return act();
    });
    const { releases, publisher } = await startStore({ fileSystem });
    const pages = Array.from({ length: 400 }, (_, n) => {
      return [`tin-tuc/20${10 + (n % 10)}/${n % 12}/bai-${n}/index.html`, `page ${n}`];
    });
    await publish(releases, publisher, Object.fromEntries(pages));
    calls.length = 0;
    const transaction = publisher.begin();
    transaction.put("tin-tuc/2013/3/bai-3/index.html", "changed");
    transaction.put("tin-tuc/2013/3/bai-63/index.html", "page 63");
    await publisher.activate((await transaction.commit()).id);
    expect(calls.filter(({ path }) => /index\.html$|staged$/.test(path)).length).toBeLessThan(5);
    expect(calls.length).toBeLessThan(120);
  });

  it("can be made from an older one", async () => {
    const { releases, publisher } = await startStore();
    const first = await publish(releases, publisher, { a: "1", b: "1" });
    await publish(releases, publisher, { a: "2", b: "2" });
    const transaction = publisher.begin(first);
    transaction.put("a", "3");
    const { id, base } = await transaction.commit();
    expect(base).toBe(first);
    expect(filesOf(releases, id)).toEqual({ a: "3", b: "1" });
  });

  it("has files and directories take each other's places, in any order of doing so", async () => {
    const { root, releases, publisher } = await startStore();
    await publish(releases, publisher, { "a/b": "b", c: "c" });
    const transaction = publisher.begin();
    transaction.put("a", "file now");
    transaction.put("c/d", "directory now");
    expect([transaction.remove("a/b"), transaction.remove("c"), transaction.remove("a/x")]).toEqual(
      [true, true, false],
    );
    expect(transaction.stat("a")).toMatchObject({ bytes: 8 });
    expect(transaction.stat("a/b")).toBeNull();
    await publisher.activate((await transaction.commit()).id);
    expect(filesBelow(join(root, "current"))).toEqual({ a: "file now", "c/d": "directory now" });
  });

  it("is refused, by the name of the path, when a path is to be both", async () => {
    const { releases, publisher } = await startStore();
    await publish(releases, publisher, { "a/b/c": "c" });
    const transaction = publisher.begin();
    transaction.put("a/b", "file");
    await expect(transaction.commit()).rejects.toThrow(/“a\/b” is a file and a directory/);
    expect(() => transaction.put("x", "x")).toThrow(/is over/);
  });

  it("begun and discarded leaves nothing", async () => {
    const { root, publisher } = await startStore();
    const transaction = publisher.begin();
    transaction.put("a", "a");
    expect(() => transaction.put("../a", "a")).toThrow(/is no path/);
    await transaction.discard();
    expect(nodeFileSystem.names(join(root, "tmp"))).toEqual([]);
    await expect(transaction.commit()).rejects.toMatchObject({ code: "closed" });
  });
});

describe("where there are no hard links", () => {
  it("files are copied, and links made anew", async () => {
    const fileSystem = intercept(nodeFileSystem, (call, act) => {
      if (call.name !== "link") return act();
      throw Object.assign(new Error("EMLINK: too many links"), { code: "EMLINK" });
    });
    const { root, releases, publisher } = await startStore({ fileSystem, fsync: true });
    const tree = { "a/x": "x", "a/y": "y", "a/b/z": "z", "a/c/z": "z" };
    await publish(releases, publisher, tree);
    await publish(releases, publisher, { ...tree, "a/x": "new" });
    expect(filesBelow(join(root, "current"))).toEqual({ ...tree, "a/x": "new" });
    expect(statSync(join(root, "current/a/y")).nlink).toBe(1);
    expect(realpathSync(join(root, "current/a/b"))).toBe(realpathSync(join(root, "current/a/c")));
    expect((await releases.verify()).isClean).toBe(true);
  });
});
