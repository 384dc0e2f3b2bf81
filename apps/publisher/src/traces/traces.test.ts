import { afterEach, beforeEach, expect, it } from "vitest";
import type { PageTrace, TraceChange } from "./trace-writer.ts";
import { openTraces, type Traces } from "./traces.ts";

let traces: Traces;
beforeEach(() => {
  traces = openTraces(":memory:");
});
afterEach(() => traces.close());

const site = (digest: string) => ({ name: "site", args: "[]", digest });
const article = (slug: string) => ({ name: "article", args: `["${slug}"]`, digest: slug });
const page = (address: string, asked: PageTrace["asked"], links: string[] = []): PageTrace => ({
  address,
  file: `${address.slice(1)}index.html`,
  asked,
  links,
  kept: null,
});
const nowhere = {
  months: [],
  articles: [],
  categories: [],
  categoryYears: [],
  documentYears: [],
  categoryYearParts: [],
  campaignParts: [],
  calendars: [],
  emblems: [],
  palettes: [],
  documentYearParts: [],
  documentFacetLists: [],
  documentFacetListYears: [],
  documents: [],
  documentTypes: [],
  sitemapParts: [],
  stubs: [],
  campaigns: [],
  ended: [],
  assets: [],
};
const save = (change: Partial<TraceChange>) =>
  traces.save({
    release: { id: "1", bundle: "b" },
    addresses: nowhere,
    isFull: false,
    rendered: [],
    removed: [],
    addedAssets: [],
    removedAssets: [],
    spared: [],
    ...change,
  });
const digests = () => traces.queryIds().map((id) => traces.query(id)?.digest);

it("knows who asked what, and which release that was", () => {
  expect(traces.release()).toBeNull();
  save({ rendered: [page("/a/", [site("1"), article("a")]), page("/b/", [site("1")])] });
  const { id = 0 } = traces.find(site("")) ?? {};
  expect(traces.askersOf(id).sort()).toEqual(["/a/", "/b/"]);
  expect(traces.queriesOf("/a/")).toHaveLength(2);
  expect(traces.commonQueryIds()).toEqual([id]);
  expect(traces.release()).toEqual({ id: "1", bundle: "b" });
  expect(traces.pages().get("/b/")).toBe("b/index.html");
});

it("forgets queries with the last page that asked them", () => {
  save({ rendered: [page("/a/", [site("1"), article("a")]), page("/b/", [site("1")])] });
  save({ rendered: [page("/b/", [site("2")])], removed: ["/a/"] });
  expect(digests()).toEqual(["2"]);
});

it("finds the pages that link to an address, also to a part of it", () => {
  save({
    rendered: [
      page("/a/", [site("1")], ["/b/", "/c/"]),
      page("/b/", [site("1")], ["/c/#x", "/c/d/"]),
      page("/d/", [site("1")], ["/c$/"]),
    ],
  });
  expect(traces.linkingTo("/c/").sort()).toEqual(["/a/", "/b/"]);
  expect(traces.linksOf("/b/").sort()).toEqual(["/c/#x", "/c/d/"]);
  save({ rendered: [page("/b/", [site("1")], [])] });
  expect(traces.linkingTo("/c/")).toEqual(["/a/"]);
});

it("starts over with a full release", () => {
  save({ rendered: [page("/a/", [site("1")])], addedAssets: ["/media/a"] });
  save({ isFull: true, rendered: [page("/b/", [site("2")])], release: { id: "2", bundle: "c" } });
  expect([...traces.pages().keys()]).toEqual(["/b/"]);
  expect(traces.assets().size).toBe(0);
  expect(digests()).toEqual(["2"]);
});
