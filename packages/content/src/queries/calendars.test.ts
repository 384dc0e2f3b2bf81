import { type Calendar, calendarTitle } from "@bantin/contract";
import { exampleSite, examples } from "@bantin/contract/examples";
import { expect, test } from "vitest";
import { withSite } from "../../test/with-cms.ts";
import { Day } from "../index.ts";

type Week = Pick<Calendar, "year" | "week">;

const calendar = (week: Week, fields: Record<string, unknown> = {}) => ({
  ...structuredClone(examples.calendars.minimal),
  ...week,
  id: `${week.year}-${week.week}`,
  title: calendarTitle(week),
  ...fields,
});

const WITHDRAWN = { withdrawal: { date: null, explanation: "Nhầm." } };

async function withCalendars(
  calendars = [
    calendar({ year: 2026, week: 48 }),
    calendar({ year: 2026, week: 53 }),
    calendar({ year: 2027, week: 2 }),
    calendar({ year: 2027, week: 3 }, WITHDRAWN),
  ],
) {
  const { cms, sync, content } = await withSite({ site: { ...exampleSite(), calendars } });
  await sync();
  return { cms, sync, content };
}

test.each([
  ["2026-11-22", 47, null],
  ["2026-11-23", 48, "/lich-cong-tac/2026/tuan-48/"],
  ["2026-11-29", 48, "/lich-cong-tac/2026/tuan-48/"],
  ["2026-11-30", 49, null],
  ["2026-12-31", 53, "/lich-cong-tac/2026/tuan-53/"],
  ["2027-01-03", 53, "/lich-cong-tac/2026/tuan-53/"],
  ["2027-01-04", 1, null],
  // A withdrawn calendar is no week's.
  ["2027-01-18", 3, null],
])("on %s it is week %i, and the calendar is %s", async (today, week, address) => {
  const { content } = await withCalendars();
  const current = content.currentCalendar(new Day(today));
  expect(current.title).toContain(`tuần ${week} năm`);
  expect(current.calendar?.address ?? null).toBe(address);
  expect(current.newest.map(({ href }) => href)).toEqual([
    "/lich-cong-tac/2027/tuan-02/",
    "/lich-cong-tac/2026/tuan-53/",
    "/lich-cong-tac/2026/tuan-48/",
  ]);
});

test("the calendar of a day has what is on that day", async () => {
  const { content } = await withCalendars();
  // The example has one entry, on Friday.
  expect(content.calendarDay(new Day("2026-11-27"))).toMatchObject({
    date: "2026-11-27",
    entries: [{ what: "Họp Ban Thường vụ (mẫu)" }],
  });
  expect(content.calendarDay(new Day("2026-11-26"))).toMatchObject({ entries: [] });
  expect(content.calendarDay(new Day("2026-11-30"))).toBeNull();
});

test("calendars lead to those before and after, over the end of a year and past what was withdrawn", async () => {
  const { content } = await withCalendars();
  const around = (year: number, week: number) => {
    const view = content.calendar(year, week);
    return view && [view.previous?.href ?? null, view.next?.href ?? null];
  };
  const [first, second, third] = [
    "/lich-cong-tac/2026/tuan-48/",
    "/lich-cong-tac/2026/tuan-53/",
    "/lich-cong-tac/2027/tuan-02/",
  ];
  expect(around(2026, 48)).toEqual([null, second]);
  expect(around(2026, 53)).toEqual([first, third]);
  expect(around(2027, 2)).toEqual([second, null]);
  expect(around(2027, 3)).toEqual([third, null]);
  expect(around(2027, 1)).toBeNull();
});

test("days and entries stand in their order, however they were typed", async () => {
  const entry = (id: string, from: string) => ({ id, from, what: id });
  const { content } = await withCalendars([
    calendar(
      { year: 2026, week: 48 },
      {
        days: [
          { weekday: "sunday", entries: [entry("d", "08:00")] },
          {
            weekday: "monday",
            entries: [entry("c", "14:00"), entry("a", "08:00"), entry("b", "08:00")],
          },
        ],
      },
    ),
  ]);
  const { days = [] } = content.calendar(2026, 48) ?? {};
  expect(days.map(({ date, entries }) => [date, entries.map(({ id }) => id)])).toEqual([
    ["2026-11-23", ["a", "b", "c"]],
    ["2026-11-29", ["d"]],
  ]);
});

test("an entry shows its file", async () => {
  const { sync, content } = await withSite();
  await sync();
  const entries = content.calendar(2022, 44)?.days.flatMap((day) => day.entries);
  expect(entries?.map(({ files }) => files.map(({ title }) => title))).toEqual([
    [examples.files.pdf.title],
    [],
    [],
  ]);
});

test("a calendar that comes and one that is withdrawn move the addresses and the sitemap", async () => {
  const { cms, sync, content } = await withCalendars();
  const address = "/lich-cong-tac/2026/tuan-49/";
  const isListed = () =>
    content.sitemapPart("trang")?.some((entry) => entry.address === address) ?? false;
  expect(content.addresses().calendars).not.toContainEqual({ year: 2026, week: 49 });
  cms.content.put("calendars", calendar({ year: 2026, week: 49 }));
  await sync();
  expect(content.addresses().calendars).toContainEqual({ year: 2026, week: 49 });
  expect(isListed()).toBe(true);
  cms.content.edit("calendars", "2026-49", WITHDRAWN);
  await sync();
  expect(content.addresses().calendars).toContainEqual({ year: 2026, week: 49 });
  expect(isListed()).toBe(false);
});
