import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  formatDate,
  formatDateTime,
  formatLongDate,
  formatTime,
  localDate,
  parseDate,
  TIME_ZONE,
} from "./dates.ts";

describe("localDate", () => {
  it.each([
    ["2022-10-24T16:59:59Z", "2022-10-24"],
    ["2022-10-24T17:00:00Z", "2022-10-25"],
    ["2022-10-24T23:30:00-05:00", "2022-10-25"],
    ["2022-10-24", "2022-10-24"],
  ])("%s is %s in Vietnam", (instant, expected) => {
    expect(localDate(instant)).toBe(expected);
  });

  it("takes a Date", () => {
    expect(localDate(new Date(Date.UTC(2021, 6, 14, 18)))).toBe("2021-07-15");
  });

  it.each([
    "",
    "hôm nay",
    "2021-02-29",
    "15/7/2021",
    "2021-07-15T10:00:00",
    "2021-02-30T00:00:00Z",
  ])("refuses %j, which names no one day", (text) => {
    expect(() => localDate(text)).toThrow(RangeError);
  });

  it("refuses an invalid Date", () => {
    expect(() => localDate(new Date(Number.NaN))).toThrow(RangeError);
  });
});

describe("dates for readers", () => {
  it("are short without padding", () => {
    expect(formatDate("2021-07-15")).toBe("15/7/2021");
    expect(formatDate("2022-01-02T18:00:00Z")).toBe("3/1/2022");
  });

  it("are long with the day of the week", () => {
    expect(formatLongDate("2022-10-24")).toBe("Thứ Hai, ngày 24 tháng 10 năm 2022");
    expect(formatLongDate("2023-01-01")).toBe("Chủ Nhật, ngày 1 tháng 1 năm 2023");
  });

  it("show the hour of Vietnam first", () => {
    expect(formatDateTime("2022-10-24T03:32:09Z")).toBe("10:32, 24/10/2022");
    expect(formatTime("2022-10-24T03:32:09Z")).toBe("10:32:09");
    expect(formatTime("1968-01-01T00:00:07Z")).toMatch(/^0[78]:00:07$/);
    expect(formatDateTime("2022-10-24T17:05:00Z")).toBe("00:05, 25/10/2022");
  });

  it("refuse an hour to a bare day", () => {
    expect(() => formatDateTime("2022-10-24")).toThrow(RangeError);
  });
});

it("agrees with the time zone database at any instant", () => {
  const zone = { timeZone: TIME_ZONE, calendar: "iso8601", hourCycle: "h23" } as const;
  const day = new Intl.DateTimeFormat("sv-SE", { ...zone, dateStyle: "short" });
  const hour = new Intl.DateTimeFormat("sv-SE", { ...zone, timeStyle: "short" });
  const min = new Date("1900-01-01T00:00:00Z");
  const max = new Date("2500-01-01T00:00:00Z");
  fc.assert(
    fc.property(fc.date({ min, max, noInvalidDate: true }), (instant) => {
      expect(localDate(instant)).toBe(day.format(instant));
      expect(formatDateTime(instant).split(",")[0]).toBe(hour.format(instant));
    }),
  );
});

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
