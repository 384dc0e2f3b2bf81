import type { Field, FlattenedField } from "payload";
import { describe, expect, it } from "vitest";
import { goneWords } from "./gone-words.ts";
import { referencesIn, referringPaths, textReferencesIn } from "./references.ts";

const flat = (part: object) => part as FlattenedField;
const flatPicture = flat({ name: "image", type: "upload", relationTo: "media" });

describe("the fields that may refer to a collection", () => {
  it("are found at every depth, one or many, with all texts, and without what is hidden", () => {
    const fields = [
      flat({ name: "title", type: "text" }),
      flat({ name: "hero", type: "group", flattenedFields: [flatPicture] }),
      flat({ name: "gallery", type: "array", flattenedFields: [flatPicture] }),
      flat({ name: "category", type: "relationship", relationTo: "categories" }),
      flat({ name: "body", type: "richText" }),
      flat({
        name: "overrides",
        type: "array",
        admin: { hidden: true },
        flattenedFields: [flatPicture],
      }),
    ];
    expect(referringPaths("media", fields)).toEqual({
      relations: ["hero.image", "gallery.image"],
      texts: ["body"],
    });
  });
});

const fields: Field[] = [
  {
    type: "tabs",
    tabs: [{ label: "Ảnh", fields: [{ name: "image", type: "upload", relationTo: "media" }] }],
  },
  {
    type: "row",
    fields: [{ name: "themes", type: "relationship", relationTo: "campaigns", hasMany: true }],
  },
  {
    name: "menu",
    type: "array",
    fields: [{ name: "category", type: "relationship", relationTo: "categories" }],
  },
  { name: "body", type: "richText" },
];

const link = (fieldsOfLink: object, words: string) => ({
  type: "link",
  fields: fieldsOfLink,
  children: [{ type: "text", text: words }],
});

describe("what a document refers to", () => {
  it("is each relation, each link and each picture, with the way to its field", () => {
    const body = {
      root: {
        children: [
          {
            type: "list",
            children: [
              {
                type: "listitem",
                children: [link({ doc: { relationTo: "articles", value: "a" } }, "Bài A")],
              },
            ],
          },
          { type: "upload", relationTo: "media", value: { id: "m2" } },
          link({ linkType: "custom", url: "https://a.vn/" }, "Ngoài"),
        ],
      },
    };
    const doc = { image: "m1", themes: ["t1", { id: "t2" }], menu: [{}, { category: "c" }], body };
    expect(referencesIn(doc, fields)).toEqual([
      { collection: "media", id: "m1", path: ["image"], isInText: false },
      { collection: "campaigns", id: "t1", path: ["themes"], isInText: false },
      { collection: "campaigns", id: "t2", path: ["themes"], isInText: false },
      { collection: "categories", id: "c", path: ["menu", 1, "category"], isInText: false },
      { collection: "articles", id: "a", path: ["body"], isInText: true },
      { collection: "media", id: "m2", path: ["body"], isInText: true },
    ]);
    expect(textReferencesIn(body)).toEqual([
      { collection: "articles", id: "a", words: "Bài A" },
      { collection: "media", id: "m2", words: "" },
    ]);
  });

  it("is nothing where there is no document, and where values are of no use", () => {
    expect(referencesIn(null, fields)).toEqual([]);
    expect(referencesIn({ image: null, themes: "", menu: "x", body: "y" }, fields)).toEqual([
      { collection: "campaigns", id: "", path: ["themes"], isInText: false },
    ]);
  });
});

describe("what the form says of links and pictures that lead nowhere", () => {
  const references = [
    { collection: "articles", id: "a", words: "Bài A" },
    { collection: "articles", id: "b", words: "Bài B" },
    { collection: "articles", id: "c", words: "Bài C" },
    { collection: "media", id: "m", words: "" },
    { collection: "media", id: "m", words: "" },
  ];

  it("names each link by its words, and a picture once", () => {
    const said = goneWords(references, [
      { collection: "articles", id: "a", place: "deleted" },
      { collection: "articles", id: "c", place: "trash" },
      { collection: "media", id: "m", place: "deleted" },
    ]).map(({ vi }) => vi);
    expect(said).toEqual([
      "Liên kết “Bài A” dẫn đến nội dung đã bị xóa nên trên trang chỉ còn là chữ. Hãy chọn nội dung khác hoặc bỏ liên kết.",
      "Liên kết “Bài C” dẫn đến nội dung đang ở thùng rác nên trên trang chỉ còn là chữ. Hãy khôi phục nội dung đó hoặc bỏ liên kết.",
      "Trong bài có ảnh đã bị xóa nên trang bỏ qua ảnh đó. Hãy xóa chỗ ảnh trống hoặc chọn ảnh khác.",
    ]);
  });

  it("says nothing while all of it is there", () => {
    expect(goneWords(references, [])).toEqual([]);
  });
});
