import type { CalendarView } from "@bantin/content";
import ICAL from "ical.js";
import { describe, expect, it } from "vitest";
import { calendarFile } from "./calendar-file.ts";

const ENTRY = {
  id: "a1",
  from: "08:00",
  to: "09:30",
  what: "Giao ban; chuẩn bị kỳ họp, gồm: báo cáo\nvà dự thảo nghị quyết của Hội đồng nhân dân xã",
  chair: "Bí thư Đảng ủy",
  attendees: "Thường trực Đảng ủy",
  place: "Phòng họp số 1",
  files: [
    { title: "Giấy mời", href: "/tep/abc/giay-moi.pdf", mimeType: "application/pdf", filesize: 9 },
  ],
};
const LATE = {
  id: "a2",
  from: "00:15",
  to: null,
  what: "Trực",
  chair: null,
  attendees: null,
  place: null,
  files: [],
};
const CALENDAR: CalendarView = {
  address: "/lich-cong-tac/2026/tuan-48/",
  fileAddress: "/lich-cong-tac/2026/tuan-48/lich.ics",
  title: "Lịch công tác tuần 48 năm 2026 (23/11–29/11)",
  year: 2026,
  week: 48,
  note: null,
  days: [
    { date: "2026-11-23", entries: [ENTRY] },
    { date: "2026-11-24", entries: [LATE] },
  ],
  withdrawal: { date: null, explanation: null },
  updatedAt: "2026-11-20T03:00:00.000Z",
  previous: null,
  next: null,
};
const BASE = new URL("https://bantin.example");
const write = (calendar = CALENDAR) => calendarFile(calendar, "Bản tin Mẫu", BASE);
const eventsOf = (file: string) =>
  new ICAL.Component(ICAL.parse(file))
    .getAllSubcomponents("vevent")
    .map((event) => new ICAL.Event(event, { strictExceptions: true }));
const inVietnam = new Intl.DateTimeFormat("sv-SE", {
  timeZone: "Asia/Ho_Chi_Minh",
  dateStyle: "short",
  timeStyle: "short",
});

describe("the file of a week", () => {
  it("says to another library what the calendar says", () => {
    const [first, second] = eventsOf(write());
    expect(first).toMatchObject({
      uid: "a1@bantin.example",
      summary: ENTRY.what,
      location: ENTRY.place,
      description: "Chủ trì: Bí thư Đảng ủy\nThành phần: Thường trực Đảng ủy",
    });
    const times = [first?.startDate, first?.endDate, second?.startDate].map(
      (time) => time && inVietnam.format(time.toJSDate()),
    );
    expect(times).toEqual(["2026-11-23 08:00", "2026-11-23 09:30", "2026-11-24 00:15"]);
    expect(first?.component.getFirstPropertyValue("attach")).toBe(
      "https://bantin.example/tep/abc/giay-moi.pdf",
    );
    expect(String(first?.component.getFirstPropertyValue("dtstamp"))).toBe("2026-11-20T03:00:00Z");
    expect(second?.component.getFirstProperty("dtend")).toBeNull();
  });

  it("keeps to the form: lines of 75 octets, each ended by both signs", () => {
    const lines = write().split("\r\n");
    expect(lines.at(-1)).toBe("");
    expect(lines.filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
    expect(lines.join("")).not.toMatch(/[\r\n]/);
    expect(lines.slice(0, 2)).toEqual(["BEGIN:VCALENDAR", "VERSION:2.0"]);
    expect(lines.filter((line) => /^(DTSTART|DTEND|DTSTAMP)/.test(line))).toEqual([
      "DTSTAMP:20261120T030000Z",
      "DTSTART:20261123T010000Z",
      "DTEND:20261123T023000Z",
      "DTSTAMP:20261120T030000Z",
      "DTSTART:20261123T171500Z",
    ]);
  });

  it("has the same bytes whenever it is written, and the same names after an edit", () => {
    expect(write()).toBe(write(structuredClone(CALENDAR)));
    const edited = structuredClone(CALENDAR);
    edited.days = [{ date: "2026-11-25", entries: [{ ...ENTRY, from: "14:00", to: null }] }];
    expect(eventsOf(write(edited)).map(({ uid }) => uid)).toEqual(["a1@bantin.example"]);
  });

  it("has nothing to go by once the calendar is withdrawn", () => {
    const withdrawal = { date: null, explanation: "Nhầm tuần." };
    expect(eventsOf(write({ ...CALENDAR, withdrawal }))).toEqual([]);
  });
});
