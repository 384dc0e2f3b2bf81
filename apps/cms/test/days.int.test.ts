import { localDate } from "@bantin/vietnamese";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startCms, type TestCms } from "./support/cms.ts";
import { type Desk, openDesk, problems } from "./support/desk.ts";
import { saveDraft } from "./support/drafts.ts";

let cms: TestCms;
let desk: Desk;

beforeAll(async () => {
  cms = await startCms();
  desk = await openDesk(cms);
});
afterAll(() => cms.stop());

const draft = { draft: true };
const saved = <Slug extends "articles" | "resolutions">(collection: Slug, data: object) =>
  saveDraft(cms, desk, collection, data);

describe("days", () => {
  const dayOf = async (issueDate: unknown) => {
    const doc = await saved("resolutions", { issueDate });
    return doc.issueDate ?? null;
  };

  it.each([
    ["2021-07-15", "2021-07-15"],
    ["2021-07-15T12:00:00.000Z", "2021-07-15"],
    // Late in the evening in Vietnam, still the afternoon in UTC; and early next day.
    ["2021-07-15T16:59:59.000Z", "2021-07-15"],
    ["2021-07-15T17:00:00.000Z", "2021-07-16"],
    ["2021-07-15T23:30:00+07:00", "2021-07-15"],
    ["15/7/2021", "2021-07-15"],
    ["5/7/2021", "2021-07-05"],
    ["ngày 15 tháng 7 năm 2021", "2021-07-15"],
  ])("%s is the day %s, wherever it is looked at", async (value, day) => {
    const stored = await dayOf(value);
    expect(stored).toBe(`${day}T12:00:00.000Z`);
    expect(localDate(stored ?? "")).toBe(day);
  });

  it.each([null, ""])("%j is no day", async (value) => {
    expect(await dayOf(value)).toBeNull();
  });

  it.each(["2021-02-30", "31/4/2021", "15/7", "hôm qua", "2021-07-15T10:00", 20210715])(
    "%s is refused, also in a draft, at its field",
    async (issueDate) => {
      const answer = await desk.tryCreate("resolutions", { issueDate }, draft);
      expect(answer.status).toBe(400);
      expect(problems(answer).issueDate).toContain("Đây không phải ngày. Hãy chọn lại");
    },
  );

  it.each([
    "hôm qua",
    "2021-07-15T10:00",
    "0001-01-01T00:00:00.000Z",
    "+275760-09-13T00:00:00.000Z",
  ])("a time of publication that is none is refused, also in a draft: %s", async (publishedAt) => {
    const answer = await desk.tryCreate("articles", { publishedAt }, draft);
    expect(answer.status).toBe(400);
    expect(problems(answer).publishedAt).toContain("Đây không phải ngày giờ. Hãy chọn lại");
  });

  it.each([
    "2202-10-24T03:32:00.000Z",
    "9999-12-31T00:00:00.000Z",
    "1899-01-01",
    "1968-01-31T17:00:00.000Z",
  ])("a time that cannot be meant is refused with the days that can: %s", async (publishedAt) => {
    const answer = await desk.tryCreate("articles", { title: "Bài", publishedAt }, draft);
    expect(answer.status).toBe(400);
    expect(problems(answer).publishedAt).toMatch(
      /^Ngày .* có lẽ gõ nhầm năm: ô này nhận từ 1\/1\/1976 đến /,
    );
  });

  it("a day without an hour is midnight in Vietnam, which stands for an hour that nobody knows", async () => {
    const doc = await saved("articles", { publishedAt: "24/10/2022" });
    expect(doc.publishedAt).toBe("2022-10-23T17:00:00.000Z");
  });

  it("an instant is kept in UTC, whatever zone it was given in", async () => {
    const doc = await saved("articles", { publishedAt: "2022-10-24T10:32:00+07:00" });
    expect(doc.publishedAt).toBe("2022-10-24T03:32:00.000Z");
  });

  it("a campaign that ends before it begins is refused at the field of its end", async () => {
    const answer = await desk.tryCreate("campaigns", {
      year: 2026,
      slogan: "Ngược ngày",
      activeFrom: "2026-12-31",
      activeTo: "2026-01-01",
      _status: "published",
    });
    expect(problems(answer)).toEqual({
      activeTo:
        "Ngày này phải sau ngày ở ô “Hiện trên trang từ ngày”. Hãy chọn lại một trong hai ngày.",
    });
  });
});
