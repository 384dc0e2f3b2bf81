import { describe, expect, it } from "vitest";
import { copiedDays, hasEntries } from "./copy-days.ts";
import { readHour } from "./hours.ts";

describe("an hour as somebody types it", () => {
  it.each([
    ["08:30", "08:30"],
    ["8:30", "08:30"],
    ["8h30", "08:30"],
    ["8H", "08:00"],
    ["14h", "14:00"],
    ["14 giờ 05", "14:05"],
    ["7.15", "07:15"],
    ["0h", "00:00"],
    [" 23:59 ", "23:59"],
  ])("%s is %s", (text, hour) => {
    expect(readHour(text)).toBe(hour);
  });

  it.each(["", "8", "24:00", "8h60", "sáng", "8h3", "08:30:00", "123h"])("%j is none", (text) => {
    expect(readHour(text)).toBeNull();
  });
});

describe("last week's days", () => {
  const entry = {
    id: "a",
    from: "08:00",
    to: null,
    what: "Giao ban",
    chair: "Bí thư",
    attendees: null,
    place: "Phòng họp",
    attachment: "tep-1",
  };

  it("come with weekdays and entries, without identifiers and attachments", () => {
    const { id: _id, attachment: _attachment, ...rest } = entry;
    expect(
      copiedDays([
        { id: "x", weekday: "monday", entries: [entry] },
        { id: "y", weekday: "friday" },
        { id: "z", weekday: null, entries: [entry] },
      ]),
    ).toEqual([
      { weekday: "monday", entries: [rest] },
      { weekday: "friday", entries: [] },
    ]);
    expect(copiedDays(undefined)).toEqual([]);
  });

  it("would replace something only where there is an entry", () => {
    expect(hasEntries([{ weekday: "monday", entries: [] }, { weekday: "friday" }])).toBe(false);
    expect(hasEntries([{ weekday: "monday", entries: [{ from: "08:00" }] }])).toBe(true);
    expect(hasEntries(0)).toBe(false);
  });
});
