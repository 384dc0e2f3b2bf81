import { rmSync } from "node:fs";
import { examples } from "@bantin/contract/examples";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import {
  mountSmallDisk,
  noSmallDisk,
  type SmallDisk,
} from "../../../scripts/services/small-disk.ts";
import type { Stage } from "../src/context.ts";
import { staffMessageOf } from "../src/errors.ts";
import { publisherFolder } from "../src/settings.ts";
import { openCleanRenderer } from "./support/clean-render.ts";
import { DAY, type PublisherUnderTest, startPublisher } from "./support/publisher-under-test.ts";

const obstacle = noSmallDisk();
const KIBIBYTE = 1024;
const ARTICLE = examples.articles.minimal.id;

/** When the disk fills up, and how much room is left then: each thing that is written fails once. */
const CASES: readonly [Stage, number][] = [
  ["sync", 0],
  ["sync", 40],
  ["sync", 200],
  ["render", 0],
  ["commit", 0],
  ["commit", 8],
  ["commit", 24],
  ["activate", 0],
  ["remember", 0],
  ["remember", 12],
];

describe.skipIf(obstacle !== null)(`a full disk${obstacle ? ` (${obstacle})` : ""}`, () => {
  let disk: SmallDisk;
  let under: PublisherUnderTest;
  let full: { at: Stage | null; left: number } = { at: null, left: 0 };
  beforeAll(async () => {
    disk = mountSmallDisk(48);
    vi.stubEnv("TMPDIR", disk.folder);
    const onStage = (stage: Stage) => {
      if (stage !== full.at) return;
      disk.fill(full.left * KIBIBYTE);
      full = { at: null, left: 0 };
    };
    under = await startPublisher({}, { onStage });
    vi.unstubAllEnvs();
    await under.settle();
  });
  afterAll(async () => {
    disk.makeRoom();
    await under.close();
    disk.remove();
  });

  let edits = 0;
  /** Edits what has to be written everywhere: a long text, and another picture than before. */
  function edit(): string {
    edits++;
    const title = `Sửa lần ${edits} (mẫu)`;
    const { unused, full: other } = examples.media;
    const image = edits % 2 === 1 ? unused.id : other.id;
    const text = { type: "text", text: `${title}. `.repeat(20), format: 0, version: 1 };
    const children = Array.from({ length: 100 }, () => ({ type: "paragraph", children: [text] }));
    const body = { root: { type: "root", children } };
    const hero = { ...examples.articles.full.hero, image };
    under.cms.content.edit("articles", ARTICLE, { title, body, hero });
    return title;
  }

  const expectWhole = async () => {
    const { problems } = await under.publisher.releases.verify();
    expect(problems).toEqual([]);
  };

  it.each(CASES)(
    "before “%s”, with %i KiB left, harms nothing, is told in plain words, and is over when there is room",
    async (at, left) => {
      // What the databases have set aside would do for a small edit.
      await under.reopen();
      const before = under.tree();
      const title = edit();
      full = { at, left };
      const failure = await failureOf(under.settle());
      expect(failure.message).toMatch(/database or disk is full|no space left on device/);
      expect(failure.message).toContain(disk.folder);
      expect(failure.message).toContain("Make room on that disk");
      expect(staffMessageOf(failure)).toMatch(/ổ đĩa.*đầy/i);
      const isLive = under.file("index.html")?.includes(title);
      if (!isLive) expect(under.tree()).toEqual(before);
      await expectWhole();

      disk.makeRoom();
      const [outcome] = await under.settle();
      expect(outcome?.scope).toBe("complete");
      expect(under.file("index.html")).toContain(title);
      await expectWhole();
    },
  );

  it("that took the traces with it keeps a publisher from starting, and is mended by a full release", async () => {
    const { traces } = publisherFolder(under.dataDir);
    const failure = await failureOf(
      under.reopen(() => {
        for (const end of ["", "-wal", "-shm"]) rmSync(traces + end, { force: true });
        disk.fill(0);
      }),
    );
    expect(failure.message).toContain(disk.folder);
    expect(failure.message).toContain("Make room on that disk");
    await expectWhole();
    disk.makeRoom();
    const title = edit();
    await under.reopen();
    const [outcome] = await under.settle();
    expect(outcome?.scope).toBe("full");
    expect(under.file("index.html")).toContain(title);
    await expectWhole();
  });

  it("has left a site that equals one rendered from nothing", async () => {
    const clean = await openCleanRenderer(under.cms);
    try {
      expect(under.tree()).toEqual(await clean.tree(DAY));
    } finally {
      clean.close();
    }
  });
});

async function failureOf(work: Promise<unknown>): Promise<Error> {
  const failure = await work.then(
    () => null,
    (error: unknown) => error,
  );
  if (failure instanceof Error) return failure;
  return expect.fail("It should have failed.");
}
