import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { nodeFileSystem } from "../src/disk/file-system.ts";
import { openReleases } from "../src/index.ts";
import { intercept } from "./support/intercept.ts";
import { filesOf, publish, startStore, temporaryDirectory } from "./support/stores.ts";

describe("publishing", () => {
  it("removes what a publisher that died has left", async () => {
    const root = join(temporaryDirectory(), "store");
    await openReleases(root, { fsync: false });
    mkdirSync(join(root, "tmp", "transaction-1", "deep"), { recursive: true });
    writeFileSync(join(root, "tmp", "transaction-1", "deep", "1.staged"), "half");
    const releases = await openReleases(root);
    const publisher = await releases.lease({ name: "next" });
    expect(publisher.leftovers).toBe(1);
    expect(nodeFileSystem.names(join(root, "tmp"))).toEqual([]);
    await publisher.close();
    expect(() => publisher.begin()).toThrow(/given its lease back/);
  });

  it("makes releases one after the other, also when they are begun together", async () => {
    const { releases, publisher } = await startStore();
    const transactions = Array.from({ length: 5 }, (_, n) => {
      const transaction = publisher.begin(null);
      transaction.put(`page-${n}`, String(n));
      return transaction;
    });
    const made = await Promise.all(transactions.map((one) => one.commit()));
    expect(new Set(made.map(({ id }) => id.split("-")[0])).size).toBe(5);
    expect(made.map(({ id }) => filesOf(releases, id))).toEqual(
      made.map((_, n) => ({ [`page-${n}`]: String(n) })),
    );
  });

  it("does not collect the base of a release in the making", async () => {
    const { releases, publisher } = await startStore();
    const first = await publish(releases, publisher, { a: "1", "b/c": "shared" });
    const transaction = publisher.begin(first);
    for (const text of ["2", "3"]) await publish(releases, publisher, { a: text });
    const { kept } = await publisher.gc({ keep: 1, assetGraceMs: 0, readerGraceMs: 0 });
    expect(kept).toContain(first);
    transaction.put("a", "4");
    const { id } = await transaction.commit();
    expect(filesOf(releases, id)).toEqual({ a: "4", "b/c": "shared" });
    expect((await publisher.gc({ keep: 1, assetGraceMs: 0, readerGraceMs: 0 })).removed).toContain(
      first,
    );
  });

  it("lets a roll-back through while it looks for garbage, and keeps what that needs", async () => {
    let rollBack: (() => Promise<unknown>) | null = null;
    let rolledBack: Promise<unknown> | null = null;
    const fileSystem = intercept(nodeFileSystem, (call, act) => {
      const start = call.path.endsWith("release.json") ? rollBack : null;
      if (start) {
        rollBack = null;
        rolledBack = start();
      }
      return act();
    });
    const { releases, publisher } = await startStore({ fileSystem });
    const first = await publish(releases, publisher, { a: "1", "b/c": "1" });
    for (const text of ["2", "3"]) await publish(releases, publisher, { a: text });
    rollBack = () => releases.rollback({ to: first, by: "Lan", why: "sai" });
    const { kept } = await publisher.gc({ keep: 1, assetGraceMs: 0, readerGraceMs: 0 });
    await rolledBack;
    expect(kept).toContain(first);
    expect(releases.current()?.id).toBe(first);
    expect(filesOf(releases, first)).toEqual({ a: "1", "b/c": "1" });
    expect((await releases.verify()).isClean).toBe(true);
  });

  it("tells a reader of a release that is collected meanwhile so, and does not cry damage", async () => {
    const { releases, publisher } = await startStore();
    const paths = ["a", "c"].flatMap((top) =>
      Array.from({ length: 99 }, (_, n) => `${top}/${n}/x`),
    );
    const many = Object.fromEntries(paths.map((path) => [path, path]));
    const first = await publish(releases, publisher, { ...many, b: "1" });
    const second = await publish(releases, publisher, { b: "2" });
    const files = releases.files(first);
    files.next();
    await publisher.gc({ keep: 1, assetGraceMs: 0, readerGraceMs: 0 });
    const gone = expect.objectContaining({ code: "no-such-release" });
    expect(() => [...files]).toThrow(gone);
    expect(() => releases.diff(first, second)).toThrow(gone);
    expect(() => releases.read(first, "b")).toThrow(gone);
  });

  it("refuses to collect everything", async () => {
    const { publisher } = await startStore();
    await expect(publisher.gc({ keep: 0, assetGraceMs: 0 })).rejects.toThrow(/“keep” must be/);
  });
});
