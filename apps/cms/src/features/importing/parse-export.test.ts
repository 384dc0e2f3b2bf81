import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseExport } from "./parse-export.ts";
import { PARAGRAPHS, type SampleParts, sampleExport, THEME } from "./sample-export.testing.ts";

function read(text: string) {
  const result = parseExport(text);
  if (!result.ok) throw new Error(JSON.stringify(result.errors));
  return result.value;
}
const expected = read(sampleExport());

describe("parseExport", () => {
  it("reads theme, title, paragraphs, byline, source and date", () => {
    expect(expected).toMatchObject({
      campaign: { year: 2024, slogan: "Đầm Hà đoàn kết, đổi mới" },
      article: {
        title: "Triển khai nghị quyết về vùng cao",
        summary: PARAGRAPHS[0],
        paragraphs: PARAGRAPHS,
        byline: "Hải Yến",
        sourceName: "Báo Mẫu",
        publishedAt: "2024-03-11T17:00:00.000Z",
        place: null,
      },
      notes: [],
    });
    expect(expected.dateEvidence).toContain("“Sáng 12/3/2024”");
  });

  const text = sampleExport();
  it.each([
    ["CRLF line ends", text.replaceAll("\n", "\r\n")],
    ["CR line ends", text.replaceAll("\n", "\r")],
    ["a byte-order mark", `\uFEFF${text}`],
    ["decomposed letters", text.normalize("NFD")],
    ["no-break spaces", text.replaceAll(" ", "\u00A0")],
    ["eth for Đ", text.replaceAll("Đ", "\u00D0")],
    ["spaces around lines", text.replaceAll("\n", "   \n\t  ")],
    ["double spaces", text.replaceAll(" ", "  ")],
    ["single line breaks", sampleExport({ separator: "\n" })],
    ["many empty lines", `\n\n${sampleExport({ separator: "\n\n\n\n" })}\n\n\n`],
  ])("reads the same from a file with %s", (_what, variant) => {
    expect(read(variant)).toEqual(expected);
  });

  it("joins what a mail program wrapped, and says so", () => {
    const wrap = (line: string) => line.replace(/(.{60,75}?) /g, "$1\n");
    const wrapped = [THEME, "Tiêu đề ngắn", ...PARAGRAPHS.map(wrap), "Hải Yến"].join("\n\n");
    const { article, notes } = read(wrapped);
    expect(article.paragraphs).toEqual(PARAGRAPHS);
    expect(notes).toHaveLength(3);
  });

  it("keeps the lines of a list apart", () => {
    const list = "Hội nghị nghe ba báo cáo sau đây về công tác quý I năm nay\n- đường\n- trường";
    expect(read(sampleExport({ paragraphs: [list] })).article.paragraphs).toEqual(list.split("\n"));
  });

  it("takes a dateline as the place, and says so", () => {
    const { article, notes } = read(sampleExport({ paragraphs: [`(Đầm Hà) - ${PARAGRAPHS[0]}`] }));
    expect(article).toMatchObject({ place: "Đầm Hà", paragraphs: [PARAGRAPHS[0]] });
    expect(notes.join()).toContain("Đầm Hà");
    const untouched = "(Báo Mẫu) - Sáng 12/3/2024, xã họp.";
    expect(read(sampleExport({ paragraphs: [untouched] })).article.paragraphs).toEqual([untouched]);
  });

  const cases: [string, SampleParts | string, number, string][] = [
    ["nothing", " \n\u00A0\n", 1, "The file is empty"],
    ["no theme", { theme: "" }, 1, "Expected the theme line"],
    ["a misshaped theme", { theme: "Chủ đề năm 2024: Đổi mới" }, 1, "in quotation marks"],
    ["the theme alone", THEME, 1, "Expected a title"],
    [
      "no title",
      { title: "", paragraphs: ["Hội nghị ".repeat(40), "Hết."] },
      3,
      "Expected the title",
    ],
    ["no paragraphs", { paragraphs: [] }, 5, "found no paragraph"],
    ["theme and title only", { paragraphs: [], byline: "" }, 3, "found no paragraph"],
    ["no byline", { byline: "" }, 9, "Expected the byline"],
    ["a control character", { title: "Tin\u0007 mới" }, 3, "U+0007"],
    ["a letter lost in conversion", { title: "\uFFFDầm Hà" }, 3, "U+FFFD"],
    ["too much text", "a".repeat(2_000_001), 0, "too large"],
  ];
  it.each(cases)("refuses a file with %s, names the line and imports nothing", (...args) => {
    const [, parts, line, words] = args;
    const result = parseExport(typeof parts === "string" ? parts : sampleExport(parts));
    expect(result).toMatchObject({ ok: false, errors: [{ line }] });
    expect(JSON.stringify(result)).toContain(words);
  });

  it("reports a bad theme and a missing byline at once", () => {
    const result = parseExport(sampleExport({ theme: "Chủ đề năm 2024: Đổi mới", byline: "" }));
    expect(result).toMatchObject({ ok: false, errors: [{ line: 1 }, { line: 9 }] });
  });
});

describe("parseExport on any text", () => {
  const piece = fc.oneof(
    fc.string({ unit: "grapheme" }),
    fc.string({ unit: "binary" }),
    fc.constantFrom(
      THEME,
      ...PARAGRAPHS,
      "\n",
      "\n\n",
      '"',
      "(",
      " - ",
      "Hải Yến",
      "năm 2024:",
      "1/1/",
    ),
  );

  it("never throws", () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), fc.option(fc.string()), (pieces, date) => {
        const result = parseExport(pieces.join(""), date === null ? {} : { date });
        if (!result.ok) expect(result.errors.length).toBeGreaterThan(0);
      }),
    );
  });

  it("loses no paragraph, whatever the words", () => {
    const word = fc.constantFrom(
      "huyện",
      "Đầm",
      "Hà",
      "24/10",
      "“xã”",
      "nghị quyết",
      "2022",
      "(TU)",
    );
    const paragraph = fc
      .array(word, { minLength: 25, maxLength: 60 })
      .map((words) => `${words.join(" ")}.`);
    fc.assert(
      fc.property(fc.array(paragraph, { minLength: 1, maxLength: 8 }), (paragraphs) => {
        const { article } = read(sampleExport({ paragraphs }));
        expect(article.paragraphs).toEqual(paragraphs);
      }),
    );
  });

  it("answers in time on hostile repetition", () => {
    for (const unit of [
      '"',
      "(",
      "ngày 1/1 ",
      "số 1 ",
      "năm 2024: ",
      "- ",
      "Theo ",
      "A, ",
      ".”",
      "trong ",
    ]) {
      expect(
        parseExport(`${THEME}\n\n${unit.repeat(100_000)}\n\n${unit.repeat(50_000)}`),
      ).toBeDefined();
      expect(parseExport(`Chủ đề năm 2024: "${unit.repeat(100_000)}`)).toBeDefined();
    }
  });
});
