import { expect, it } from "vitest";
import { BEGINNING, type Content, type Entry, entryAfter } from "./entry.ts";
import { exported } from "./export-format.ts";

const content: Content = {
  at: "2026-12-01T01:00:00.000Z",
  deed: "publish",
  actorKind: "person",
  actorId: "1",
  actorName: "Lan",
  collectionSlug: "articles",
  documentId: "a",
  title: "Giao ban",
  fields: null,
  detail: null,
  times: 3,
  stamp: null,
};
const entry = (title: string): Entry =>
  entryAfter(BEGINNING, { ...content, title }, { address: "203.0.113.7", account: null });

async function* of(entries: readonly Entry[]) {
  yield* entries;
}

async function text(entries: readonly Entry[], format: "csv" | "json") {
  let all = "";
  for await (const piece of exported(of(entries), format)) all += piece;
  return all;
}

it("is a table that spreadsheets open, in the words of the list", async () => {
  const [heading, row, end] = (await text([entry('Giao ban, “tháng” "12"')], "csv")).split("\r\n");
  expect(heading).toMatch(/^\uFEFF"Số thứ tự","Lúc/);
  expect(row).toContain(`"Lan","1","Đăng","Bài viết","Giao ban, “tháng” ""12""","a",,,3,`);
  expect(end).toBe("");
});

it.each(["=HYPERLINK(1)", "+1", "-1", "@SUM(A1)", "  =1", "\t=1", "\r=1", "|calc", "＝1"])(
  "holds no formula: %j",
  async (title) => {
    const csv = await text([entry(title)], "csv");
    expect(csv).toContain(`"'${title}"`);
  },
);

it("is JSON that holds all that hashes are made of", async () => {
  const entries = [entry("Một"), entry("Hai")];
  expect(JSON.parse(await text(entries, "json"))).toEqual(entries);
  expect(JSON.parse(await text([], "json"))).toEqual([]);
});
