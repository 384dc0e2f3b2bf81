import { describe, expect, it } from "vitest";
import { verdicts } from "../../test/registry.ts";
import { findCitations } from "../find-citations.ts";
import { anchorsOf, matchOverrides, type Override } from "./overrides.ts";

describe("an editor's override", () => {
  const text =
    "Huyện triển khai Nghị quyết 19 từ đầu năm. Xã tổng kết Nghị quyết 19 trong tháng 6.";
  const anchors = anchorsOf(findCitations(text), text);
  const choose = (index: number, documentId: string): Override[] => {
    const anchor = anchors[index];
    return anchor ? [{ anchor, action: "choose", documentId }] : [];
  };
  const ignore = (index: number): Override[] => {
    const anchor = anchors[index];
    return anchor ? [{ anchor, action: "ignore" }] : [];
  };
  const read = (edited: string, overrides: readonly Override[]) =>
    verdicts(edited, { text: edited, overrides });

  it("outranks every rule, for its own mention alone", () => {
    expect(read(text, choose(1, "06tu"))).toEqual(["ambiguous", "chosen 06tu"]);
    expect(read(text, ignore(0))).toEqual(["ignored", "ambiguous"]);
    expect(read(text, [...ignore(0), ...choose(1, "57tw")])).toEqual(["ignored", "chosen 57tw"]);
  });

  it.each([
    [
      "a mention put in before",
      `Theo Nghị quyết 19, ${text}`,
      ["ambiguous", "ambiguous", "chosen 06tu"],
    ],
    ["the other mention taken out", "Xã tổng kết Nghị quyết 19 trong tháng 6.", ["chosen 06tu"]],
    [
      "the words before it rewritten",
      "Huyện triển khai Nghị quyết 19 từ đầu năm. Đảng ủy đánh giá Nghị quyết 19 trong tháng 6.",
      ["ambiguous", "chosen 06tu"],
    ],
    [
      "all words around rewritten",
      "Trước hết là Nghị quyết 19, được bàn kỹ. Sau cùng lại nói Nghị quyết 19!",
      ["ambiguous", "chosen 06tu"],
    ],
    [
      "NFD and no-break spaces",
      text.normalize("NFD").replaceAll(" ", "\u00A0"),
      ["ambiguous", "chosen 06tu"],
    ],
    ["its own mention taken out", "Huyện triển khai Nghị quyết 19 từ đầu năm.", ["ambiguous"]],
  ])("survives %s", (_edit, edited, expected) => {
    expect(read(edited, choose(1, "06tu"))).toEqual(expected);
  });

  it("is handed back when its mention is gone, so that a desk can clear it", () => {
    const edited = "Huyện triển khai Nghị quyết 19 từ đầu năm.";
    const [override] = choose(1, "06tu");
    expect(matchOverrides(choose(1, "06tu"), findCitations(edited), edited)).toEqual({
      byIndex: new Map(),
      orphans: [override],
    });
  });

  it("lapses when the chosen document is gone", () => {
    expect(read(text, choose(0, "không còn"))).toEqual(["ambiguous", "ambiguous"]);
  });

  it("is passed on to short forms that stand for its mention, unless it was to ignore it", () => {
    const article =
      "Nghị quyết số 06-NQ/TU của Tỉnh ủy có 5 nhiệm vụ. Nghị quyết 06 được dân ủng hộ.";
    const [anchor] = anchorsOf(findCitations(article), article);
    if (!anchor) throw new Error("The sample must cite.");
    expect(read(article, [{ anchor, action: "choose", documentId: "06hn" }])).toEqual([
      "chosen 06hn",
      "linked 06hn",
    ]);
    expect(read(article, [{ anchor, action: "ignore" }])).toEqual([
      "ignored",
      "ambiguous 06tu 06tu14 06hn",
    ]);
  });
});
