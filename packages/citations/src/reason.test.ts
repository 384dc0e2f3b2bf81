import { describe, expect, it } from "vitest";
import { findCitations } from "./find-citations.ts";
import { REASONS } from "./reason.ts";

/** A text, and the reason and the confidence of its last citation. */
const CASES = [
  ["Nghị quyết số 06-NQ/TU", "wholeSymbol", "sure"],
  ["Nghị quyết số 06/NQ-TU", "mendedSymbol", "likely"],
  ["Nghị quyết số O6-NQ/TU", "mendedSymbol", "likely"],
  ["Quyết định số 12/QĐ-C10", "unknownCode", "likely"],
  ["Theo 06-NQ/TU, các xã đã vào cuộc.", "bareSymbol", "likely"],
  ["Nghị quyết 06-NQ/TU, 07", "sharedSymbol", "likely"],
  ["Chỉ thị 15, 16", "bareListItem", "doubtful"],
  ["bộ tứ nghị quyết (57, 59)", "bareListItem", "doubtful"],
  ["Nghị quyết số 06-NQ/TU; Nghị quyết 06", "antecedent", "sure"],
  ["Nghị quyết 06 của Tỉnh ủy", "shortWithIssuer", "likely"],
  ["Chỉ thị 15, 16 của Thủ tướng Chính phủ", "shortWithIssuer", "likely"],
  ["Nghị quyết số 06", "shortWithMark", "likely"],
  ["Nghị quyết 06", "shortAlone", "doubtful"],
  ["Nghị quyết Trung ương 4 khóa XII", "meeting", "sure"],
  ["Nghị quyết Trung ương 4", "meetingWithoutTerm", "doubtful"],
  ["Luật Đất đai năm 2024", "datedLaw", "sure"],
  ["theo Luật Đất đai", "bareLaw", "likely"],
] as const;

describe("the reason for a citation", () => {
  it.each(CASES)("%s: %s, %s", (text, reason, confidence) => {
    expect(findCitations(text).at(-1)).toMatchObject({ reason, confidence });
  });

  it("has a case for each reason", () => {
    expect(new Set(CASES.map(([, reason]) => reason))).toEqual(new Set(REASONS));
  });
});
