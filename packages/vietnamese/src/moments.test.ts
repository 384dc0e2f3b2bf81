import { describe, expect, it } from "vitest";
import { readMoment } from "./moments.ts";

/** Monday, 30 November 2026, 10:00 in Vietnam. */
const NOW = new Date("2026-11-30T10:00:00+07:00");
const read = (text: string) => readMoment(text, NOW);
const local = (at: Date | null) =>
  at && new Date(at.getTime() + 7 * 3_600_000).toISOString().slice(0, 16).replace("T", " ");

describe("an hour and a day as they are typed on Monday, 30/11/2026, at ten", () => {
  it.each([
    ["8h30 ngày 3/12", "2026-12-03 08:30"],
    ["08:30 03/12/2026", "2026-12-03 08:30"],
    ["03/12/2026 08:30", "2026-12-03 08:30"],
    ["08:30, 3/12/2026", "2026-12-03 08:30"],
    ["8h30 3-12-2026", "2026-12-03 08:30"],
    ["8h30 3.12.2026", "2026-12-03 08:30"],
    ["8 giờ 30 ngày 3 tháng 12 năm 2026", "2026-12-03 08:30"],
    ["8 giờ 30 phút, ngày 3 tháng 12", "2026-12-03 08:30"],
    ["8 giờ rưỡi ngày 3/12", "2026-12-03 08:30"],
    ["8g30 3/12", "2026-12-03 08:30"],
    ["8h 3/12", "2026-12-03 08:00"],
    ["lúc 8h ngày 3/12", "2026-12-03 08:00"],
    ["vào 8h05 3/12", "2026-12-03 08:05"],
    ["2026-12-03 08:30", "2026-12-03 08:30"],
    ["15h chiều mai", "2026-12-01 15:00"],
    ["3h chiều mai", "2026-12-01 15:00"],
    ["3 giờ chiều ngày mai", "2026-12-01 15:00"],
    ["chiều mai 3h", "2026-12-01 15:00"],
    ["15h chieu mai", "2026-12-01 15:00"],
    ["7h30 sáng mai", "2026-12-01 07:30"],
    ["sáng mai lúc 7h30", "2026-12-01 07:30"],
    ["7h tối nay", "2026-11-30 19:00"],
    ["19h tối nay", "2026-11-30 19:00"],
    ["10h đêm nay", "2026-11-30 22:00"],
    ["12h trưa mai", "2026-12-01 12:00"],
    ["1h trưa mai", "2026-12-01 13:00"],
    ["11h", "2026-11-30 11:00"],
    ["9h", "2026-11-30 09:00"],
    ["14:00 hôm nay", "2026-11-30 14:00"],
    ["8h ngày kia", "2026-12-02 08:00"],
    ["8h mốt", "2026-12-02 08:00"],
    ["8h thứ hai", "2026-12-07 08:00"],
    ["11h thứ hai", "2026-11-30 11:00"],
    ["8h thứ tư", "2026-12-02 08:00"],
    ["8h T4", "2026-12-02 08:00"],
    ["thứ 4 8h", "2026-12-02 08:00"],
    ["8h chủ nhật", "2026-12-06 08:00"],
    ["8h CN", "2026-12-06 08:00"],
    ["thứ hai tuần sau 7h30", "2026-12-07 07:30"],
    ["7h30 thứ sáu tuần tới", "2026-12-11 07:30"],
    ["8h thứ sáu tuần này", "2026-12-04 08:00"],
    ["8h 5/1", "2027-01-05 08:00"],
    ["8h 29/11", "2026-11-29 08:00"],
    ["0h 1/1/2027", "2027-01-01 00:00"],
    ["23h59 31/12", "2026-12-31 23:59"],
    ["  8h30   ngày  3/12 ", "2026-12-03 08:30"],
    ["8H30 NGÀY 3/12", "2026-12-03 08:30"],
  ])("%s is %s", (text, at) => {
    expect([text, local(read(text).at)]).toEqual([text, at]);
  });

  it.each([
    ["", "empty"],
    ["   ", "empty"],
    ["ngày 3/12", "noHour"],
    ["mai", "noHour"],
    ["thứ hai tuần sau", "noHour"],
    ["8h 31/11", "noDay"],
    ["8h 31/11/2026", "noDay"],
    ["8h 3/13", "noDay"],
    ["8h 29/2/2027", "noDay"],
    ["24h 3/12", "noDay"],
    ["8h75 3/12", "noDay"],
    ["10h chiều mai", "unclear"],
    ["12h đêm mai", "unclear"],
    ["14h sáng mai", "unclear"],
    ["sớm nhất có thể", "unreadable"],
    ["8h tuần sau", "unreadable"],
    ["8h30 ngày 3", "unreadable"],
    ["8h 3/12-2026", "unreadable"],
    ["8h thứ tám", "unreadable"],
    ["8h ngày 3/12 ở hội trường", "unreadable"],
  ])("“%s” is none: %s", (text, problem) => {
    expect([text, read(text).problem]).toEqual([text, problem]);
  });
});

it("a day alone stands for an hour where one is given", () => {
  expect(local(readMoment("3/12", NOW, "08:00").at)).toBe("2026-12-03 08:00");
  expect(local(readMoment("9h 3/12", NOW, "08:00").at)).toBe("2026-12-03 09:00");
});

it("days are Vietnam's, whatever the zone", () => {
  // In London it is still the 30th.
  const late = new Date("2026-12-01T00:30:00+07:00");
  expect(local(readMoment("8h", late).at)).toBe("2026-12-01 08:00");
  expect(local(readMoment("8h mai", late).at)).toBe("2026-12-02 08:00");
});

it("every hour of every day of two years is read back as it is written", () => {
  for (let day = 0; day < 730; day++) {
    const at = new Date(Date.parse("2026-01-01T00:00:00+07:00") + day * 86_400_000 + day * 60_000);
    const text = `${local(at)?.slice(11)} ngày ${Number(local(at)?.slice(8, 10))}/${Number(local(at)?.slice(5, 7))}/${local(at)?.slice(0, 4)}`;
    expect([text, read(text).at?.toISOString()]).toEqual([text, at.toISOString()]);
  }
});
