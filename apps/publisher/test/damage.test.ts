import { existsSync, readdirSync, rmSync, statSync, truncateSync, writeFileSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import { startFakeCms } from "@bantin/content/testing";
import { examples } from "@bantin/contract/examples";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { publisherFolder } from "../src/settings.ts";
import { openCleanRenderer } from "./support/clean-render.ts";
import { startProcess, until } from "./support/publisher-process.ts";
import { DAY, type PublisherUnderTest, startPublisher } from "./support/publisher-under-test.ts";

const { minimal: MINIMAL } = examples.articles;

const DAMAGES: [string, (file: string) => void][] = [
  ["removed", (file) => rmSync(file)],
  ["emptied", (file) => truncateSync(file, 0)],
  ["cut in half", (file) => truncateSync(file, Math.floor(statSync(file).size / 8_192) * 4_096)],
  ["overwritten", (file) => writeFileSync(file, Buffer.alloc(statSync(file).size, "rác "))],
  [
    "replaced by another database",
    (file) => {
      for (const end of ["", "-wal", "-shm"]) rmSync(file + end, { force: true });
      const other = new DatabaseSync(file);
      other.exec("CREATE TABLE khac (x)");
      other.close();
    },
  ],
];
const FILES = ["content", "traces", "search"] as const;

describe("a running publisher whose own file is damaged", () => {
  let under: PublisherUnderTest;
  let damaged: string[];
  beforeEach(async () => {
    damaged = [];
    under = await startPublisher({}, { onDamage: (files) => void damaged.push(...files) });
    await under.settle();
  });
  afterEach(() => under.close());

  const cases = FILES.flatMap((name) => DAMAGES.map(([how, damage]) => ({ name, how, damage })));
  it.each(cases)("makes it anew: $name, $how", async ({ name, damage }) => {
    const before = under.tree();
    const file = publisherFolder(under.dataDir)[name];
    damage(file);
    under.cms.content.edit("articles", MINIMAL.id, { title: "Vừa sửa (mẫu)" });
    await under.settle();
    expect(damaged).toEqual([file]);
    expect(under.file("index.html")).toContain("Vừa sửa (mẫu)");
    expect(before).not.toEqual(under.tree());
    const clean = await openCleanRenderer(under.cms);
    expect(under.tree()).toEqual(await clean.tree(DAY));
    clean.close();
    const db = new DatabaseSync(file, { readOnly: true });
    expect(db.prepare("PRAGMA quick_check").get()).toEqual({ quick_check: "ok" });
    db.close();
    // And that was that.
    await under.settle();
    expect(damaged).toEqual([file]);
    await under.reopen();
    expect((await under.settle())[0]).toMatchObject({ isNew: false });
  });

  it("goes on showing the last good version of what is held, when the content is removed", async () => {
    under.cms.content.edit("articles", MINIMAL.id, { title: "Bản tốt cuối cùng (mẫu)" });
    await under.settle();
    under.cms.content.edit("articles", MINIMAL.id, { title: "" });
    await under.settle();
    const before = under.tree();
    expect(under.file("index.html")).toContain("Bản tốt cuối cùng (mẫu)");
    const { content } = publisherFolder(under.dataDir);
    for (const end of ["", "-wal", "-shm"]) rmSync(content + end, { force: true });
    await under.settle();
    expect(damaged).toEqual([content]);
    expect(under.tree()).toEqual(before);
    expect(under.publisher.held()).toMatchObject([{ documentId: MINIMAL.id }]);
  });

  it("fetches again what its mirror of pictures has lost", async () => {
    const { media } = publisherFolder(under.dataDir);
    rmSync(media, { recursive: true });
    under.cms.content.edit("articles", MINIMAL.id, {
      hero: { image: examples.media.full.id },
    });
    await under.settle();
    expect(damaged).toEqual([]);
    await under.publisher.publish({ today: DAY, isFull: true });
    expect(readdirSync(media)).not.toEqual([]);
  });
});

it("a publisher that starts with damaged files makes them anew, too", async () => {
  const under = await startPublisher();
  await under.settle();
  const folder = publisherFolder(under.dataDir);
  await under.reopen(() => {
    for (const name of FILES) {
      for (const end of ["-wal", "-shm"]) rmSync(folder[name] + end, { force: true });
      writeFileSync(folder[name], "không phải cơ sở dữ liệu".repeat(500));
    }
  });
  await under.settle();
  expect(under.file("index.html")).toContain("<h1");
  await under.close();
});

it("a publisher that watches says so, is well all the time, and is ready again when it is done", async () => {
  const cms = await startFakeCms();
  const under = await startPublisher();
  await under.close();
  const { child, output, ended } = startProcess(cms, under.dataDir, {
    PUBLISHER_RECONCILE_MS: "2000",
  });
  try {
    await until("it is at work", () => output().includes("everything verified"));
    const port = /"port":(\d+),[^\n]*"msg":"monitoring"/.exec(output())?.[1];
    const ask = async (path: string) => {
      const response = await fetch(`http://127.0.0.1:${port}${path}`);
      return `${response.status} ${(await response.text()).trim()}`;
    };
    const { content } = publisherFolder(under.dataDir);
    writeFileSync(content, Buffer.alloc(statSync(content).size, "rác "));
    const answers: string[] = [];
    cms.content.edit("articles", MINIMAL.id, { title: "Vừa sửa (mẫu)" });
    await until("it says so", async () => {
      answers.push(await ask("/healthz"));
      return output().includes(`Damaged or gone, and made anew from the CMS: ${content}`);
    });
    await until("it is ready again", async () => {
      answers.push(await ask("/healthz"));
      return (await ask("/readyz")) === "200 the site is up to date";
    });
    expect(answers.filter((answer) => !answer.startsWith("200 "))).toEqual([]);
    expect(existsSync(content)).toBe(true);
  } finally {
    child.kill("SIGTERM");
    await ended;
    await cms.close();
    rmSync(under.dataDir, { recursive: true, force: true });
  }
});
