import { describe, expect, it } from "vitest";
import { calendarTitle, dateOf } from "./calendar.ts";

describe("the title of a calendar", () => {
  it("names the week and its days", () => {
    expect(calendarTitle({ year: 2026, week: 48 })).toBe(
      "Lịch công tác tuần 48 năm 2026 (23/11–29/11)",
    );
  });

  it("names the years of a week that goes over New Year", () => {
    expect(calendarTitle({ year: 2026, week: 53 })).toBe(
      "Lịch công tác tuần 53 năm 2026 (28/12/2026–3/1/2027)",
    );
    expect(calendarTitle({ year: 2025, week: 1 })).toContain("(30/12/2024–5/1/2025)");
  });
});

it("knows the dates of its days", () => {
  expect(dateOf({ year: 2026, week: 48 }, "monday")).toBe("2026-11-23");
  expect(dateOf({ year: 2026, week: 48 }, "sunday")).toBe("2026-11-29");
});
