import { localDate } from "@bantin/vietnamese";
import fc from "fast-check";
import { expect, it } from "vitest";
import { hourOf } from "./dates.ts";
import { rfc822, rfc3339, w3cDate } from "./for-machines.ts";

it.each([
  ["2022-10-24T03:32:09.500Z", "2022-10-24T10:32:09+07:00", "Mon, 24 Oct 2022 10:32:09 +0700"],
  ["2022-12-31T17:30:00Z", "2023-01-01T00:30:00+07:00", "Sun, 01 Jan 2023 00:30:00 +0700"],
])("%s is %s in feeds and %s in RSS", (instant, iso, mail) => {
  expect(rfc3339(instant)).toBe(iso);
  expect(rfc822(instant)).toBe(mail);
  expect(Date.parse(iso)).toBe(Math.floor(Date.parse(instant) / 1000) * 1000);
  expect(Date.parse(mail)).toBe(Date.parse(iso));
});

it("a day whose hour nobody knows is a day", () => {
  expect(w3cDate("2022-10-23T17:00:00.000Z")).toBe("2022-10-24");
  expect(w3cDate("2022-10-23T17:01:00.000Z")).toBe("2022-10-24T00:01:00+07:00");
});

it("any instant that an article can have is the same one for machines and for readers", () => {
  // From 1976 on Vietnam's clock is seven hours ahead; the CMS takes nothing earlier.
  const min = new Date("1975-12-31T17:00:00Z");
  const max = new Date("2101-01-01T00:00:00Z");
  fc.assert(
    fc.property(fc.date({ min, max, noInvalidDate: true }), (date) => {
      const instant = date.toISOString();
      const written = rfc3339(instant);
      const seconds = Math.floor(date.getTime() / 1000) * 1000;
      expect([Date.parse(written), Date.parse(rfc822(instant))]).toEqual([seconds, seconds]);
      expect(written.slice(0, 16)).toBe(`${localDate(instant)}T${hourOf(instant)}`);
    }),
  );
});
