import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startCms, type TestCms } from "./support/cms.ts";
import { type Desk, openDesk, problems } from "./support/desk.ts";
import { pdf, upload } from "./support/uploads.ts";

let cms: TestCms;
let desk: Desk;

beforeAll(async () => {
  cms = await startCms();
  desk = await openDesk(cms);
});
afterAll(() => cms.stop());

const entry = (fields: Record<string, unknown> = {}) => ({
  from: "08:00",
  what: "Giao ban",
  ...fields,
});
const calendar = (week: number, fields: Record<string, unknown> = {}) => ({
  year: 2026,
  week,
  days: [{ weekday: "monday", entries: [entry()] }],
  ...fields,
});
const PUBLISHED = { _status: "published" };

describe("the calendar of a week", () => {
  it("is published at the address of its week, under a title made of it", async () => {
    const id = await desk.create("calendars", calendar(48, PUBLISHED));
    expect((await desk.seen("calendars", id)).body).toMatchObject({
      title: "Lịch công tác tuần 48 năm 2026 (23/11–29/11)",
      year: 2026,
      week: 48,
    });
    expect(await desk.outbox("calendars", id)).toEqual([
      { kind: "published", address: "/lich-cong-tac/2026/tuan-48/" },
    ]);
  });

  it("leads on from its old address when the week is put right, and says when it is gone", async () => {
    const id = await desk.create("calendars", calendar(10, PUBLISHED));
    await desk.edit("calendars", id, { week: 11 });
    expect(await desk.redirect("/lich-cong-tac/2026/tuan-10/")).toEqual({
      kind: "moved",
      to: "/lich-cong-tac/2026/tuan-11/",
    });
    await desk.edit("calendars", id, { deletedAt: new Date().toISOString() });
    expect((await desk.seen("calendars", id)).status).toBe(404);
    expect(await desk.redirect("/lich-cong-tac/2026/tuan-11/")).toEqual({ kind: "gone", to: null });
  });

  it("may be another one than was there, whose week was put right or who was deleted", async () => {
    const first = await desk.create("calendars", calendar(14, PUBLISHED));
    await desk.edit("calendars", first, { week: 15 });
    const second = await desk.create("calendars", calendar(14, PUBLISHED));
    expect((await desk.seen("calendars", second)).status).toBe(200);
    expect(await desk.redirect("/lich-cong-tac/2026/tuan-14/")).toBeNull();
    await desk.remove("calendars", second);
    await desk.create("calendars", calendar(14, PUBLISHED));
    expect(await desk.redirect("/lich-cong-tac/2026/tuan-14/")).toBeNull();
  });

  it("is a draft without a week until somebody publishes it", async () => {
    const id = await desk.create("calendars", calendar(12, { week: null }), { draft: true });
    const answer = await desk.tryEdit("calendars", id, PUBLISHED);
    expect(problems(answer)).toMatchObject({
      week: expect.stringContaining("Cần có trước khi đăng"),
    });
    await desk.edit("calendars", id, { week: 12, ...PUBLISHED });
    expect((await desk.seen("calendars", id)).status).toBe(200);
  });

  it("is the only one of its week, also when the other is a draft or in the trash", async () => {
    const first = await desk.create("calendars", calendar(20), { draft: true });
    const second = await desk.tryCreate("calendars", calendar(20), { draft: true });
    expect(problems(second).week).toBe(
      "Tuần này đã có lịch: “Lịch công tác tuần 20 năm 2026 (11/5–17/5)” (trong danh sách; hãy sửa lịch đó, hoặc chọn tuần khác).",
    );
    await desk.edit("calendars", first, { deletedAt: new Date().toISOString() });
    expect(problems(await desk.tryCreate("calendars", calendar(20))).week).toContain("thùng rác");
  });

  it("keeps the names of its entries when they are edited", async () => {
    const id = await desk.create("calendars", calendar(30, PUBLISHED));
    const [day] = (await desk.seen("calendars", id)).body.days;
    const [before] = day.entries;
    await desk.edit(
      "calendars",
      id,
      { days: [{ ...day, entries: [{ ...before, from: "9h" }] }], note: "Sửa giờ" },
      { draft: true },
    );
    await desk.edit("calendars", id, PUBLISHED);
    const [after] = (await desk.seen("calendars", id)).body.days[0].entries;
    expect(after).toEqual({ ...before, from: "09:00" });
  });

  it("keeps a file from being deleted that one of its entries has", async () => {
    const file = await upload(cms, "files", pdf("moi.pdf"), { title: "Mời" }, desk.editor.token);
    const attachment = file.body.doc.id;
    const days = [{ weekday: "friday", entries: [entry({ attachment })] }];
    await desk.create("calendars", calendar(31, { days }));
    const answer = await desk.remove("files", attachment);
    expect(answer.status).toBe(400);
    expect(problems(answer)[""]).toContain("Lịch công tác tuần 31");
  });
});

describe("what is refused, at its field", () => {
  const day = (weekday: string, ...entries: unknown[]) => ({ weekday, entries });
  it.each([
    [
      "week",
      { year: 2025, week: 53 },
      "Năm 2025 chỉ có 52 tuần. Hãy ghi tuần từ 1 đến 52, hoặc sửa năm.",
    ],
    ["days", { days: [day("monday")] }, "Lịch chưa có việc nào."],
    ["days.0.entries.0.from", { days: [day("monday", entry({ from: "sáng" }))] }, "8h30"],
    [
      "days.0.entries.0.to",
      { days: [day("monday", entry({ from: "8h30", to: "8h" }))] },
      "Giờ này phải sau giờ ở ô “Từ giờ”. Hãy ghi lại một trong hai giờ.",
    ],
    ["days.1.weekday", { days: [day("monday", entry()), day("monday", entry())] }, "đã có ở trên"],
  ])("%s: %j", async (path, fields, message) => {
    const answer = await desk.tryCreate("calendars", calendar(40, { ...fields, ...PUBLISHED }));
    expect(answer.status).toBe(400);
    expect(problems(answer)[path]).toContain(message);
  });

  it("and hours are kept in one form, however they are typed", async () => {
    const days = [day("sunday", entry({ from: "7h", to: "11 giờ 30" }))];
    const id = await desk.create("calendars", calendar(41, { days, ...PUBLISHED }));
    expect((await desk.seen("calendars", id)).body.days[0].entries[0]).toMatchObject({
      from: "07:00",
      to: "11:30",
    });
  });
});
