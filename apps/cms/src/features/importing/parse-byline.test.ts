import { describe, expect, it } from "vitest";
import { parseByline } from "./parse-byline.ts";
import { sourceLines } from "./source-lines.ts";

const read = (text: string) => parseByline(sourceLines(text));

describe("parseByline", () => {
  it.each([
    ["Thu Hà (Theo Báo Mẫu)", "Thu Hà", "Báo Mẫu"],
    ["Thu Hà (theo báo Mẫu).", "Thu Hà", "báo Mẫu"],
    ["Thu Hà (Nguồn: Cổng thông tin tỉnh)", "Thu Hà", "Cổng thông tin tỉnh"],
    ["Thu Hà - Theo Báo Mẫu", "Thu Hà", "Báo Mẫu"],
    ["Theo Báo Mẫu", null, "Báo Mẫu"],
    ["(Theo Báo Mẫu)", null, "Báo Mẫu"],
    ["Theo baomau.vn", null, "baomau.vn"],
    ["Nguồn: https://baomau.vn", null, "https://baomau.vn"],
    ["Thu Hà", "Thu Hà", null],
    ["Thu Hà, Văn Bình và Đỗ Thị Ninh", "Thu Hà, Văn Bình và Đỗ Thị Ninh", null],
    ["Thu Hà – Văn Bình", "Thu Hà – Văn Bình", null],
    ["Bài: Thu Hà; ảnh: Văn Bình", "Bài: Thu Hà; ảnh: Văn Bình", null],
    ["Tin, ảnh: Thu Hà", "Tin, ảnh: Thu Hà", null],
    ["Thu Hà (tổng hợp)", "Thu Hà (tổng hợp)", null],
    ["N.T.H", "N.T.H", null],
    ["Thu Hà\n(Theo Báo Mẫu)", "Thu Hà", "Báo Mẫu"],
    ["Hội nghị bế mạc.\n\nTheo Báo Mẫu", null, "Báo Mẫu"],
  ])("reads %j", (text, byline, sourceName) => {
    expect(read(text)).toMatchObject({ ok: true, value: { byline, sourceName } });
  });

  it.each([
    "Hội nghị đã thông qua nghị quyết.",
    "Theo báo cáo của Ban Chỉ đạo, kết quả rất tốt",
    "Theo Báo Quảng Ninh đưa tin, bão đã tan.",
    "Các đại biểu chụp ảnh lưu niệm",
    "Hải Yến đã đến thăm (Theo kế hoạch)",
    "Thu Hà:",
  ])("never takes the paragraph %j for one", (text) => {
    const result = read(`Đoạn trước.\n\n${text}`);
    expect(result).toMatchObject({ ok: false, errors: [{ line: 3 }] });
    expect(JSON.stringify(result)).toContain("Expected the byline as the last line");
  });
});
