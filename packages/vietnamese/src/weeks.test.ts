import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayInWeek, weekAfter, weekOf, weeksIn } from "./weeks.ts";

describe("the week of a day", () => {
  it.each([
    ["2026-11-23", 2026, 48],
    ["2026-11-29", 2026, 48],
    ["2026-11-30", 2026, 49],
    ["2026-12-31", 2026, 53],
    ["2027-01-03", 2026, 53],
    ["2027-01-04", 2027, 1],
    ["2024-12-30", 2025, 1],
    ["2022-01-01", 2021, 52],
  ])("%s is of week %i/%i", (date, year, week) => {
    expect(weekOf(date)).toEqual({ year, week });
  });

  it("is the week that the day is found in again", () => {
    const days = fc.date({
      min: new Date("1950-01-01T00:00:00Z"),
      max: new Date("2190-12-31T00:00:00Z"),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(days, (instant) => {
        const date = instant.toISOString().slice(0, 10);
        const week = weekOf(date);
        const all = [1, 2, 3, 4, 5, 6, 7].map((weekday) => dayInWeek(week, weekday));
        expect(all).toContain(date);
        expect(all.map((day) => weekOf(day))).toEqual(all.map(() => week));
        expect(week.week).toBeGreaterThanOrEqual(1);
        expect(week.week).toBeLessThanOrEqual(weeksIn(week.year));
        expect(weekAfter(weekAfter(week), -1)).toEqual(week);
      }),
    );
  });

  it.each(["", "2026-02-30", "23/11/2026"])("refuses %j", (text) => {
    expect(() => weekOf(text)).toThrow(RangeError);
  });
});

it("knows the years of 53 weeks", () => {
  expect([2015, 2020, 2024, 2025, 2026].map(weeksIn)).toEqual([53, 53, 52, 52, 53]);
});

it("goes over the end of a year", () => {
  expect(weekAfter({ year: 2026, week: 53 })).toEqual({ year: 2027, week: 1 });
  expect(weekAfter({ year: 2027, week: 1 }, -1)).toEqual({ year: 2026, week: 53 });
});
