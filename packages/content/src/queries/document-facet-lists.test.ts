import { EFFECT_STATUS_SLUGS, EFFECT_STATUSES } from "@bantin/contract";
import { exampleSite, examples } from "@bantin/contract/examples";
import { describe, expect, test } from "vitest";
import { withSite } from "../../test/with-cms.ts";
import { Day } from "../index.ts";
import { statusOn } from "./documents.ts";

const { party } = examples.resolutions;
const { provincialCommittee, provincialCouncil } = examples.issuers;
const TODAY = new Day("2022-06-01");

async function withDocuments(documents: Record<string, unknown>[]) {
  const site = exampleSite();
  site.resolutions = documents.map((fields, index) => {
    const id = `r${index}`;
    const dates = { effectDate: null, expiryDate: null, effectStatus: "inForce" };
    return {
      ...structuredClone(party),
      ...dates,
      id,
      number: String(index),
      symbol: id,
      ...fields,
    };
  });
  const { sync, content } = await withSite({ site });
  await sync();
  return content;
}
const symbols = (list: { documents: { symbol: string | null }[] } | null) =>
  list?.documents.map(({ symbol }) => symbol);
const day = (date: string) => `${date}T02:00:00.000Z`;

describe("documents by type, issuer and field", () => {
  const documents = [
    { field: "Nông thôn", issueDate: day("2021-03-01") },
    { field: "Nông  thôn", issueDate: day("2022-03-01"), type: "chi-thi" },
    { field: null, issuer: provincialCouncil.id, issueDate: null, year: null, term: "XV" },
  ];

  test("are counted, the most first; spellings of a field that make one address are one", async () => {
    const content = await withDocuments(documents);
    const counts = content.documentFacetLists(TODAY).map(({ address, count }) => [address, count]);
    expect(counts).toEqual([
      ["/van-ban/loai/nghi-quyet/", 2],
      ["/van-ban/loai/chi-thi/", 1],
      [`/van-ban/co-quan/${provincialCommittee.slug}/`, 2],
      [`/van-ban/co-quan/${provincialCouncil.slug}/`, 1],
      ["/van-ban/linh-vuc/nong-thon/", 2],
      ["/van-ban/hieu-luc/con-hieu-luc/", 3],
    ]);
  });

  test("stand under their years, one of which is not known", async () => {
    const content = await withDocuments(documents);
    const facetList = content.documentFacetList("co-quan", provincialCouncil.slug, null);
    expect(facetList).toMatchObject({
      name: provincialCouncil.name,
      count: 1,
      years: [
        {
          year: null,
          address: `/van-ban/co-quan/${provincialCouncil.slug}/nam-khong-ro/`,
          count: 1,
        },
      ],
    });
    expect(symbols(content.documentFacetListYear("linh-vuc", "nong-thon", 2022, null))).toEqual([
      "r1",
    ]);
  });

  test("are null where there is none", async () => {
    const content = await withDocuments(documents);
    expect(content.documentFacetList("loai", "thong-tu", null)).toBeNull();
    expect(content.documentFacetList("mau", "xanh", null)).toBeNull();
    expect(content.documentFacetList("hieu-luc", "la-lung", TODAY)).toBeNull();
    expect(content.documentFacetListYear("loai", "chi-thi", 2021, null)).toBeNull();
    expect(content.documentFacetListYear("hieu-luc", "con-hieu-luc", 1999, TODAY)).toBeNull();
  });
});

describe("the effect status of a document", () => {
  const documents = [
    { effectStatus: "notYetInForce", effectDate: day("2022-06-01") },
    { effectStatus: "inForce", expiryDate: day("2022-06-01") },
    { effectStatus: "unknown", expiryDate: day("2022-01-01") },
  ];
  const inForceOn = async (today: string) => {
    const content = await withDocuments(documents);
    const facetList = content.documentFacetList("hieu-luc", "con-hieu-luc", new Day(today));
    return facetList?.latest.map(({ symbol }) => symbol);
  };

  test("begins on the first day of effect and ends on the day of expiry", async () => {
    expect(await inForceOn("2022-05-31")).toEqual(["r1"]);
    expect(await inForceOn("2022-06-01")).toEqual(["r0"]);
  });

  test("is on a list what it is on the document's own page, whatever was noted and whenever", async () => {
    const dates = [null, "2022-05-31", TODAY.date, "2022-06-02"];
    const noted = EFFECT_STATUSES.flatMap((effectStatus) =>
      dates.flatMap((effectDate) =>
        dates.map((expiryDate) => ({ effectStatus, effectDate, expiryDate })),
      ),
    );
    const content = await withDocuments(
      noted.map(({ effectStatus, effectDate, expiryDate }) => ({
        effectStatus,
        effectDate: effectDate && day(effectDate),
        expiryDate: expiryDate && day(expiryDate),
      })),
    );
    for (const status of EFFECT_STATUSES) {
      const facetList = content.documentFacetList("hieu-luc", EFFECT_STATUS_SLUGS[status], TODAY);
      const alike = noted.filter((document) => statusOn(document, TODAY.date) === status);
      expect([status, facetList?.count]).toEqual([status, alike.length]);
    }
  });

  test("has its pages whatever the day", async () => {
    const content = await withDocuments(documents);
    const values = content
      .addresses()
      .documentFacetLists.filter(({ facet }) => facet === "hieu-luc");
    expect(values).toHaveLength(6);
    expect(content.documentFacetList("hieu-luc", "ngung-hieu-luc", TODAY)).toMatchObject({
      count: 0,
    });
    const empty = content.documentFacetListYear("hieu-luc", "ngung-hieu-luc", 2021, TODAY);
    expect(empty?.documents).toEqual([]);
  });
});

describe("a year of many documents", () => {
  test("is read in parts, numbered from the oldest", async () => {
    const content = await withDocuments(
      Array.from({ length: 250 }, (_, index) => ({
        issueDate: new Date(Date.UTC(2021, 0, 1 + index)).toISOString(),
      })),
    );
    expect(content.addresses().documentYearParts).toEqual([{ year: 2021, part: 1 }]);
    const newest = content.documentYear(2021, null);
    expect(newest).toMatchObject({ part: 2, partCount: 2 });
    expect(symbols(newest)).toHaveLength(150);
    expect(symbols(content.documentYear(2021, 1))?.at(-1)).toBe("r0");
    expect(content.documentYear(2021, 2)).toBeNull();
  });
});

test("the index has every document in the order of its year's list", async () => {
  const content = await withDocuments([
    { issueDate: day("2021-03-01"), type: "chi-thi", field: null },
    { issueDate: day("2021-04-01") },
  ]);
  expect(content.documentIndex(TODAY).years).toEqual([
    {
      year: 2021,
      address: "/van-ban/nam-2021/",
      documents: [
        [1, 0, 0, 0],
        [0, 0, -1, 0],
      ],
    },
  ]);
});
