import { expect, it } from "vitest";
import { calendarRange } from "./calendar-range.ts";

const NOW = new Date("2026-11-30T10:00:00+07:00");

it.each([
  [{}, "Tháng 11 năm 2026", "2026-10-26", "2026-12-06", "month=2026-10", "month=2026-12"],
  [
    { month: "2026-12" },
    "Tháng 12 năm 2026",
    "2026-11-30",
    "2027-01-03",
    "month=2026-11",
    "month=2027-01",
  ],
  [
    { week: "2026-W49" },
    "Tuần 49: 30/11/2026 – 6/12/2026",
    "2026-11-30",
    "2026-12-06",
    "week=2026-W48",
    "week=2026-W50",
  ],
  [
    { month: "2026-13" },
    "Tháng 11 năm 2026",
    "2026-10-26",
    "2026-12-06",
    "month=2026-10",
    "month=2026-12",
  ],
  [
    { week: "2026-W60" },
    "Tháng 11 năm 2026",
    "2026-10-26",
    "2026-12-06",
    "month=2026-10",
    "month=2026-12",
  ],
  [
    { month: ["2026-12", "x"] },
    "Tháng 11 năm 2026",
    "2026-10-26",
    "2026-12-06",
    "month=2026-10",
    "month=2026-12",
  ],
])("%j shows %s from %s to %s", (query, title, first, last, before, after) => {
  const range = calendarRange(query, NOW);
  expect(range).toMatchObject({ title, before, after });
  expect([range.days[0], range.days.at(-1), range.days.length % 7]).toEqual([first, last, 0]);
});
