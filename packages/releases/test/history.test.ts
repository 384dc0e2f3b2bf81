import { readdirSync, realpathSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openReleases, type Releases, type ReleaseWriter } from "../src/index.ts";
import { createMemoryFileSystem } from "./support/memory-file-system.ts";
import { filesBelow, openInMemory, temporaryDirectory } from "./support/stores.ts";

type Step =
  | { do: "put"; path: string; text: string }
  | { do: "remove"; path: string }
  | { do: "commit" }
  | { do: "discard" };

/** Few names at few depths, so that files and directories get in each other's way. */
const path = fc
  .array(fc.constantFrom("a", "b", "đầm-hà", "index.html", "A"), { minLength: 1, maxLength: 4 })
  .map((names) => names.join("/"));

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant<"put">("put"),
      path,
      text: fc.constantFrom("", "x", "y", "ă"),
    }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constant<"remove">("remove"), path }) },
  { weight: 2, arbitrary: fc.constant<Step>({ do: "commit" }) },
  { weight: 1, arbitrary: fc.constant<Step>({ do: "discard" }) },
);

const history = fc.array(step, { minLength: 5, maxLength: 40 });

interface OpenStore {
  releases: Releases;
  publisher: ReleaseWriter;
}

async function onDisk(): Promise<OpenStore> {
  const releases = await openReleases(join(temporaryDirectory(), "store"), { fsync: false });
  return { releases, publisher: await releases.lease({ name: "test" }) };
}

async function inMemory(): Promise<OpenStore> {
  const releases = await openInMemory(createMemoryFileSystem());
  return { releases, publisher: await releases.lease({ name: "test" }) };
}

function hasConflict(model: ReadonlyMap<string, string>): boolean {
  return [...model.keys()].some((one) =>
    [...model.keys()].some((two) => two.startsWith(`${one}/`)),
  );
}

function directoriesOf(model: ReadonlyMap<string, string>): Map<string, string> {
  const directories = new Map<string, string>();
  for (const [path, text] of [...model].sort()) {
    for (let above = dirname(path); above !== "."; above = dirname(above)) {
      const content = `${path.slice(above.length)} ${text}`;
      directories.set(above, `${directories.get(above) ?? ""}${content}\n`);
    }
  }
  return directories;
}

/** Runs steps on a store and on a map; `onRelease` sees what was live before and after each release. */
async function run(
  steps: readonly Step[],
  { publisher }: OpenStore,
  onRelease: (before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>) => void,
): Promise<Map<string, string>> {
  let committed = new Map<string, string>();
  let model = new Map<string, string>();
  let transaction = publisher.begin();
  for (const one of [...steps, { do: "commit" } satisfies Step]) {
    if (one.do === "put") {
      transaction.put(one.path, one.text);
      model.set(one.path, one.text);
    } else if (one.do === "remove") {
      expect(transaction.remove(one.path)).toBe(model.delete(one.path));
    } else if (one.do === "discard" || hasConflict(model)) {
      if (one.do === "discard") await transaction.discard();
      else await expect(transaction.commit()).rejects.toMatchObject({ code: "path-conflict" });
      model = new Map(committed);
      transaction = publisher.begin();
    } else {
      const before = committed;
      await publisher.activate((await transaction.commit()).id);
      committed = new Map(model);
      onRelease(before, committed);
      transaction = publisher.begin();
    }
  }
  await transaction.discard();
  return committed;
}

describe("after any history of puts, removes and commits", () => {
  it("the tree that a web server sees equals a plain map", async () => {
    await fc.assert(
      fc.asyncProperty(history, async (steps) => {
        const store = await onDisk();
        await run(steps, store, (_, model) => {
          const live = join(store.releases.root, "current");
          expect(filesBelow(live)).toEqual(Object.fromEntries(model));
        });
        const report = await store.releases.verify();
        expect(report.problems).toEqual([]);
        await store.publisher.close();
        expect(readdirSync(join(store.releases.root, "tmp"))).toEqual([]);
      }),
      { numRuns: process.env.BANTIN_THOROUGH ? 25 : 10 },
    );
  });

  it("equal content has an equal hash, however it came to be", async () => {
    await fc.assert(
      fc.asyncProperty(history, async (steps) => {
        const store = await inMemory();
        const model = await run(steps, store, () => {});
        const afresh = store.publisher.begin(null);
        for (const [path, text] of [...model].reverse()) afresh.put(path, text);
        const { hash, files, bytes } = await afresh.commit();
        expect(files).toBe(model.size);
        if (files > 0) expect(store.releases.current()).toMatchObject({ hash, files, bytes });
        await store.publisher.close();
      }),
      { numRuns: process.env.BANTIN_THOROUGH ? 200 : 60 },
    );
  });

  it("a directory is a new one exactly when something in it or below has changed", async () => {
    await fc.assert(
      fc.asyncProperty(history, async (steps) => {
        const store = await onDisk();
        const live = join(store.releases.root, "current");
        let inodes = new Map<string, number>();
        await run(steps, store, (before, after) => {
          const old = directoriesOf(before);
          const found = new Map<string, number>();
          for (const [path, content] of directoriesOf(after)) {
            found.set(path, statSync(realpathSync(join(live, path))).ino);
            if (!old.has(path)) continue;
            const isSame = found.get(path) === inodes.get(path);
            expect(isSame, path).toBe(old.get(path) === content);
          }
          inodes = found;
        });
        await store.publisher.close();
      }),
      { numRuns: process.env.BANTIN_THOROUGH ? 25 : 10 },
    );
  });

  it("a diff names what a comparison of the maps does", async () => {
    await fc.assert(
      fc.asyncProperty(history, async (steps) => {
        const store = await inMemory();
        await run(steps, store, (before, after) => {
          const [to, from] = store.releases.list();
          const diff = store.releases.diff(from?.id ?? null, to?.id ?? "");
          const added = [...after.keys()].filter((path) => !before.has(path)).sort();
          const removed = [...before.keys()].filter((path) => !after.has(path)).sort();
          const changed = [...after.keys()].filter(
            (path) => before.has(path) && before.get(path) !== after.get(path),
          );
          expect(diff).toEqual({ added, changed: changed.sort(), removed });
        });
        await store.publisher.close();
      }),
      { numRuns: process.env.BANTIN_THOROUGH ? 200 : 60 },
    );
  });
});
