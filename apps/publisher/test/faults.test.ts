import { existsSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { Fault } from "@bantin/content/testing";
import { examples } from "@bantin/contract/examples";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { staffMessageOf } from "../src/errors.ts";
import { publisherFolder } from "../src/settings.ts";
import { openCleanRenderer } from "./support/clean-render.ts";
import { DAY, type PublisherUnderTest, startPublisher } from "./support/publisher-under-test.ts";

const FULL = examples.articles.full.id;
const MINIMAL = examples.articles.minimal.id;

let under: PublisherUnderTest;
beforeEach(async () => {
  under = await startPublisher();
  await under.settle();
});
afterEach(() => under.close());

const failureOf = async (pass: Promise<unknown>) =>
  pass.then(
    () => expect.fail("The pass should have failed."),
    (error: unknown) => error,
  );

describe("a CMS that is not well", () => {
  it.each<[string, Fault, RegExp]>([
    ["is down", { kind: "down" }, /did not answer/],
    ["is slow beyond measure", { kind: "slow", only: "/api/articles" }, /did not answer/],
    ["answers 500", { kind: "status", status: 500 }, /500/],
    ["refuses the key", { kind: "status", status: 403 }, /key/],
    ["answers no JSON", { kind: "invalidJson" }, /JSON/],
    ["has lost everything", { kind: "emptyLists" }, /./],
  ])("that %s leaves the live site as it was, and says why", async (_case, fault, words) => {
    const before = under.tree();
    under.cms.content.edit("articles", MINIMAL, { title: "Vừa sửa (mẫu)" });
    under.cms.break(fault);
    const error = await failureOf(under.settle());
    expect(error).toBeInstanceOf(Error);
    expect(String(error)).toMatch(words);
    expect(staffMessageOf(error)).not.toContain("lỗi kỹ thuật");
    expect(under.tree()).toEqual(before);

    under.cms.break(null);
    await under.settle();
    expect(under.file("index.html")).toContain("Vừa sửa (mẫu)");
  });
});

describe("a document that is not as agreed", () => {
  it("is held back by itself: its last good version stays, and what else there is goes live", async () => {
    const before = under.tree();
    under.cms.content.edit("articles", FULL, { publishedAt: "hôm qua", title: "Hỏng (mẫu)" });
    const [outcome] = await under.settle();
    expect(outcome?.held).toEqual([
      expect.objectContaining({ documentId: FULL, field: "publishedAt" }),
    ]);
    expect(under.tree()).toEqual(before);
    under.cms.content.edit("articles", MINIMAL, { title: "Vừa sửa (mẫu)" });
    await under.settle();
    expect(under.file("index.html")).toContain("Vừa sửa (mẫu)");
    under.cms.content.edit("articles", FULL, { publishedAt: examples.articles.full.publishedAt });
    const [mended] = await under.settle();
    expect(mended?.held).toEqual([]);
    expect(under.file("index.html")).toContain("Hỏng (mẫu)");
  });
});

describe("a mass disappearance", () => {
  it("is no release, unless it is said to be meant", async () => {
    const before = under.tree();
    for (const { id } of under.cms.content.published("resolutions")) {
      under.cms.content.removeSilently("resolutions", id);
    }
    const error = await failureOf(under.publisher.publish({ today: DAY, isFull: true }));
    expect(String(error)).toMatch(/allow-mass-deletion|allowMassDeletion/);
    expect(under.tree()).toEqual(before);
  });

  it("is the newsroom's own work when the CMS noted it, also while no publisher ran", async () => {
    const { content } = under.cms;
    await under.reopen(() => {
      for (const { id } of content.published("resolutions")) content.remove("resolutions", id);
      content.edit("articles", MINIMAL, { title: "Vừa sửa (mẫu)" });
    });
    await under.settle();
    expect(under.file("index.html")).toContain("Vừa sửa (mẫu)");
    expect([...under.tree().keys()].filter((path) => /^van-ban\/.*\d\/index/.test(path))).toEqual(
      [],
    );
  });
});

describe("what the publisher keeps", () => {
  const expectClean = async () => {
    const clean = await openCleanRenderer(under.cms);
    try {
      expect(under.tree()).toEqual(await clean.tree(DAY));
    } finally {
      clean.close();
    }
  };
  const keptFiles = () => publisherFolder(under.dataDir);

  it.each(["content", "traces", "both"])("can be lost: %s", async (what) => {
    const { content, traces } = keptFiles();
    const files = what === "both" ? [content, traces] : [what === "content" ? content : traces];
    await under.reopen(() => {
      for (const file of files)
        for (const end of ["", "-wal", "-shm"]) rmSync(file + end, { force: true });
    });
    under.cms.content.edit("articles", MINIMAL, { title: "Vừa sửa (mẫu)" });
    await under.settle();
    await expectClean();
  });

  it("can be damaged: a release that lost a file is mended by a full one", async () => {
    rmSync(join(keptFiles().releases, "current", "tin-tuc", "index.html"));
    expect((await under.publisher.releases.verify()).isClean).toBe(false);
    await under.publisher.publish({ today: DAY, isFull: true });
    expect((await under.publisher.releases.verify()).isClean).toBe(true);
    await expectClean();
  });

  it("has no leftovers of passes that failed", async () => {
    await under.close();
    let isFailing = false;
    const onStage = (stage: string) => {
      if (isFailing && stage === "commit") throw new Error("The power went.");
    };
    under = await startPublisher({}, { onStage });
    await under.settle();
    isFailing = true;
    under.cms.content.unpublish("articles", FULL);
    await failureOf(under.settle());
    const temporary = join(keptFiles().releases, "tmp");
    expect(existsSync(temporary) ? readdirSync(temporary) : []).toEqual([]);
  });
});
