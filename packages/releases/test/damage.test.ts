import {
  chmodSync,
  existsSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  rmSync,
  symlinkSync,
  unlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { nodeFileSystem } from "../src/disk/file-system.ts";
import { openReleases, type Releases } from "../src/index.ts";
import { intercept } from "./support/intercept.ts";
import { filesBelow, publish, startStore, type Tree } from "./support/stores.ts";

const OPTIONS = { assetDirectories: ["_astro"] };
/** With a directory too large for its listing to be stored with its parent's. */
const MONTH = Object.fromEntries(
  Array.from({ length: 60 }, (_, n) => [`tin-tuc/2022/10/bai-${n}/index.html`, `page ${n}`]),
);
const TREE: Tree = { ...MONTH, "index.html": "front", "_astro/app.css": "css" };

async function startDamaged() {
  const store = await startStore(OPTIONS);
  const id = await publish(store.releases, store.publisher, TREE);
  const overwrite = (path: string, text: string) => {
    const at = join(store.root, path);
    chmodSync(at, 0o644);
    writeFileSync(at, text);
  };
  return { ...store, id, live: join(store.root, "current"), overwrite };
}

async function problemsOf(releases: Releases) {
  const { problems } = await releases.verify();
  return problems.map(({ kind, path, releases: ids }) => ({ kind, path, ids }));
}

describe("verify", () => {
  it("names each damaged file, by its address and the releases that have it", async () => {
    const { releases, publisher, id, overwrite } = await startDamaged();
    const second = await publish(releases, publisher, { ...TREE, "index.html": "newer" });
    overwrite("current/tin-tuc/2022/10/bai-7/index.html", "page 8");
    overwrite("current/_astro/app.css", "other length");
    expect(await problemsOf(releases)).toEqual([
      { kind: "damaged", path: "_astro/app.css", ids: [second, id] },
      { kind: "damaged", path: "tin-tuc/2022/10/bai-7/index.html", ids: [second, id] },
    ]);
    const { problems } = await releases.verify(id);
    expect(problems.map(({ detail }) => detail)).toEqual([
      "12 bytes instead of 3",
      expect.stringMatching(/SHA-256 is \w+ instead of/),
    ]);
  });

  it("names missing files, directories, links and listings", async () => {
    const { root, releases, id, live } = await startDamaged();
    const month = realpathSync(join(live, "tin-tuc/2022/10"));
    unlinkSync(join(live, "tin-tuc/2022/10/bai-1/index.html"));
    rmSync(realpathSync(join(live, "tin-tuc/2022/10/bai-2")), { recursive: true });
    unlinkSync(join(month, "bai-3"));
    expect(await problemsOf(releases)).toEqual([
      { kind: "missing", path: "tin-tuc/2022/10/bai-3", ids: [id] },
      { kind: "missing", path: "tin-tuc/2022/10/bai-1/index.html", ids: [id] },
      { kind: "missing", path: "tin-tuc/2022/10/bai-2", ids: [id] },
    ]);
    unlinkSync(`${month}.json`);
    expect(await problemsOf(releases)).toEqual([
      { kind: "damaged", path: "tin-tuc/2022/10", ids: [id] },
    ]);
    unlinkSync(join(root, "releases", id, "release.json"));
    expect(await problemsOf(releases)).toEqual([{ kind: "damaged", path: "", ids: [id] }]);
  });

  it("names links that lead elsewhere, and what does not belong", async () => {
    const { root, releases, id, live } = await startDamaged();
    const month = realpathSync(join(live, "tin-tuc/2022/10"));
    const other = readlinkSync(join(month, "bai-4"));
    unlinkSync(join(month, "bai-5"));
    symlinkSync(other, join(month, "bai-5"));
    writeFileSync(join(live, "note.txt"), "left by somebody");
    unlinkSync(join(root, "releases", id, "tree"));
    symlinkSync("../..", join(root, "releases", id, "tree"));
    expect(await problemsOf(releases)).toEqual([
      { kind: "damaged", path: "", ids: [id] },
      { kind: "unexpected", path: "note.txt", ids: [id] },
      { kind: "damaged", path: "tin-tuc/2022/10/bai-5", ids: [id] },
    ]);
  });

  it("names a `current` that leads nowhere", async () => {
    const { root, releases } = await startDamaged();
    unlinkSync(join(root, "current"));
    symlinkSync("releases/000099-00000000/tree", join(root, "current"));
    expect(await problemsOf(releases)).toEqual([{ kind: "missing", path: "", ids: [] }]);
    unlinkSync(join(root, "current"));
    writeFileSync(join(root, "current"), "");
    expect(await problemsOf(releases)).toEqual([{ kind: "damaged", path: "", ids: [] }]);
  });

  it("does not call damaged what is collected while it reads", async () => {
    const { root, id, overwrite, releases, publisher } = await startDamaged();
    const second = await publish(releases, publisher, { "index.html": "newer" });
    overwrite(`releases/${id}/tree/index.html`, "half gone");
    const fileSystem = intercept(nodeFileSystem, (call, act) => {
      if (call.path.endsWith("bai-9/index.html") || call.path.includes("/_astro/")) {
        rmSync(join(root, "releases", id), { recursive: true, force: true });
      }
      return act();
    });
    const reader = await openReleases(root, { fileSystem });
    expect(await reader.verify()).toMatchObject({ isClean: true, releases: [second] });
  });

  it("counts what it read, and is clean after a sound history", async () => {
    const { releases, publisher } = await startDamaged();
    await publish(releases, publisher, { ...TREE, "index.html": "newer" });
    const seen: number[] = [];
    const report = await releases.verify(undefined, { onProgress: (files) => seen.push(files) });
    expect(report).toMatchObject({ isClean: true, problems: [], files: 63 });
    expect(seen.at(-1)).toBe(63);
  });
});

describe("damage", () => {
  it("is mended by a full release, also for the releases that share it", async () => {
    const { releases, publisher, overwrite, live } = await startDamaged();
    await publish(releases, publisher, { ...TREE, "index.html": "newer" });
    overwrite("current/tin-tuc/2022/10/bai-7/index.html", "page 8");
    overwrite("current/_astro/app.css", "bad");
    const month = realpathSync(join(live, "tin-tuc/2022/10"));
    writeFileSync(`${month}.json`, "[]");
    rmSync(realpathSync(join(live, "tin-tuc/2022/10/bai-2")), { recursive: true });
    unlinkSync(join(month, "bai-3"));
    await publish(releases, publisher, TREE, null);
    expect(filesBelow(live)).toEqual(TREE);
    expect(await problemsOf(releases)).toEqual([]);
  });

  it("is not built upon, and stops a collection before it deletes anything", async () => {
    const { root, releases, publisher, id, live } = await startDamaged();
    await publish(releases, publisher, { ...TREE, "index.html": "newer" });
    writeFileSync(`${realpathSync(join(live, "tin-tuc/2022/10"))}.json`, "[]");
    const transaction = publisher.begin();
    expect(() => transaction.put("tin-tuc/2022/10/moi/index.html", "new")).toThrow(/Damaged/);
    await transaction.discard();
    const collection = publisher.gc({ keep: 1, assetGraceMs: 0, readerGraceMs: 0 });
    await expect(collection).rejects.toMatchObject({ code: "damaged" });
    expect(existsSync(join(root, "releases", id))).toBe(true);
  });

  it("of bytes is not handed out", async () => {
    const { releases, id, overwrite } = await startDamaged();
    overwrite("current/index.html", "frond");
    expect(() => releases.read(id, "index.html")).toThrow(/Damaged: “index.html”/);
    unlinkSync(join(releases.root, "current/index.html"));
    expect(() => releases.read(id, "index.html")).toThrow(/Damaged/);
  });

  it("of the freeze's marker counts as a freeze, until it is resumed", async () => {
    const { root, releases, publisher, id } = await startDamaged();
    writeFileSync(join(root, "frozen.json"), "");
    await expect(publisher.activate(id)).rejects.toMatchObject({ code: "damaged" });
    expect(await releases.resume()).toBeNull();
    await publisher.activate(id);
  });

  // The superuser may write anywhere.
  it.skipIf(process.getuid?.() === 0)("is not done by accident: files are read-only", async () => {
    const { live } = await startDamaged();
    const page = join(live, "index.html");
    expect(() => writeFileSync(page, "oops")).toThrow(/EACCES/);
    expect(readFileSync(page, "utf8")).toBe("front");
  });
});
