import { describe, expect, it } from "vitest";
import { describeIdentityProblem } from "./identity-problems.ts";

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
      "Số văn bản không đúng, ví dụ đúng: 06, 30a.",
    ],
    [
      { field: "symbol", reason: "no-number" } as const,
      HU,
      "Số ký hiệu chưa đúng: thiếu số ở đầu. Văn bản của Đảng ghi như 06-NQ/HU.",
    ],
    [
      { field: "term", reason: "bad-term" } as const,
      HU,
      "Nhiệm kỳ (khóa) ghi bằng số La Mã, ví dụ XV.",
    ],
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
