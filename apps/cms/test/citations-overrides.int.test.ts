import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { OverrideRow } from "../src/features/citations/overrides.ts";
import { type CitingDesk, openCitingDesk } from "./support/citing-desk.ts";
import { body } from "./support/content.ts";

let at: CitingDesk;
beforeAll(async () => {
  at = await openCitingDesk();
});
afterAll(() => at.cms.stop());

describe("an editor's decision", () => {
  const first =
    "Huyện triển khai Nghị quyết 88 từ đầu năm. Xã tổng kết Nghị quyết 88 trong tháng 6.";
  const decision = (): OverrideRow => ({
    action: "choose",
    document: at.nq06,
    surface: "nghi quyet 88",
    occurrence: 1,
    count: 2,
    before: "dau nam xa tong ket",
    after: "trong thang 6",
  });

  it("is saved with the article, and kept with its mention through rounds of editing", async () => {
    const id = await at.desk.create("articles", {
      ...at.article(first),
      citationOverrides: [decision()],
    });
    const rounds = [
      first.replace("Xã tổng kết", "Đảng ủy xã đánh giá"),
      "Theo Nghị quyết 88, họp. Huyện triển khai Nghị quyết 88 từ đầu năm. Đảng ủy xã đánh giá Nghị quyết 88 vào cuối năm.",
      "Theo Nghị quyết 88, họp. Huyện triển khai Nghị quyết 88 từ đầu năm. Nay bàn Nghị quyết 88 vào cuối năm.",
    ];
    for (const text of rounds) await at.desk.edit("articles", id, { body: body(text) });
    const seen = (await at.desk.seen("articles", id)).body;
    expect(seen.citationOverrides).toMatchObject([
      { action: "choose", document: at.nq06, occurrence: 2, count: 3, after: "vao cuoi nam" },
    ]);
    const found = (await at.citing(at.nq06)).articles.find((one: { id: string }) => one.id === id);
    expect(found.quotations).toMatchObject([{ before: "Nay bàn ", after: " vào cuối năm." }]);
  });

  it("is saved in a draft, out of the published text until that is published", async () => {
    const id = await at.desk.create("articles", at.article(first));
    await at.desk.edit("articles", id, { citationOverrides: [decision()] }, { draft: true });
    expect((await at.desk.seen("articles", id)).body.citationOverrides).toEqual([]);
    await at.desk.edit("articles", id, { _status: "published" });
    expect((await at.desk.seen("articles", id)).body.citationOverrides).toHaveLength(1);
  });
});
