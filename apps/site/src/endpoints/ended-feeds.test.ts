import { describe, expect, it } from "vitest";
import { endedCategoryFeeds, endedTypeFeeds } from "./ended-feeds.ts";
import { redirectLine } from "./redirect-line.ts";

describe("the feeds of a category", () => {
  const ended = { from: "/chuyen-muc/cu/", title: null, explanation: null, since: null };
  const lines = (kind: "moved" | "gone", to: string | null, from = ended.from) =>
    endedCategoryFeeds({ ...ended, from, kind, to }).map(redirectLine);

  it("move with it", () => {
    expect(lines("moved", "/chuyen-muc/moi/")).toEqual([
      "/chuyen-muc/cu/rss.xml /chuyen-muc/moi/rss.xml 301",
      "/chuyen-muc/cu/atom.xml /chuyen-muc/moi/atom.xml 301",
      "/chuyen-muc/cu/feed.json /chuyen-muc/moi/feed.json 301",
    ]);
  });

  it("are gone when it is gone, or has become something else", () => {
    expect(lines("gone", null)[0]).toBe("/chuyen-muc/cu/rss.xml /chuyen-muc/cu/rss.xml 410");
    expect(lines("moved", "/tin-tuc/")[0]).toBe(
      "/chuyen-muc/cu/rss.xml /chuyen-muc/cu/rss.xml 410",
    );
  });

  it("are no other address's", () => {
    expect(lines("gone", null, "/tin-tuc/2022/10/tin/")).toEqual([]);
    expect(lines("gone", null, "/chuyen-muc/cu/2022/")).toEqual([]);
  });
});

describe("the feeds of a document type", () => {
  const DIRECTIVE = "/van-ban/tinh-uy/khoa-xv/chi-thi/12/";
  const lines = (ended: string[], types: string[]) =>
    endedTypeFeeds(ended, types).map(redirectLine);

  it("are gone with the last document of the type", () => {
    expect(lines([DIRECTIVE, DIRECTIVE.replace("12", "13")], ["nghi-quyet"])).toEqual([
      "/van-ban/loai/chi-thi/rss.xml /van-ban/loai/chi-thi/rss.xml 410",
      "/van-ban/loai/chi-thi/atom.xml /van-ban/loai/chi-thi/atom.xml 410",
      "/van-ban/loai/chi-thi/feed.json /van-ban/loai/chi-thi/feed.json 410",
    ]);
  });

  it("stay while one document is of the type", () => {
    expect(lines([DIRECTIVE], ["chi-thi"])).toEqual([]);
  });

  it("are no list's", () => {
    expect(lines(["/van-ban/loai/chi-thi/nam-2021/phan-2/", "/chuyen-muc/cu/"], [])).toEqual([]);
  });
});
