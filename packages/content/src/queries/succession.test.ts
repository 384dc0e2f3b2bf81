import { describe, expect, test } from "vitest";
import { party, resolution, withCiting } from "../../test/citing-site.ts";

describe("the chain of replacements", () => {
  const relations = (replaces: string[]) => ({
    relations: { replaces, amends: [], implements: [], basedOn: [] },
  });
  const symbols = (steps: { symbol: string | null }[][] | undefined) =>
    steps?.map((step) => step.map(({ symbol }) => symbol));

  test("is followed both ways, step by step", async () => {
    const site = await withCiting();
    const put = (id: string, number: string, replaces: string[]) =>
      site.cms.content.put(
        "resolutions",
        resolution(id, {
          number,
          symbol: `${number}-NQ/TU`,
          documentKey: id,
          ...relations(replaces),
        }),
      );
    put("r1", "91", []);
    put("r1b", "92", []);
    put("r2", "93", ["r1", "r1b"]);
    put("r3", "94", ["r2"]);
    put("r4", "95", ["r3"]);
    await site.sync({ allowEmpty: true });
    const page = site.content.document("tinh-uy-hai-lam", "khoa-xv", "nghi-quyet", "94");
    expect(symbols(page?.succession.earlier)).toEqual([["92-NQ/TU", "91-NQ/TU"], ["93-NQ/TU"]]);
    expect(symbols(page?.succession.later)).toEqual([["95-NQ/TU"]]);
  });

  test("that runs in a circle ends", async () => {
    const site = await withCiting();
    site.cms.content.put("resolutions", resolution("r90", relations([party.id])));
    site.cms.content.put("resolutions", { ...party, ...relations(["r90"]) });
    await site.sync({ allowEmpty: true });
    const page = site.content.document("tinh-uy-hai-lam", "khoa-xv", "nghi-quyet", "90");
    expect(symbols(page?.succession.earlier)).toEqual([["07-NQ/TU"]]);
    expect(symbols(page?.succession.later)).toEqual([["07-NQ/TU"]]);
  });
});

test("what grew from a document is followed through those that carry it out, and no further", async () => {
  const site = await withCiting();
  const put = (id: string, number: string, day: string, relations: Record<string, string[]>) =>
    site.cms.content.put(
      "resolutions",
      resolution(id, {
        number,
        symbol: `${number}-NQ/TU`,
        documentKey: id,
        issueDate: `${day}T00:00:00.000Z`,
        relations,
      }),
    );
  put("g1", "81", "2021-01-01", {});
  put("g2", "82", "2021-02-01", { implements: ["g1"] });
  put("g3", "83", "2021-03-01", { amends: ["g2"], basedOn: ["g1"] });
  put("g4", "84", "2021-04-01", { repeals: ["g2"] });
  put("g5", "85", "2021-05-01", { amends: ["g4"] });
  await site.sync({ allowEmpty: true });
  const page = site.content.document("tinh-uy-hai-lam", "khoa-xv", "nghi-quyet", "81");
  expect(
    page?.grown.map(({ kind, distance, document }) => [document.number, kind, distance]),
  ).toEqual([
    ["82", "implements", 1],
    ["83", "basedOn", 1],
    ["84", "repeals", 2],
  ]);
  expect(page?.newsMonths).toEqual([]);
});
