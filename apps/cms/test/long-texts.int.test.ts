import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startCms, type TestCms } from "./support/cms.ts";
import { type Desk, openDesk, problems } from "./support/desk.ts";

let cms: TestCms;
let desk: Desk;
beforeAll(async () => {
  cms = await startCms();
  desk = await openDesk(cms);
  // What is done for the first time compiles what it needs.
  for (let time = 0; time < 3; time += 1) {
    const id = await desk.create("articles", { title: "Khởi động", body: bodyOf(20_000) });
    await desk.edit("articles", id, { _status: "published" });
    await desk.seen("articles", id);
  }
});
afterAll(() => cms.stop());

const SENTENCE =
  "Thực hiện Nghị quyết số 06-NQ/TU ngày 17/5/2021 của Tỉnh ủy và Quyết định số 1668/QĐ-TTg của Thủ tướng, nhân dân các xã vùng cao đã hiến đất, góp công làm đường. ";
const text = (words: string, format = 0) => ({ type: "text", text: words, format, version: 1 });

function bodyOf(characters: number, perPart = SENTENCE.length) {
  const all = SENTENCE.repeat(Math.ceil(characters / SENTENCE.length)).slice(0, characters);
  const children: object[] = [];
  for (let at = 0; at < all.length; at += perPart * 2) {
    const parts = [all.slice(at, at + perPart), all.slice(at + perPart, at + perPart * 2)];
    children.push({
      type: "paragraph",
      version: 1,
      children: parts.filter(Boolean).map((part, index) => text(part, index)),
    });
  }
  return { root: { type: "root", children } };
}

/**
 * The longest piece for which the process worked on and answered nobody else, as a part of all that it did: of its own
 * time, not that of the machine, so that neither a slow machine nor other suites change it.
 */
async function longestPiece(work: () => Promise<unknown>): Promise<number> {
  const began = process.threadCpuUsage();
  let longest = 0;
  let last = began;
  const timer = setInterval(() => {
    const { user, system } = process.threadCpuUsage(last);
    longest = Math.max(longest, user + system);
    last = process.threadCpuUsage();
  }, 1);
  await work();
  await new Promise((resolve) => setTimeout(resolve, 5));
  clearInterval(timer);
  const { user, system } = process.threadCpuUsage(began);
  return longest / (user + system);
}

const LONGEST = 400_000;

describe("a text that is as long as it may be", () => {
  // The embedded database is worked in the process itself, so that a save in one piece would hold all others.
  it.skipIf(process.env.TEST_DATABASE_URI).each([
    ["of ordinary paragraphs", SENTENCE.length],
    ["of as many parts as there may be", 80],
  ])("%s is saved in pieces, between which others have their turn", async (_what, perPart) => {
    const title = `Bài dài ${perPart}`;
    const body = bodyOf(LONGEST, perPart);
    let id = "";
    const pieces = {
      create: await longestPiece(async () => {
        id = await desk.create("articles", { title, body, _status: "published" });
      }),
      edit: await longestPiece(() => desk.edit("articles", id, { title: `${title} mới` })),
      draft: await longestPiece(() => desk.edit("articles", id, { body }, { draft: true })),
    };
    expect(Object.entries(pieces).filter(([, part]) => part > 0.4)).toEqual([]);
    await desk.remove("articles", id);
  });
});

describe("a text that is longer", () => {
  it.each<[string, object, string, RegExp]>([
    [
      "than 400,000 characters",
      { body: bodyOf(LONGEST + 1) },
      "body",
      /400\.000 chữ cái.*Hãy chia/,
    ],
    ["than 8,000 parts", { body: bodyOf(20_000, 1) }, "body", /8\.000 đoạn.*chữ thuần/],
    ["than a field takes", { byline: "a".repeat(20_001) }, "byline", /20\.000 chữ cái/],
  ])("%s is refused at its field, as a draft too", async (_what, data, field, words) => {
    for (const way of [{ draft: true }, {}]) {
      const answer = await desk.tryCreate("articles", { title: "Quá dài", ...data }, way);
      expect([answer.status, problems(answer)[field]]).toEqual([400, expect.stringMatching(words)]);
    }
  });

  it("is refused in settings and documents too", async () => {
    const about = bodyOf(LONGEST + 1);
    const answer = await cms.rest("/globals/site-settings", {
      method: "POST",
      body: { siteName: "Trang", organisation: { name: "Cơ quan" }, about },
      token: desk.editor.token,
    });
    expect([answer.status, problems(answer).about]).toEqual([
      400,
      expect.stringMatching(/dài hơn/),
    ]);
  });
});
