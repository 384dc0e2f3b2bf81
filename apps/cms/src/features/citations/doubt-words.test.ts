import { findCitations, REASONS } from "@bantin/citations";
import { describe, expect, it } from "vitest";
import { archive } from "./archive.testing.ts";
import { doubtWords, isDoubtful } from "./doubt-words.ts";
import { resolveMentions } from "./resolve-mentions.ts";

function last(text: string) {
  const citations = findCitations(text);
  const context = { articleDate: "2022-10-24" };
  const [citation, verdict] = [
    citations.at(-1),
    resolveMentions(citations, archive.holdings, context).at(-1),
  ];
  if (!citation || !verdict) throw new Error(`No citation: ${text}`);
  return { citation, verdict };
}

describe("why an editor is asked", () => {
  it.each([
    ["Nghị quyết 19", "chỉ có số, bài không ghi cơ quan ban hành"],
    ["Nghị quyết số 19-NQ/TU của Tỉnh ủy năm 2017", "có một văn bản cùng số"],
    ["Kế hoạch số 12", "trong hệ thống chưa có văn bản nào khớp"],
    ["Nghị quyết số 50/NQ-HĐND của HĐND tỉnh", null],
    ["Nghị quyết số 99-NQ/TU của Tỉnh ủy", null],
  ])("%s: %s", (text, words) => {
    const { citation, verdict } = last(text);
    const said = doubtWords(citation, verdict)?.vi ?? null;
    if (words === null) expect(said).toBeNull();
    else expect(said).toContain(words);
  });

  it("is said of links that rest on a doubtful reading, and of no other", () => {
    const { citation, verdict } = last("Nghị quyết số 50/NQ-HĐND của HĐND tỉnh");
    for (const reason of REASONS) {
      const isWeak = ["bareListItem", "shortAlone", "meetingWithoutTerm"].includes(reason);
      const confidence = isWeak ? "doubtful" : "sure";
      expect(isDoubtful({ ...citation, reason, confidence }, verdict)).toBe(isWeak);
    }
  });
});
