import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatDate } from "./dates.ts";
import { parseDate } from "./parse-date.ts";

describe("parseDate", () => {
  it.each([
    ["15/7/2021", "2021-07-15"],
    ["15/07/2021", "2021-07-15"],
    ["15-7-2021", "2021-07-15"],
    ["15.7.2021", "2021-07-15"],
    [" 15 / 7 / 2021 ", "2021-07-15"],
    ["ngày 15/7/2021", "2021-07-15"],
    ["ngày 15 tháng 7 năm 2021", "2021-07-15"],
    ["Ngày 05\u00A0tháng 01 năm 2020".normalize("NFD"), "2020-01-05"],
    ["29/2/2024", "2024-02-29"],
  ])("%s is %s", (text, expected) => {
    expect(parseDate(text)).toBe(expected);
  });

  it.each([
    "",
    "31/4/2021",
    "29/2/2021",
    "29/2/1900",
    "0/1/2021",
    "1/13/2021",
    "15/7",
    "15/7-2021",
    "15/7/21",
    "hôm 15/7/2021",
  ])("%j is no date", (text) => {
    expect(parseDate(text)).toBeNull();
  });

  it("reads back what formatDate writes", () => {
    const days = fc.date({
      min: new Date("1900-01-01T00:00:00Z"),
      max: new Date("2100-01-01T00:00:00Z"),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(days, (date) => {
        const iso = date.toISOString().slice(0, 10);
        expect(parseDate(formatDate(iso))).toBe(iso);
      }),
    );
  });
});
