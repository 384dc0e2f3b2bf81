import { article, campaign, media } from "@bantin/contract";
import { examples } from "@bantin/contract/examples";
import type { Field } from "payload";
import { describe, expect, it } from "vitest";
import { Articles } from "../../collections/articles.ts";
import { Campaigns } from "../../collections/campaigns.ts";
import { problemsOf } from "./sentences.ts";
import { shapeProblems, withoutDeadNulls } from "./shapes.ts";

const { full } = examples.articles;

function said(
  schema: typeof article | typeof campaign | typeof media,
  doc: object,
  fields: Field[],
) {
  const issues = schema.safeParse(doc).error?.issues ?? [];
  return problemsOf(issues, doc, fields).map(({ path, message }) => [path.join("."), message.vi]);
}

const ofArticle = (change: object) => said(article, { ...full, ...change }, Articles.fields);

describe("what the contract refuses, in words", () => {
  it("names a place in a text by the words there", () => {
    const children = [
      { type: "paragraph", children: [{ type: "text", text: "Một." }] },
      { type: "youtube", children: [{ type: "text", text: "Xem phim về làng chài" }] },
      { type: "youtube" },
    ];
    expect(ofArticle({ body: { root: { type: "root", children } } })).toEqual([
      [
        "body",
        "Đoạn “Xem phim về làng chài” có phần mà trang không hiện được. Hãy xóa đoạn đó rồi gõ lại.",
      ],
    ]);
    expect(ofArticle({ body: { root: { type: "root", children: children.slice(2) } } })).toEqual([
      ["body", "Đoạn thứ 1 có phần mà trang không hiện được. Hãy xóa đoạn đó rồi gõ lại."],
    ]);
    expect(ofArticle({ body: { root: null } })).toEqual([
      ["body", "Bài không đọc được. Hãy xóa hết rồi gõ hoặc dán lại."],
    ]);
  });

  it.each<[object, string, string]>([
    [{ title: " " }, "title", "Trang cần ô này mà ô đang trống. Hãy điền vào."],
    [
      { slug: "Đầm Hà" },
      "slug",
      "“Đầm Hà” không làm địa chỉ được. Hãy dùng chữ thường không dấu, chữ số và dấu gạch nối, ví dụ hoi-nghi-2026.",
    ],
    [
      { publishedAt: "hôm qua" },
      "publishedAt",
      "“hôm qua” không phải ngày giờ mà trang hiểu được. Hãy chọn lại ngày.",
    ],
    [
      { source: { name: "Báo", url: "Báo" } },
      "source.url",
      "“Báo” không phải địa chỉ trang web. Hãy ghi cả https://, ví dụ https://baoquangninh.vn/…",
    ],
    [
      { hero: { image: { a: 1 } } },
      "hero.image",
      'Trang không hiện được “{"a":1}” ở ô này. Hãy xóa rồi nhập lại.',
    ],
    [
      { changeNotes: [{ date: null, note: "Sửa" }] },
      "changeNotes.0.date",
      "Trang cần ô này mà ô đang trống. Hãy điền vào.",
    ],
  ])("says what is wrong and what to do: %j", (change, path, sentence) => {
    expect(ofArticle(change)).toEqual([[path, sentence]]);
  });

  it("asks for a whole number, and for a file that was not stored whole", () => {
    const theme = { ...examples.campaigns.full, year: 2026.5 };
    expect(said(campaign, theme, Campaigns.fields)).toEqual([
      ["year", "2026.5 không phải số mà trang dùng được. Hãy ghi một số nguyên."],
    ]);
    const picture = { ...examples.media.full, width: null, height: 0 };
    expect(said(media, picture, []).map(([, sentence]) => sentence)).toEqual([
      "Tệp lưu không trọn vẹn nên trang không dùng được. Hãy tải tệp lên lại.",
      "Tệp lưu không trọn vẹn nên trang không dùng được. Hãy tải tệp lên lại.",
    ]);
  });
});

const fields: Field[] = [
  { name: "title", type: "text" },
  { name: "year", type: "number" },
  { name: "on", type: "date" },
  { name: "isOn", type: "checkbox" },
  { name: "image", type: "upload", relationTo: "media" },
  {
    type: "tabs",
    tabs: [
      {
        label: "Khác",
        fields: [
          { name: "rows", type: "array", fields: [{ name: "note", type: "text" }] },
          { name: "source", type: "group", fields: [{ name: "url", type: "text" }] },
        ],
      },
    ],
  },
  { name: "createdAt", type: "date" },
];

describe("the values that a form may send", () => {
  it.each<[object]>([
    [{}],
    [{ title: "A", year: 2026, on: "2026-01-01", isOn: true, image: "m", rows: [{ note: "x" }] }],
    [{ title: null, year: "2026", on: "", isOn: "false", image: { id: "m" }, rows: 0 }],
    [{ rows: [null, {}], source: {}, on: new Date(), image: [] }],
  ])("are taken: %j", (data) => {
    expect(shapeProblems(data, fields)).toEqual([]);
  });

  it.each<[unknown, string]>([
    ["chữ", ""],
    [[], ""],
    [{ title: 5 }, "title"],
    [{ year: "năm" }, "year"],
    [{ year: Number.NaN }, "year"],
    [{ year: 2 ** 53 }, "year"],
    [{ year: "-1e300" }, "year"],
    [{ on: "hôm qua" }, "on"],
    [{ isOn: {} }, "isOn"],
    [{ image: {} }, "image"],
    [{ rows: "x" }, "rows"],
    [{ rows: [{ note: "x" }, "y"] }, "rows.1"],
    [{ rows: [{ note: [] }] }, "rows.0.note"],
    [{ source: "x" }, "source"],
    [{ source: { url: {} } }, "source.url"],
  ])("are refused: %j", (data, path) => {
    expect(shapeProblems(data, fields).map((problem) => problem.path.join("."))).toEqual([path]);
  });

  it("lose the nulls that Payload fails on", () => {
    const data = { title: null, rows: null, source: null, createdAt: null };
    expect(withoutDeadNulls(data, fields)).toEqual({
      title: null,
      rows: [],
      source: { url: null },
    });
  });
});
