import type { DocumentIndexView } from "@bantin/content";
import { DOCUMENT_FACETS, partRange } from "@bantin/contract";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { COLUMNS } from "./document-index.ts";
import { filterDocuments } from "./match.ts";
import { FILTERS, type Filter, searchOf, selectionFrom } from "./selection.ts";
import { sourcesOf } from "./source.ts";

const index: DocumentIndexView = {
  facetLists: {
    loai: [
      { value: "nghi-quyet", name: null },
      { value: "chi-thi", name: null },
    ],
    "co-quan": [{ value: "tinh-uy", name: "Tỉnh ủy" }],
    "linh-vuc": [{ value: "nong-thon", name: "Nông thôn" }],
    "hieu-luc": [
      { value: "con-hieu-luc", name: null },
      { value: "het-hieu-luc", name: null },
    ],
  },
  years: [
    {
      year: 2022,
      address: "/van-ban/nam-2022/",
      documents: [
        [0, 0, -1, 0],
        [1, 0, 0, 1],
      ],
    },
    { year: 2021, address: "/van-ban/nam-2021/", documents: [[1, 0, 0, 0]] },
    { year: null, address: "/van-ban/nam-khong-ro/", documents: [[0, 0, 0, 1]] },
  ],
};
const places = (search: string) =>
  filterDocuments(index, selectionFrom(search)).matches.map(({ year, place }) => [
    year.year,
    place,
  ]);

it("reads the numbers of a document in the order in which they are written", () => {
  expect(COLUMNS).toEqual(DOCUMENT_FACETS);
});

describe("a filter", () => {
  it.each([
    [
      "",
      [
        [2022, 0],
        [2022, 1],
        [2021, 0],
        [null, 0],
      ],
    ],
    [
      "?loai=chi-thi",
      [
        [2022, 1],
        [2021, 0],
      ],
    ],
    ["?loai=chi-thi&hieu-luc=con-hieu-luc", [[2021, 0]]],
    ["?nam=khong-ro", [[null, 0]]],
    ["?linh-vuc=nong-thon&nam=2022", [[2022, 1]]],
    ["?loai=thong-tu", []],
    [
      "?la=lung",
      [
        [2022, 0],
        [2022, 1],
        [2021, 0],
        [null, 0],
      ],
    ],
  ])("%s leaves %j", (search, left) => {
    expect(places(search)).toEqual(left);
  });

  it("says of each choice what it would leave, whatever else is chosen in its place", () => {
    const { counts } = filterDocuments(index, selectionFrom("?loai=chi-thi"));
    const { loai, nam, "linh-vuc": field } = counts;
    expect([...loai]).toEqual([
      ["nghi-quyet", 2],
      ["chi-thi", 2],
    ]);
    expect([...nam]).toEqual([
      ["2022", 1],
      ["2021", 1],
    ]);
    expect([...field]).toEqual([["nong-thon", 2]]);
  });

  it("counts what choosing anything would find, whatever was chosen before", () => {
    const values = (filter: Filter) =>
      filter === "nam"
        ? ["2022", "2021", "khong-ro"]
        : index.facetLists[filter].map(({ value }) => value);
    const choice = fc.record(
      Object.fromEntries(
        FILTERS.map((filter) => [
          filter,
          fc.constantFrom(undefined, "khong-co", ...values(filter)),
        ]),
      ),
    );
    const property = fc.property(choice, fc.constantFrom(...FILTERS), (chosen, filter) => {
      const selection = selectionFrom(searchOf(chosen));
      const { counts } = filterDocuments(index, selection);
      for (const value of values(filter)) {
        const { matches } = filterDocuments(index, { ...selection, [filter]: value });
        expect(counts[filter].get(value) ?? 0).toBe(matches.length);
      }
    });
    fc.assert(property);
  });

  it("is what its address says", () => {
    const search = "?loai=chi-thi&co-quan=tinh-uy&nam=2022";
    expect(searchOf(selectionFrom(search))).toBe(search);
    expect(searchOf(selectionFrom("?nam=&khac=1"))).toBe("");
  });
});

describe("the pages that documents are read from", () => {
  it("are the shortest lists there are", () => {
    const selection = selectionFrom("?loai=chi-thi&hieu-luc=het-hieu-luc");
    const { matches } = filterDocuments(index, selection);
    expect(sourcesOf(index, selection, matches)).toEqual([
      { address: "/van-ban/loai/chi-thi/nam-2022/", place: 0, count: 1 },
    ]);
  });

  it("are parts of the year where nothing but the year was chosen", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 700 }), (count) => {
        const documents = Array.from({ length: count }, () => [0, 0, 0, 0]);
        const year = { year: 2022, address: "/van-ban/nam-2022/", documents };
        const large = { ...index, years: [year] };
        for (const source of sourcesOf(large, {}, filterDocuments(large, {}).matches)) {
          const { address, place } = source;
          const part = /phan-(\d+)/.exec(address)?.[1];
          const range = partRange(count, part === undefined ? null : Number(part));
          expect(place).toBeGreaterThanOrEqual(0);
          expect(place).toBeLessThan(range?.limit ?? 0);
          expect(source.count).toBe(range?.limit);
        }
      }),
    );
  });
});
