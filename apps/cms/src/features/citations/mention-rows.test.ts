import { findCitations } from "@bantin/citations";
import { describe, expect, it } from "vitest";
import { archive } from "./archive.testing.ts";
import { mentionRows } from "./mention-rows.ts";
import { resolveMentions } from "./resolve-mentions.ts";

function rows(text: string) {
  const citations = findCitations(text);
  const verdicts = resolveMentions(citations, archive.holdings, {
    articleDate: "2022-10-24",
  });
  return mentionRows(text, citations, verdicts);
}

describe("the rows of the panel", () => {
  const text = [
    "Triển khai Nghị quyết số 50/NQ-HĐND của HĐND tỉnh, Nghị quyết 19 từ đầu năm.",
    "Tổng kết Nghị quyết số 50/NQ-HĐND của HĐND tỉnh và nghị  quyết 19.",
  ].join("\n\n");

  it("put mentions with the same words and the same fate together, in the order of the text", () => {
    expect(rows(text).map(({ mentions }) => mentions.map(({ index }) => index))).toEqual([
      [0, 2],
      [1, 3],
    ]);
  });

  it("show each mention among its own words", () => {
    expect(rows(text)[0]?.mentions[1]?.quotation).toEqual({
      before: "Tổng kết ",
      surface: "Nghị quyết số 50/NQ-HĐND của HĐND tỉnh",
      after: " và nghị  quyết 19.",
    });
  });

  it("keep their keys when a paragraph is put before them", () => {
    const keys = rows(text).map(({ key }) => key);
    expect(rows(`Một đoạn mới.\n\n${text}`).map(({ key }) => key)).toEqual(keys);
    expect(new Set(keys).size).toBe(keys.length);
  });
});
