import { describe, expect, it } from "vitest";
import { describeTwin } from "./describe-twin.ts";

const title = "Nghị quyết số 06-NQ/TU";

describe("the document that has an identity already", () => {
  it("is named, with the way out for a body that numbers by the term", () => {
    expect(describeTwin({ title, documentKey: "1:nghi-quyet:06:t?" }).vi).toBe(
      "Đã có Nghị quyết số 06-NQ/TU của cơ quan này (hãy mở văn bản đó để sửa). Nếu là văn bản của nhiệm kỳ khác, hãy ghi nhiệm kỳ (khóa).",
    );
  });

  it("is looked for in the trash where it is there", () => {
    const twin = { title, documentKey: "1:nghi-quyet:06:t15", deletedAt: "2026-01-01" };
    expect(describeTwin(twin).vi).toContain("(đang ở trong thùng rác; hãy khôi phục nó)");
  });

  it.each([
    ["1:quyet-dinh:07:y2024", "năm khác, hãy ghi năm"],
    ["1:quyet-dinh:07:y?", "năm khác, hãy ghi năm"],
    ["1:nghi-quyet:16:t14:y2021", "nhiệm kỳ khác, hãy ghi nhiệm kỳ (khóa)"],
  ])("asks for what the body numbers by: %s", (documentKey, advice) => {
    expect(describeTwin({ documentKey }).vi).toContain(`Nếu là văn bản của ${advice}.`);
  });
});
