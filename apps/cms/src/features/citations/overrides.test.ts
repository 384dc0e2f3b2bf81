import { anchorsOf, findCitations, matchOverrides } from "@bantin/citations";
import { describe, expect, it } from "vitest";
import { overridesOf, reanchored, rowOf } from "./overrides.ts";

const TEXT = "Huyện triển khai Nghị quyết 19 từ đầu năm. Xã tổng kết Nghị quyết 19 trong tháng 6.";
const anchors = anchorsOf(findCitations(TEXT), TEXT);
const second = { ...anchors[1], surface: "nghi quyet 19", occurrence: 1, count: 2 };
const anchor = { before: "", after: "", ...second };

describe("decisions in the rows of the field", () => {
  it.each([
    { anchor, action: "ignore" },
    { anchor, action: "choose", documentId: "19tu" },
  ] as const)("come back as they were kept: $action", (override) => {
    expect(overridesOf([rowOf(override)])).toEqual([override]);
  });

  it.each([
    [
      "a choice of a document that was deleted",
      { ...rowOf({ anchor, action: "ignore" }), action: "choose" },
    ],
    ["a row without words", { action: "ignore", occurrence: 0, count: 1 }],
    ["no row", null],
  ])("are none where there is %s, and the others keep their places", (_what, row) => {
    const kept = rowOf({ anchor, action: "ignore" });
    expect(overridesOf([row, kept]).map((override) => override?.action)).toEqual([
      undefined,
      "ignore",
    ]);
  });

  it("reads a document that is there as a whole", () => {
    const row = { ...rowOf({ anchor, action: "ignore" }), action: "choose", document: { id: "x" } };
    expect(overridesOf([row])).toMatchObject([{ documentId: "x" }]);
    expect(overridesOf(undefined)).toEqual([]);
  });
});

describe("decisions when the article is saved", () => {
  const row = { id: "row", ...rowOf({ anchor, action: "choose", documentId: "19tu" }) };
  const indexIn = (text: string, rows: readonly object[]) => {
    const overrides = overridesOf(rows).filter((override) => override !== null);
    return [...matchOverrides(overrides, findCitations(text), text).byIndex.keys()];
  };

  it("survive round after round of editing, until no word around is as it was", () => {
    const rounds = [
      "Huyện triển khai Nghị quyết 19 từ đầu năm. Đảng ủy xã đánh giá Nghị quyết 19 trong tháng 6.",
      "Huyện triển khai Nghị quyết 19 từ đầu năm. Đảng ủy xã đánh giá Nghị quyết 19 vào cuối năm.",
      "Theo Nghị quyết 19, huyện họp. Huyện triển khai Nghị quyết 19 từ đầu năm. Đảng ủy xã đánh giá Nghị quyết 19 vào cuối năm.",
      "Theo Nghị quyết 19, huyện họp. Huyện triển khai Nghị quyết 19 từ đầu năm. Nay bàn Nghị quyết 19 vào cuối năm.",
    ];
    const final = rounds.at(-1) ?? "";
    const rows = rounds.reduce<object[]>((kept, text) => reanchored(kept, text), [row]);
    expect(indexIn(final, rows)).toEqual([2]);
    // As they were first kept they would not have.
    expect(indexIn(final, [row])).toEqual([]);
  });

  it("stay as they are while their mention is out of the text", () => {
    expect(reanchored([row], "Không nhắc gì.")).toEqual([row]);
  });
});
