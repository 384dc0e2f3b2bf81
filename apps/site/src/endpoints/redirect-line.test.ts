import { expect, it } from "vitest";
import { redirectLine, redirectLines } from "./redirect-line.ts";

const ended = { from: "/cu/", title: null, explanation: null, since: "2022-10-24T03:32:00.000Z" };

it.each([
  ["moved" as const, "/moi/", "/cu/ /moi/ 301"],
  ["moved" as const, "https://hailam.example/a b", "/cu/ https://hailam.example/a%20b 301"],
  ["moved" as const, "javascript:alert(1)", "/cu/ /cu/ 410"],
  ["gone" as const, null, "/cu/ /cu/ 410"],
])("%s to %s is the line %s", (kind, to, line) => {
  expect(redirectLine({ ...ended, kind, to })).toBe(line);
});

it("writes one line also when an address holds a space", () => {
  const line = redirectLine({ ...ended, kind: "gone", from: "/tin cũ/", to: null });
  expect(line).toBe("/tin%20c%C5%A9/ /tin%20c%C5%A9/ 410");
});

it("writes a line without the slash, too, for an address that looks like a file's", () => {
  const old = { ...ended, kind: "moved" as const, from: "/tin/bai 12.aspx/", to: "/moi/" };
  expect(redirectLines(old)).toEqual([
    "/tin/bai%2012.aspx/ /moi/ 301",
    "/tin/bai%2012.aspx /moi/ 301",
  ]);
  expect(redirectLines({ ...old, from: "/tin.cu/bai/" })).toHaveLength(1);
  expect(redirectLines({ ...old, from: "/chuyen-muc/cu/rss.xml" })).toHaveLength(1);
});
