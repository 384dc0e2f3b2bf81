import { expect, it } from "vitest";
import { endedFeeds } from "./ended-feeds.ts";
import { redirectLine } from "./redirect-line.ts";

const ended = { from: "/chuyen-muc/cu/", title: null, explanation: null, since: null };
const lines = (kind: "moved" | "gone", to: string | null, from = ended.from) =>
  endedFeeds({ ...ended, from, kind, to }).map(redirectLine);

it("the feeds of a category that moved move with it", () => {
  expect(lines("moved", "/chuyen-muc/moi/")).toEqual([
    "/chuyen-muc/cu/rss.xml /chuyen-muc/moi/rss.xml 301",
    "/chuyen-muc/cu/atom.xml /chuyen-muc/moi/atom.xml 301",
    "/chuyen-muc/cu/feed.json /chuyen-muc/moi/feed.json 301",
  ]);
});

it("those of one that is gone, or has become something else, are gone", () => {
  expect(lines("gone", null)[0]).toBe("/chuyen-muc/cu/rss.xml /chuyen-muc/cu/rss.xml 410");
  expect(lines("moved", "/tin-tuc/")[0]).toBe("/chuyen-muc/cu/rss.xml /chuyen-muc/cu/rss.xml 410");
});

it("no other address had feeds", () => {
  expect(lines("gone", null, "/tin-tuc/2022/10/tin/")).toEqual([]);
  expect(lines("gone", null, "/chuyen-muc/cu/2022/")).toEqual([]);
});
