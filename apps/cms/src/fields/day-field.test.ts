import { describe, expect, it } from "vitest";
import { isInstant, readDay } from "./day-field.ts";

describe("a day", () => {
  it.each([
    ["2021-07-15", "2021-07-15"],
    ["2021-07-15T16:59:59.999Z", "2021-07-15"],
    ["2021-07-15T17:00:00.000Z", "2021-07-16"],
    ["2021-07-15T00:30:00+07:00", "2021-07-15"],
    ["15/7/2021", "2021-07-15"],
    ["5/7/2021", "2021-07-05"],
    ["ngày 15 tháng 7 năm 2021", "2021-07-15"],
    [new Date("2021-07-15T17:00:00.000Z"), "2021-07-16"],
  ])("%s is %s", (value, day) => {
    expect(readDay(value)).toBe(day);
  });

  it.each([
    "2021-02-30",
    "2021-02-30T00:00:00.000Z",
    "31/4/2021",
    "15/7",
    "2021-07-15T10:00",
    "July 15, 2021",
    "",
    20210715,
    null,
    new Date("x"),
  ])("%s is none", (value) => {
    expect(readDay(value)).toBeNull();
  });
});

describe("an instant", () => {
  it.each(["2021-07-15T16:59:59.999Z", "2021-07-15T00:30:00+07:00", new Date()])("%s", (value) => {
    expect(isInstant(value)).toBe(true);
  });

  it.each(["2021-07-15", "15/7/2021", "2021-07-15T10:00", "hôm qua", 1, null])(
    "not %s",
    (value) => {
      expect(isInstant(value)).toBe(false);
    },
  );
});
