import { exampleSite, examples } from "@bantin/contract/examples";
import { describe, expect, test } from "vitest";
import { withSite } from "../../test/with-cms.ts";

const { party, state, nationalAssembly, stub, withdrawn } = examples.resolutions;

async function withDocuments(documents?: Record<string, unknown>[]) {
  const site = exampleSite();
  if (documents) {
    site.resolutions = documents.map((fields, index) => {
      const id = `r${index}`;
      return { ...structuredClone(party), id, number: String(index), symbol: id, ...fields };
    });
  }
  const { sync, content } = await withSite({ site });
  await sync();
  return content;
}
const symbols = (cards: readonly { symbol: string | null }[] | undefined) =>
  cards?.map(({ symbol }) => symbol);

describe("lists of documents", () => {
  const documents = [
    { issueDate: "2021-12-31T17:00:00.000Z" },
    { issueDate: null, year: 2023 },
    { issueDate: null, year: null },
    { issueDate: "2021-12-31T16:00:00.000Z" },
    { issueDate: "2021-12-31T16:00:00.000Z", year: 2020 },
  ];

  test("have the newest issue first, and those without a date at the end", async () => {
    const content = await withDocuments(documents);
    expect(symbols(content.documents().latest)).toEqual(["r0", "r4", "r3", "r1", "r2"]);
  });

  test("by year go by the date of issue, else by the year in the number", async () => {
    const content = await withDocuments(documents);
    expect(content.documents().years).toEqual([
      { year: 2023, address: "/van-ban/nam-2023/", count: 1 },
      { year: 2022, address: "/van-ban/nam-2022/", count: 1 },
      { year: 2021, address: "/van-ban/nam-2021/", count: 2 },
      { year: null, address: "/van-ban/nam-khong-ro/", count: 1 },
    ]);
    expect(symbols(content.documentYear(2021, null)?.documents)).toEqual(["r4", "r3"]);
    expect(content.documentYear(2020, null)).toBeNull();
  });

  test("leave the page of a document without a year in place", async () => {
    const content = await withDocuments(documents);
    expect(content.document("tinh-uy-hai-lam", "khoa-xv", "nghi-quyet", "2")?.symbol).toBe("r2");
  });

  test("show fifty at first", async () => {
    const content = await withDocuments(Array.from({ length: 60 }, () => ({})));
    expect(content.documents().latest).toHaveLength(50);
    expect(content.documentYear(2021, null)?.documents).toHaveLength(60);
  });
});

describe("a document", () => {
  const relationsOf = async (...address: [string, string, string, string]) =>
    (await withDocuments())
      .document(...address)
      ?.relations.map(({ kind, direction, document }) => `${kind} ${direction} ${document.symbol}`);

  test("shows its relations both ways, in a fixed order", async () => {
    expect(await relationsOf("tinh-uy-hai-lam", "khoa-xv", "nghi-quyet", "07")).toEqual([
      `replaces to ${stub.symbol}`,
      `implements from ${state.symbol}`,
      `implements from ${withdrawn.symbol}`,
    ]);
    expect(await relationsOf("tinh-uy-hai-lam", "khoa-xiv", "chi-thi", "12")).toEqual([
      `replaces from ${party.symbol}`,
    ]);
    expect(await relationsOf("quoc-hoi", "2020", "nghi-quyet", "99")).toEqual([
      `basedOn from ${state.symbol}`,
    ]);
  });

  test("has no relation to itself", async () => {
    const relations = { replaces: ["r0"], amends: [], implements: [], basedOn: [] };
    const content = await withDocuments([{ relations }]);
    expect(content.document("tinh-uy-hai-lam", "khoa-xv", "nghi-quyet", "0")?.relations).toEqual(
      [],
    );
  });

  test("offers its files, and names the articles that name it, newest first", async () => {
    const view = (await withDocuments()).document("tinh-uy-hai-lam", "khoa-xv", "nghi-quyet", "07");
    expect(view?.files).toEqual([
      {
        title: examples.files.pdf.title,
        href: expect.stringMatching(/^\/tep\/[0-9a-f]{12}\/07-nq-tu\.pdf$/),
        mimeType: "application/pdf",
        filesize: examples.files.pdf.filesize,
      },
    ]);
    expect(view?.articles.latest.map(({ title }) => title)).toEqual([
      examples.articles.full.title,
      examples.articles.partyBuilding.title,
    ]);
  });

  test("tells when its issuer ended, and who took over", async () => {
    const view = (await withDocuments()).document(
      "huyen-uy-song-mo",
      "khoa-xxv",
      "nghi-quyet",
      "02",
    );
    expect(view?.issuer).toEqual({
      name: examples.issuers.ended.name,
      level: "district",
      validTo: "2025-06-30",
      successorName: examples.issuers.successor.name,
    });
    expect(view?.isWithdrawn).toBe(true);
  });

  test("is found in lower case only, as its address has it", async () => {
    const content = await withDocuments([{ number: "30A" }]);
    expect(content.addresses().documents).toEqual([
      { issuer: "tinh-uy-hai-lam", period: "khoa-xv", type: "nghi-quyet", number: "30a" },
    ]);
    expect(content.document("tinh-uy-hai-lam", "khoa-xv", "nghi-quyet", "30a")?.number).toBe("30A");
  });

  test("without an issue date has the year of its number in its address", async () => {
    const content = await withDocuments();
    expect(content.document("quoc-hoi", "2020", "nghi-quyet", "99")?.symbol).toBe(
      nationalAssembly.symbol,
    );
  });
});
