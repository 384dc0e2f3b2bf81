import { findCitations, type Verdict } from "@bantin/citations";
import { describe, expect, it } from "vitest";
import { archive } from "./archive.testing.ts";
import { resolveMentions } from "./resolve-mentions.ts";
import { openCount, verdictSummary, verdictWords } from "./verdict-words.ts";

function verdicts(text: string): Verdict[] {
  return resolveMentions(findCitations(text), archive.holdings, {
    articleDate: "2022-10-24",
  });
}

describe("a verdict in words", () => {
  it.each([
    ["Nghị quyết số 50/NQ-HĐND của HĐND tỉnh", "Đã liên kết", "done"],
    [
      "Nghị quyết số 06-NQ/TU ngày 15/7/2021 của Tỉnh ủy",
      "Ngày khác (bài ghi 15/7/2021, văn bản 17/5/2021)",
      "warn",
    ],
    ["Nghị quyết 19", "Chưa rõ, có 2 văn bản", "open"],
    ["Nghị quyết 33", "Chưa rõ là văn bản nào", "open"],
    ["Nghị quyết số 99-NQ/TU của Tỉnh ủy", "Chưa có trong hệ thống", "open"],
  ])("%s: %s", (text, words, tone) => {
    expect(verdicts(text).map(verdictWords)).toMatchObject([{ text: { vi: words }, tone }]);
  });
});

describe("the mentions of an article in one sentence", () => {
  it("counts each fate and leaves out what there is none of", () => {
    const text =
      "Nghị quyết số 50/NQ-HĐND của HĐND tỉnh, Nghị quyết số 06-NQ/TU ngày 15/7/2021 của Tỉnh ủy. Nghị quyết 50. Nghị quyết 19.";
    expect(verdictSummary(verdicts(text)).vi).toBe(
      "4 lần nhắc đến văn bản: 2 đã liên kết, 1 ngày khác, 1 chưa rõ.",
    );
    expect(openCount(verdicts(text))).toBe(1);
  });

  it("says so when there is none", () => {
    expect(verdictSummary([]).vi).toBe("Chưa thấy văn bản nào được nhắc đến.");
  });
});
