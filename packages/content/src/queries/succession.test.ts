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
