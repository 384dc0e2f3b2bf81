import { describe, expect, it } from "vitest";
import { parseTheme } from "./parse-theme.ts";
import { sourceLines } from "./source-lines.ts";

const read = (text: string) => parseTheme(sourceLines(text));
const PREFIX = "Chủ đề công tác năm 2024: ";

describe("parseTheme", () => {
  it("reads kind, year, slogan, occasion and anniversary", () => {
    expect(
      read(`${PREFIX}"Vững bước" - Chào mừng kỷ niệm 90 năm Ngày hội (03/02/1934 - 03/02/2024)`),
    ).toEqual({
      ok: true,
      value: {
        lineCount: 1,
        campaign: {
          year: 2024,
          kind: "Chủ đề công tác năm",
          slogan: "Vững bước",
          occasion: "Chào mừng kỷ niệm 90 năm Ngày hội",
          anniversary: { event: "Ngày hội", from: "1934-02-03", to: "2024-02-03" },
          activeFrom: "2024-01-01",
          activeTo: "2024-12-31",
        },
      },
    });
  });

  const none = { event: null, from: null, to: null };
  it.each([
    ["no occasion", '"Vững bước"', "Vững bước", null, none],
    ["a full stop", "“Vững bước”.", "Vững bước", null, none],
    ["other marks", "«Vững bước» — Mừng hội", "Vững bước", "Mừng hội", none],
    ["marks of two kinds", '“Vững bước" – Mừng hội', "Vững bước", "Mừng hội", none],
    ["a quotation inside", '"Nói và "làm" đi đôi"', 'Nói và "làm" đi đôi', null, none],
    [
      "dates only",
      '"Vững bước" (3/2/1934 – 3/2/2024)',
      "Vững bước",
      null,
      { event: null, from: "1934-02-03", to: "2024-02-03" },
    ],
    [
      "dashes within dates",
      '"Vững bước" - Kỷ niệm lần thứ 90 Ngày hội (3-2-1934 - 3-2-2024)',
      "Vững bước",
      "Kỷ niệm lần thứ 90 Ngày hội",
      { event: "Ngày hội", from: "1934-02-03", to: "2024-02-03" },
    ],
    [
      "one day",
      '"Vững bước" - Chào mừng Đại hội (3/2/2024)',
      "Vững bước",
      "Chào mừng Đại hội",
      { event: "Chào mừng Đại hội", from: "2024-02-03", to: null },
    ],
    [
      "parentheses that hold no date",
      '"Vững bước" - Mừng Đại hội (lần thứ XV)',
      "Vững bước",
      "Mừng Đại hội (lần thứ XV)",
      none,
    ],
  ])("reads a theme with %s", (_what, rest, slogan, occasion, anniversary) => {
    expect(read(PREFIX + rest)).toMatchObject({
      ok: true,
      value: { campaign: { slogan, occasion, anniversary } },
    });
  });

  it.each([
    ["in the slogan", `${PREFIX}"Vững\nbước" - Mừng hội`, "Vững bước", "Mừng hội"],
    ["before the dash", `${PREFIX}"Vững bước"\n- Mừng hội`, "Vững bước", "Mừng hội"],
    [
      "before a capital",
      `${PREFIX}"Vững bước" - Kỷ niệm Ngày\nHội (1/1/1934 - 1/1/2024)\nTiêu đề`,
      "Vững bước",
      "Kỷ niệm Ngày Hội",
    ],
  ])("reads a theme broken %s as one line", (_where, text, slogan, occasion) => {
    expect(read(text)).toMatchObject({ ok: true, value: { campaign: { slogan, occasion } } });
  });

  it("leaves a title that stands directly below", () => {
    expect(read(`${PREFIX}"Vững bước" - Mừng hội\nTiêu đề`)).toMatchObject({
      ok: true,
      value: { lineCount: 1 },
    });
  });

  it.each([
    ["a title instead", "Giao ban đầu tuần", "Expected the theme line (Chủ đề công tác năm 2020: "],
    ["no year", 'Chủ đề công tác: "Vững bước"', "its kind, the year and a colon"],
    ["no marks", `${PREFIX}Vững bước`, "in quotation marks after the colon, found"],
    ["an open mark", `${PREFIX}"Vững bước - Mừng hội`, "is never closed"],
    ["an empty slogan", `${PREFIX}""`, "Expected a slogan"],
    ["no dash", `${PREFIX}"Vững bước" Mừng hội`, 'after the slogan, found \\"Mừng hội\\"'],
    ["no such day", `${PREFIX}"Vững bước" (31/2/1934 - 3/2/2024)`, 'found \\"31/2/1934\\"'],
    ["no such end", `${PREFIX}"Vững bước" (3/2/1934 - 31/4/2024)`, 'found \\"31/4/2024\\"'],
    ["a short year", `${PREFIX}"Vững bước" (3/2/34 - 3/2/24)`, 'found \\"3/2/34\\"'],
    ["days in words", `${PREFIX}"Vững bước" (từ 3/2/1934 đến 3/2/2024)`, "(d/m/YYYY - d/m/YYYY)"],
    ["days turned round", `${PREFIX}"Vững bước" (3/2/2024 - 3/2/1934)`, "before it begins"],
    ["an open parenthesis", `${PREFIX}"Vững bước" - Hội (3/2/2024`, "never closed"],
  ])("refuses a theme with %s and says so", (_what, text, words) => {
    const result = read(`\n\n${text}`);
    expect(result).toMatchObject({ ok: false, errors: [{ line: 3 }] });
    expect(JSON.stringify(result)).toContain(words);
  });
});
