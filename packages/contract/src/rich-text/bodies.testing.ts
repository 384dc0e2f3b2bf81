import fc from "fast-check";

const words = fc.oneof(
  fc.string({ unit: "binary", maxLength: 8 }),
  fc.constantFrom("Tỉnh ủy", " ", "", "\n", "a\tb", "\u0000", "\uD83C", "x\uFFFEy", "một\nhai"),
);
/** What no field expects. */
export const junk = fc.oneof(
  fc.constantFrom(null, undefined, -1, 1.5, Number.NaN, true, "", "chữ", "ltr", "center", 3, 1e9),
  fc.jsonValue({ maxDepth: 2 }),
);
export const urls = fc.constantFrom(
  "https://a.vn/",
  "javascript:alert(1)",
  "www.x.vn",
  "#muc-a",
  "#muc-2",
  "#_ftn1",
  "#_ftnref1",
  "#ghi-chu-1",
  "#ghi-chu-1-ve",
  "#_Toc1",
  "C:\\a.doc",
  "/tin-tuc/",
  "//x.vn",
  "https://x.vn/a b",
  "mailto:a b@c.vn",
  "tel: 0203 388",
  "a@b.vn",
  "",
  " ",
  "https://",
  "http:/x.vn",
  "/a\\b",
  "\uD800",
  "file:///C:/a.docx#_ftn1",
  "#ftnt1",
  "#ftnt_ref1",
  "#",
  "https://x.vn/?q=\\",
  "mailto:",
);
const linkFields = fc.oneof(
  fc.record({ linkType: fc.constantFrom("custom", undefined, "x"), url: urls, newTab: junk }),
  fc.record({
    linkType: fc.constantFrom("internal", "custom"),
    doc: fc.oneof(
      junk,
      fc.record({
        relationTo: fc.constantFrom("articles", "resolutions", "users", null),
        value: fc.oneof(junk, fc.constantFrom("a1", 7, { id: "a2" }, { id: null })),
      }),
    ),
  }),
  junk,
);
const TYPES = [
  "paragraph",
  "heading",
  "quote",
  "list",
  "listitem",
  "link",
  "autolink",
  "table",
  "tablerow",
  "tablecell",
  "code",
  "mark",
  "block",
  "layout-item",
  "root",
  "text",
  undefined,
  3,
];

/** Any tree of nodes, each type anywhere, with right and wrong fields. */
export const { node: anyNode } = fc.letrec<{ node: unknown }>((tie) => ({
  node: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    fc.record(
      { type: fc.constantFrom("text", "hashtag", "tab"), text: words, format: junk, mode: junk },
      { requiredKeys: ["text"] },
    ),
    fc.constantFrom({ type: "linebreak" }, { type: "tab" }, { type: "horizontalrule" }, null, "từ"),
    fc.record(
      {
        type: fc.constant("upload"),
        relationTo: fc.constantFrom("media", "files"),
        value: junk,
        id: junk,
      },
      { requiredKeys: ["type", "relationTo"] },
    ),
    fc.constant({ type: "upload", relationTo: "media", value: "m1" }),
    fc.record(
      {
        type: fc.constantFrom(...TYPES),
        children: fc.oneof(
          { weight: 9, arbitrary: fc.array(tie("node"), { maxLength: 4 }) },
          { weight: 1, arbitrary: junk },
        ),
        tag: fc.constantFrom("h1", "h2", "h6", "ul", "ol", null),
        listType: fc.constantFrom("check", "bullet", "number", "la"),
        start: fc.constantFrom(1, 3, 0, null),
        fields: linkFields,
        id: fc.constantFrom("a", "000000000000000000000001", null, 3),
        indent: junk,
        direction: junk,
        format: junk,
        textFormat: junk,
        checked: junk,
      },
      { requiredKeys: ["type", "children", "fields"] },
    ),
  ),
}));
/** Any value where a body is expected: most are trees of nodes, some have nothing to do with one. */
export const anyBody = fc.oneof(
  fc.array(anyNode).map((children) => ({ root: { type: "root", children } })),
  anyNode.map((root) => ({ root })),
  fc.anything({ maxDepth: 4 }),
);
