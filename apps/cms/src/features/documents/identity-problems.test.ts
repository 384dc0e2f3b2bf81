import { describe, expect, it } from "vitest";
import { describeDuplicate, describeIdentityProblem } from "./identity-problems.ts";

const HU = { family: "party", code: "HU" } as const;
const UBND = { family: "state", code: "UBND" } as const;

describe("a problem in words for the newsroom", () => {
  it.each([
    [
      { field: "symbol", reason: "unknown-type" } as const,
      HU,
      "Số ký hiệu chưa đúng: không rõ loại văn bản. Văn bản của Đảng ghi như 06-NQ/HU.",
    ],
    [
      { field: "symbol", reason: "date-like" } as const,
      UBND,
      "Số ký hiệu chưa đúng: đây là ngày tháng, không phải số ký hiệu. Văn bản của Nhà nước ghi như 50/NQ-UBND hoặc 50/2021/NQ-UBND.",
    ],
    [
      { field: "symbol", reason: "no-issuer" } as const,
      { family: "state", code: "QH" } as const,
      "Số ký hiệu chưa đúng: thiếu cơ quan ban hành. Văn bản của Nhà nước ghi như 50/NQ-QH15 hoặc 50/2025/QH15.",
    ],
    [
      { field: "symbol", reason: "no-issuer" } as const,
      null,
      "Số ký hiệu chưa đúng: thiếu cơ quan ban hành. Văn bản của Đảng ghi như 06-NQ/TU, của Nhà nước như 50/NQ-HĐND.",
    ],
    [
      { field: "number", reason: "no-number" } as const,
      HU,
      "Số này không phải số của văn bản. Hãy ghi như 06 hoặc 30a.",
    ],
    [
      { field: "symbol", reason: "no-number" } as const,
      HU,
      "Số ký hiệu chưa đúng: thiếu số ở đầu. Văn bản của Đảng ghi như 06-NQ/HU.",
    ],
    [{ field: "term", reason: "bad-term" } as const, HU, "Khóa ghi bằng số La Mã. Hãy ghi như XV."],
    [
      { field: "issuer", reason: "issuer-differs", inSymbol: "TU", chosen: "HU" } as const,
      HU,
      "Số ký hiệu ghi cơ quan “TU”, nhưng cơ quan đã chọn có mã “HU”. Hãy chọn lại cơ quan hoặc sửa số ký hiệu.",
    ],
  ])("%o of %o", (problem, issuer, message) => {
    const text = describeIdentityProblem(problem, issuer);
    expect(text.vi).toBe(message);
    expect(text.en).not.toBe("");
  });
});

const title = "Nghị quyết số 06-NQ/TU";

describe("the document that has an identity already", () => {
  it("is named, with the way out for a body that numbers by the term", () => {
    expect(describeDuplicate({ title, documentKey: "1:nghi-quyet:06:t?" }).vi).toBe(
      "Đã có Nghị quyết số 06-NQ/TU của cơ quan này (hãy mở văn bản đó để sửa). Nếu là văn bản của nhiệm kỳ khác, hãy ghi nhiệm kỳ (khóa).",
    );
  });

  it("is looked for in the trash where it is there", () => {
    const duplicate = { title, documentKey: "1:nghi-quyet:06:t15", deletedAt: "2026-01-01" };
    expect(describeDuplicate(duplicate).vi).toContain("(đang ở trong thùng rác; hãy khôi phục nó)");
  });

  it.each([
    ["1:quyet-dinh:07:y2024", "năm khác, hãy ghi năm"],
    ["1:quyet-dinh:07:y?", "năm khác, hãy ghi năm"],
    ["1:nghi-quyet:16:t14:y2021", "nhiệm kỳ khác, hãy ghi nhiệm kỳ (khóa)"],
  ])("asks for what the body numbers by: %s", (documentKey, advice) => {
    expect(describeDuplicate({ documentKey }).vi).toContain(`Nếu là văn bản của ${advice}.`);
  });
});
