import { formatDateTime, localDate } from "@bantin/vietnamese";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bilingual } from "../text/bilingual.ts";
import { dayField, keptAsInstant, readDay, readInstant } from "./day-field.ts";

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
    "0001-01-01T00:00:00.000Z",
    "0001-01-01",
    "+275760-09-13T00:00:00.000Z",
    "9999-12-31T20:00:00.000Z",
    new Date("+275760-09-13T00:00:00.000Z"),
    "July 15, 2021",
    "",
    20210715,
    null,
    new Date("x"),
  ])("%s is none", (value) => {
    expect(readDay(value)).toBeNull();
  });
});

describe("a time of publication", () => {
  it.each([
    ["2021-07-15T16:59:59.999Z", "2021-07-15T16:59:59.999Z"],
    ["2021-07-15T00:30:00+07:00", "2021-07-14T17:30:00.000Z"],
    [new Date("2021-07-15T17:00:00.000Z"), "2021-07-15T17:00:00.000Z"],
    ["2021-07-15", "2021-07-14T17:00:00.000Z"],
    ["15/7/2021", "2021-07-14T17:00:00.000Z"],
  ])("%s is %s", (value, instant) => {
    expect(readInstant(value)).toBe(instant);
  });

  it.each(["2021-07-15T10:00", "hôm qua", 1, null, new Date("x"), "0001-01-01T00:00:00.000Z"])(
    "%s is none",
    (value) => {
      expect(readInstant(value)).toBeNull();
    },
  );
});

type Hook = typeof keptAsInstant;
type HookArgs = Parameters<Hook>[0];

/** What a hook makes of a value, or the words with which it refuses it. */
function kept(hook: Hook, value: unknown, previousValue?: unknown): string {
  const given: Partial<HookArgs> = { value, previousValue, path: ["d"] };
  const req = { t: (key: string) => key, i18n: { language: "vi" } };
  try {
    return String(Reflect.apply(hook, null, [{ ...given, req }]));
  } catch (error) {
    return JSON.stringify(error instanceof Error && "data" in error ? error.data : error);
  }
}
const publishedAt = keptAsInstant;
const [issueDate] =
  dayField("d", bilingual("Ngày ban hành", "Issued on")).hooks?.beforeValidate ?? [];

describe("what cannot be meant", () => {
  it.each([
    ["2202-10-24T03:32:00.000Z", "Ngày 24/10/2202 có lẽ gõ nhầm năm: ô này nhận từ 1/1/1976 đến"],
    ["9999-01-01T00:00:00.000Z", "Ngày 1/1/9999 có lẽ gõ nhầm năm"],
    ["1899-12-31T00:00:00.000Z", "ô này nhận từ 1/1/1976 đến"],
    ["1975-12-31T16:59:59.000Z", "Ngày 31/12/1975 có lẽ gõ nhầm năm"],
    ["0001-01-01T00:00:00.000Z", "Đây không phải ngày giờ. Hãy chọn lại ngày và giờ trên lịch"],
    ["+275760-09-13T00:00:00.000Z", "Đây không phải ngày giờ. Hãy chọn lại ngày và giờ trên lịch"],
  ])("an article of %s is refused", (value, words) => {
    expect(kept(publishedAt, value)).toContain(words);
  });

  it.each([
    ["2202-07-15", "Ngày 15/7/2202 có lẽ gõ nhầm năm"],
    ["31/12/1899", "ô này nhận từ 1/1/1900 đến 31/12/2100. Hãy chọn lại."],
    ["31/4/2021", "Đây không phải ngày. Hãy chọn lại trên lịch"],
  ])("a document of %s is refused", (value, words) => {
    expect(kept(issueDate ?? publishedAt, value)).toContain(words);
  });

  it("keeps nobody from changing something else when it is there already", () => {
    const before = "2202-10-24T03:32:00.000Z";
    expect(kept(publishedAt, before, before)).toBe(before);
    expect(kept(issueDate ?? publishedAt, "2202-07-15", "2202-07-15T12:00:00.000Z")).toBe(
      "2202-07-15T12:00:00.000Z",
    );
  });
});

it("shows readers the day and the hour that were picked, whatever the browser calls Vietnam's zone", () => {
  const clocks = ["Asia/Ho_Chi_Minh", "Asia/Saigon", "Asia/Bangkok"].map(
    (timeZone) =>
      new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short", timeStyle: "short" }),
  );
  const min = new Date("1890-01-01T00:00:00Z");
  const max = new Date("2110-01-01T00:00:00Z");
  let taken = 0;
  fc.assert(
    fc.property(fc.date({ min, max, noInvalidDate: true }), (date) => {
      const stored = kept(publishedAt, date.toISOString());
      if (!stored.endsWith("Z")) return;
      taken += 1;
      for (const clock of clocks) {
        const [day = "", hour = ""] = clock.format(date).split(" ");
        expect([localDate(stored), formatDateTime(stored).split(",")[0]]).toEqual([day, hour]);
      }
    }),
    { numRuns: 2_000 },
  );
  expect(taken).toBeGreaterThan(200);
});
