import { describe, expect, it } from "vitest";
import { formatDate, formatDateTime, formatLongDate, localDate } from "./dates.ts";

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
    expect(formatDateTime("2022-10-24T17:05:00Z")).toBe("00:05, 25/10/2022");
  });

  it("refuse an hour to a bare day", () => {
    expect(() => formatDateTime("2022-10-24")).toThrow(RangeError);
  });
});
