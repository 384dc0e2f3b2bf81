import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { normaliseBody } from "./normalise.ts";
import { richText } from "./schema.ts";

const words = fc.oneof(
  fc.string({ unit: "binary", maxLength: 8 }),
  fc.constantFrom("Tỉnh ủy", " ", "", "\n", "a\tb", "\u0000", "\uD83C", "x\uFFFEy", "một\nhai"),
);
const junk = fc.oneof(
  fc.constantFrom(null, undefined, -1, 1.5, Number.NaN, true, "", "chữ", "ltr", "center", 3, 1e9),
  fc.jsonValue({ maxDepth: 2 }),
);
const urls = fc.constantFrom(
  ...[
    "https://a.vn/",
    "javascript:alert(1)",
    "www.x.vn",
    "#muc-a",
    "#muc-2",
    "#_ftn1",
    "#_ftnref1",
  ],
  ...[
    "#ghi-chu-1",
    "#ghi-chu-1-ve",
    "#_Toc1",
    "C:\\a.doc",
    "/tin-tuc/",
    "//x.vn",
    "https://x.vn/a b",
  ],
  ...[
    "mailto:a b@c.vn",
    "tel: 0203 388",
    "a@b.vn",
    "",
    " ",
    "https://",
    "http:/x.vn",
    "/a\\b",
    "\uD800",
  ],
  ...["file:///C:/a.docx#_ftn1", "#ftnt1", "#ftnt_ref1", "#", "https://x.vn/?q=\\", "mailto:"],
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
  ...["paragraph", "heading", "quote", "list", "listitem", "link", "autolink", "table", "tablerow"],
  ...["tablecell", "code", "mark", "block", "layout-item", "root", "text", undefined, 3],
];

/** Any tree of nodes, each type anywhere, with right and wrong fields. */
const { node } = fc.letrec<{ node: unknown }>((tie) => ({
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
const anything = fc.oneof(
  fc.array(node).map((children) => ({ root: { type: "root", children } })),
  node.map((root) => ({ root })),
  fc.anything({ maxDepth: 4 }),
);

/** All letters and digits in order of reading. */
function lettersOf(value: unknown): string {
  if (typeof value === "string" || typeof value === "number") return letters(String(value));
  if (Array.isArray(value)) return value.map(lettersOf).join("");
  if (typeof value !== "object" || value === null) return "";
  if ("type" in value && (value.type === "linebreak" || value.type === "tab")) return "";
  if ("type" in value && (value.type === "upload" || value.type === "horizontalrule")) return "";
  if ("text" in value && typeof value.text === "string") return letters(value.text);
  return "children" in value ? lettersOf(value.children) : "";
}
const letters = (text: string) => text.normalize("NFC").replace(/[^\p{L}\p{N}]/gu, "");

describe("whatever body is given", () => {
  it("the contract takes what comes out", () => {
    fc.assert(
      fc.property(anything, fc.boolean(), (value, pictures) => {
        const { body } = normaliseBody(value, { pictures });
        expect(richText.safeParse(body).error).toBeUndefined();
        expect(body.root.children.length).toBeGreaterThan(0);
      }),
      { numRuns: 2000 },
    );
  });

  it("giving it again changes nothing", () => {
    fc.assert(
      fc.property(anything, (value) => {
        const { body } = normaliseBody(value);
        expect(normaliseBody(body)).toEqual({ body, changes: [] });
      }),
      { numRuns: 2000 },
    );
  });

  it("no word is lost, and none changes its place, as long as there are no notes", () => {
    const plain = fc.array(node).filter((nodes) => !/_ft|ftnt|ghi-chu/.test(JSON.stringify(nodes)));
    fc.assert(
      fc.property(plain, (children) => {
        const { body } = normaliseBody({ root: { children } });
        expect(lettersOf(body.root)).toBe(lettersOf(children));
      }),
      { numRuns: 2000 },
    );
  });
});
