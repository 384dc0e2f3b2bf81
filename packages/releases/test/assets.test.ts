import { readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { publish, startStore } from "./support/stores.ts";

const OPTIONS = { assetDirectories: ["_astro", "media"] };
const HOUR_MS = 3_600_000;
const start = Date.parse("2026-01-01T00:00:00Z");
const after = (hours: number) => new Date(start + hours * HOUR_MS);

describe("an asset", () => {
  it("is served under `current` before, while and after its release is live", async () => {
    const { root, releases, publisher } = await startStore(OPTIONS);
    await publish(releases, publisher, { "index.html": "1", "_astro/old.css": "old" });
    await publish(releases, publisher, { "index.html": "2", "_astro/new.css": "new" });
    const read = (path: string) => readFileSync(join(root, "current", path), "utf8");
    expect(read("_astro/old.css")).toBe("old");
    expect(read("_astro/new.css")).toBe("new");
    const live = releases.current()?.id ?? "";
    expect(releases.read(live, "_astro/old.css")).toBeNull();
    expect([...releases.files(live)].map(({ path }) => path)).not.toContain("_astro/old.css");
  });

  it("is deleted when the grace time has run since a collection first missed it", async () => {
    const { root, releases, publisher } = await startStore(OPTIONS);
    await publish(releases, publisher, { "index.html": "1", "_astro/fonts/old": "old" });
    await publish(releases, publisher, { "index.html": "2", "_astro/new": "new" });
    const isThere = () =>
      statSync(join(root, "assets/_astro/fonts/old"), { throwIfNoEntry: false }) !== undefined;
    const collect = (now: Date, keep = 1) =>
      publisher.gc({ keep, assetGraceMs: 24 * HOUR_MS, readerGraceMs: 0, now });

    expect(await collect(after(0), 2)).toMatchObject({ assets: 0, condemnedAssets: 0 });
    expect(await collect(after(48))).toMatchObject({ assets: 0, condemnedAssets: 1 });
    expect(await collect(after(71))).toMatchObject({ assets: 0, condemnedAssets: 1 });
    expect(isThere()).toBe(true);
    expect(await collect(after(72))).toMatchObject({ assets: 1, condemnedAssets: 0 });
    expect(isThere()).toBe(false);
    expect(statSync(join(root, "assets/_astro/fonts"), { throwIfNoEntry: false })).toBeUndefined();
  });

  it("that comes back begins a new grace time when it goes again", async () => {
    const { releases, publisher } = await startStore(OPTIONS);
    const collect = (now: Date) =>
      publisher.gc({ keep: 1, assetGraceMs: 24 * HOUR_MS, readerGraceMs: 0, now });
    await publish(releases, publisher, { "media/a": "a" });
    await publish(releases, publisher, { "media/b": "b" });
    await collect(after(0));
    await publish(releases, publisher, { "media/a": "a" });
    await collect(after(23));
    await publish(releases, publisher, { "media/b": "b" });
    expect(await collect(after(47))).toMatchObject({ assets: 0, condemnedAssets: 1 });
  });

  it("costs its own directory's listing only, and none of its neighbours", async () => {
    const { root, releases, publisher } = await startStore(OPTIONS);
    const many = Object.fromEntries(Array.from({ length: 300 }, (_, n) => [`media/${n}`, `${n}`]));
    await publish(releases, publisher, many);
    const before = statSync(join(root, "current/media/0"));
    await publish(releases, publisher, { ...many, "media/new": "new" });
    const neighbour = statSync(join(root, "current/media/0"));
    expect([neighbour.ino, neighbour.nlink]).toEqual([before.ino, 1]);
  });

  it("may not change its bytes while a release has them", async () => {
    const { root, releases, publisher } = await startStore(OPTIONS);
    await publish(releases, publisher, { "_astro/app.css": "one" });
    const conflict = { code: "asset-conflict", message: expect.stringContaining("_astro/app.css") };
    await expect(publish(releases, publisher, { "_astro/app.css": "two" })).rejects.toMatchObject(
      conflict,
    );
    await expect(publish(releases, publisher, { "_astro/app.css/x": "x" })).rejects.toMatchObject({
      code: "asset-conflict",
    });
    expect(readFileSync(join(root, "current/_astro/app.css"), "utf8")).toBe("one");
  });

  it("that was damaged is mended by putting its bytes", async () => {
    const { root, releases, publisher } = await startStore(OPTIONS);
    await publish(releases, publisher, { "_astro/app.css": "one" });
    writeFileSync(join(root, "assets/_astro/extra"), "damaged");
    await publish(releases, publisher, { "_astro/app.css": "one", "_astro/extra": "right" });
    expect(readFileSync(join(root, "current/_astro/extra"), "utf8")).toBe("right");
  });
});

describe("asset directories", () => {
  it("change with a full release only", async () => {
    const { root, releases, publisher } = await startStore({ assetDirectories: [] });
    const tree = { "index.html": "1", "_astro/a.css": "a" };
    await publish(releases, publisher, tree);
    await publisher.close();

    const { openReleases } = await import("../src/index.ts");
    const reopened = await openReleases(root, { ...OPTIONS, fsync: false });
    const next = await reopened.lease({ name: "next" });
    expect(() => next.begin()).toThrow(
      expect.objectContaining({ code: "asset-directories-changed" }),
    );
    await publish(reopened, next, tree, null);
    expect(readFileSync(join(root, "assets/_astro/a.css"), "utf8")).toBe("a");
    expect((await reopened.verify()).isClean).toBe(true);
    await next.close();
  });

  it("are names at the top", async () => {
    await expect(startStore({ assetDirectories: ["a/b"] })).rejects.toMatchObject({
      code: "invalid-path",
    });
  });
});
