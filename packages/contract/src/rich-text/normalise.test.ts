import { describe, expect, it } from "vitest";
import { describeBodyChanges } from "./changes.ts";
import { normaliseBody } from "./normalise.ts";
import { richText } from "./schema.ts";

type Node = Record<string, unknown>;

const node = (type: string, ...children: unknown[]): Node => ({ type, children });
const text = (words: string, format = 0): Node => ({ type: "text", text: words, format });
const p = (...children: unknown[]) => node("paragraph", ...children.map(inline));
const heading = (tag: string, ...children: unknown[]): Node => ({
  ...node("heading", ...children.map(inline)),
  tag,
});
const quote = (...children: unknown[]) => node("quote", ...children.map(inline));
const item = (...children: unknown[]) => node("listitem", ...children.map(inline));
const list = (listType: string, ...children: unknown[]): Node => ({
  ...node("list", ...children),
  listType,
});
const link = (url: string, ...children: unknown[]): Node => ({
  ...node("link", ...children.map(inline)),
  fields: { linkType: "custom", url },
});
const picture = { type: "upload", relationTo: "media", value: "m1" };
const rule = { type: "horizontalrule" };
const lineBreak = { type: "linebreak" };
const tab = { type: "tab", text: "\t" };

function inline(child: unknown): unknown {
  return typeof child === "string" ? text(child) : child;
}

/** A body in a shape that shows at a glance what stands where: `p(a) ul(li(b))`. */
function outline(value: unknown): string {
  const { body } = normaliseBody(value);
  expect(richText.safeParse(body).error).toBeUndefined();
  expect(normaliseBody(body)).toEqual({ body, changes: [] });
  return body.root.children.map(shown).join(" ");
}

function shown(given: object): string {
  const { type, children, text: words, format, fields, tag, start }: Node = { ...given };
  const inner = Array.isArray(children) ? children.map(shown).join("") : "";
  switch (type) {
    case "text":
      return `${Number(format) & 1 ? "*" : ""}${Number(format) & 64 ? "^" : ""}${words}`;
    case "tab":
      return "→";
    case "linebreak":
      return "↵";
    case "link":
    case "autolink":
      return `[${inner}](${targetOf(fields)})`;
    case "list":
      return `${tag}${start === 1 ? "" : start}(${inner})`;
    case "heading":
      return `${tag}(${inner})`;
    case "horizontalrule":
      return "hr";
    case "upload":
      return "pic";
    default:
      return `${({ paragraph: "p", listitem: "li", quote: "q" } as Node)[String(type)]}(${inner})`;
  }
}

function targetOf(fields: unknown): string {
  const { url, doc }: Node = { ...(fields as object) };
  const { relationTo, value }: Node = { ...(doc as object) };
  return typeof url === "string" ? url : `${relationTo}/${value}`;
}

const bodyOf = (...children: unknown[]) => ({ root: { type: "root", children } });

describe("what can stand where it is stays", () => {
  it.each([
    ["p(a→b↵c)", [p("a", tab, "b", lineBreak, "c")]],
    ["p() h3(a) q(b) hr pic", [p(), heading("h3", "a"), quote("b"), rule, picture]],
    [
      "ul(li(a)li(ol(li(b)))li(c))",
      [list("bullet", item("a"), item(list("number", item("b"))), item("c"))],
    ],
    ["p([a*b](https://x.vn))", [p(link("https://x.vn", "a", text("b", 1)))]],
  ])("%s", (expected, blocks) => {
    expect(outline(bodyOf(...blocks))).toBe(expected);
    expect(normaliseBody(bodyOf(...blocks)).changes).toEqual([]);
  });
});

describe("what cannot stand where it is", () => {
  it.each([
    ["a check list", [list("check", item("a"), item("b"))], "ul(li(a)li(b))"],
    ["a list of no known kind", [list("la-ma", item("a"))], "ul(li(a))"],
    [
      "a numbered list by its tag",
      [{ ...list("", item("a")), listType: null, tag: "ol" }],
      "ol(li(a))",
    ],
    [
      "a list of Word that begins with 3",
      [{ ...list("number", item("a")), start: 3 }],
      "ol3(li(a))",
    ],
    ["paragraphs in a quote", [quote(p("a"), p("b"))], "q(a) q(b)"],
    ["a list in a quote", [quote("a", list("bullet", item("b")), "c")], "q(a) ul(li(b)) q(c)"],
    ["a heading in a quote", [quote(heading("h2", "a"), p("b"))], "h2(a) q(b)"],
    ["paragraphs in an item", [list("bullet", item(p("a"), p("b")))], "ul(li(a↵b))"],
    ["a heading in an item", [list("bullet", item(heading("h3", "a"), p("b")))], "ul(li(*a↵b))"],
    ["a quote in an item", [list("bullet", item("a", quote("b")))], "ul(li(a↵b))"],
    [
      "a rule in an item",
      [list("number", item("a"), item("b", rule), item("c"))],
      "ol(li(a)li(b)) hr ol3(li(c))",
    ],
    [
      "a picture in an item",
      [list("number", item("a", picture, "b"), item("c"))],
      "ol(li(a)) pic p(b) ol2(li(c))",
    ],
    [
      "a picture in a list in a list",
      [list("number", item("a"), item(list("bullet", item("b", picture), item("c"))), item("d"))],
      "ol(li(a)li(ul(li(b)))) pic ul(li(c)) ol2(li(d))",
    ],
    [
      "a list in an item with words",
      [list("bullet", item("a", list("bullet", item("b"))))],
      "ul(li(a)li(ul(li(b))))",
    ],
    [
      "words after a list in an item",
      [list("number", item("a", list("bullet", item("b")), "c"), item("d"))],
      "ol(li(a)li(ul(li(b)))) p(c) ol2(li(d))",
    ],
    [
      "a list beside items",
      [list("bullet", item("a"), list("bullet", item("b")))],
      "ul(li(a)li(ul(li(b))))",
    ],
    [
      "words and paragraphs beside items",
      [list("bullet", "a", p("b"), item("c"))],
      "ul(li(a)li(b)li(c))",
    ],
    [
      "items without a list",
      [item("a"), item("b"), p("c"), item("d")],
      "ul(li(a)li(b)) p(c) ul(li(d))",
    ],
    ["an empty list", [list("bullet"), p("a")], "p(a)"],
    ["a picture in a paragraph", [p("a", picture, "b")], "p(a) pic p(b)"],
    ["a picture alone in a paragraph", [p(picture)], "pic"],
    ["a picture in a heading", [heading("h2", "a", picture)], "h2(a) pic"],
    [
      "a picture in a link",
      [p(link("https://x.vn", "a", picture, "b"))],
      "p([a](https://x.vn)) pic p([b](https://x.vn))",
    ],
    ["a list in a paragraph", [p("a", list("bullet", item("b")))], "p(a) ul(li(b))"],
    ["a paragraph in a heading", [heading("h2", p("a"), p("b"))], "h2(a) h2(b)"],
    ["a paragraph in a paragraph", [p(p("a"), p("b"))], "p(a) p(b)"],
    ["a heading in a paragraph", [p("a", heading("h3", "b"))], "p(a) h3(b)"],
    [
      "headings of other levels",
      [heading("h1", "a"), heading("h5", "b"), heading("h6", "c"), heading("h9", "d")],
      "h2(a) h4(b) h4(c) h2(d)",
    ],
    ["words at the top", [text("a"), text("b", 1), p("c"), "d"], "p(a*b) p(c) p(d)"],
    ["a link at the top", [link("https://x.vn", "a")], "p([a](https://x.vn))"],
    [
      "a link around paragraphs",
      [link("https://x.vn", p("a"), p("b"))],
      "p([a](https://x.vn)) p([b](https://x.vn))",
    ],
    [
      "a link around a list",
      [link("https://x.vn", list("bullet", item("a")))],
      "ul(li([a](https://x.vn)))",
    ],
    [
      "a link in a link",
      [p(link("https://x.vn", "a", link("https://y.vn", "b"), "c"))],
      "p([a](https://x.vn)[b](https://y.vn)c)",
    ],
    [
      "a tab in a link",
      [p(link("https://x.vn", "Phần 1", tab, "2"))],
      "p([Phần 1 2](https://x.vn))",
    ],
    ["an empty link", [p("a", link("https://x.vn"), "b")], "p(ab)"],
    [
      "a table",
      [
        node(
          "table",
          node("tablerow", node("tablecell", p("a")), node("tablecell", p("b"))),
          node("tablerow", node("tablecell"), node("tablecell", p("c"))),
        ),
      ],
      "p(a | b) p( | c)",
    ],
    [
      "a table of one cell around a text",
      [node("table", node("tablerow", node("tablecell", heading("h2", "a"), p("b"), picture)))],
      "h2(a) p(b) pic",
    ],
    [
      "cells of several blocks",
      [
        node(
          "table",
          node(
            "tablerow",
            node("tablecell", p("a"), p("b")),
            node("tablecell", list("bullet", item("c"))),
          ),
        ),
      ],
      "p(a) p(b) ul(li(c))",
    ],
    [
      "code",
      [
        p("a"),
        {
          type: "code",
          children: [
            { type: "code-highlight", text: "x" },
            lineBreak,
            { type: "code-highlight", text: "y" },
          ],
        },
      ],
      "p(a) p(x↵y)",
    ],
    ["an unknown block", [node("details", node("summary", "a"), p("b"))], "p(a) p(b)"],
    [
      "an unknown mark in a line",
      [p("a", node("mark", "b"), { type: "hashtag", text: "#c" })],
      "p(ab#c)",
    ],
    ["an unknown node without words", [{ type: "youtube", id: "x" }, p("a")], "p(a)"],
    ["a node without a type", [{ children: [{ text: "a" }] }], "p(a)"],
    [
      "a letter apart from its tone mark",
      [p("Hà N", "o", "\u0302\u0323", text("i", 1))],
      "p(Hà Nộ*i)",
    ],
    ["a text with line breaks", [p("a\nb")], "p(a↵b)"],
    ["a text with a tab and control characters", [p("a\tb\u0000c\uD83C")], "p(a bc)"],
  ])("%s", (_what, blocks, expected) => {
    expect(outline(bodyOf(...blocks))).toBe(expected);
  });
});

describe("what is no node", () => {
  it.each([
    ["a child that is null", bodyOf(null, p(null, "a"), undefined), "p(a)"],
    ["children that are a word", bodyOf({ type: "paragraph", children: "chữ" }), "p(chữ)"],
    ["children that are null", bodyOf({ type: "paragraph", children: null }), "p()"],
    ["a number", 7, "p(7)"],
    ["plain text", "một\n\nhai", "p(một) p(hai)"],
    ["a root that is a word", { root: "chữ" }, "p(chữ)"],
    ["a list of nodes", [p("a")], "p(a)"],
    ["nothing", null, "p()"],
    ["no children", { root: {} }, "p()"],
    ["true", true, "p()"],
  ])("%s", (_what, value, expected) => {
    expect(outline(value)).toBe(expected);
  });

  it("a node within itself ends", () => {
    const inItself: { type: string; children: unknown[] } = { type: "paragraph", children: ["a"] };
    inItself.children.push(inItself, [inItself]);
    expect(outline(bodyOf(inItself))).toBe("p(a)");
  });
});

describe("links", () => {
  const target = (fields: object) =>
    outline(bodyOf(p({ type: "link", fields, children: [text("a")] })));
  const custom = (url: unknown) => target({ linkType: "custom", url });

  it.each([
    "https://example.com/a?b=c#d",
    "http://baoquangninh.vn",
    "https://vi.wikipedia.org/wiki/Quảng_Ninh",
    "mailto:vanphong@example.com",
    "tel:02033880000",
    "/van-ban/",
    "/tin-tuc/2022/10/bai/?in=1#y",
  ])("to %s stay", (url) => {
    expect(custom(url)).toBe(`p([a](${url}))`);
  });

  it.each([
    ["www.quangninh.gov.vn/a", "https://www.quangninh.gov.vn/a"],
    ["baoquangninh.vn", "https://baoquangninh.vn"],
    ["//example.com/", "https://example.com/"],
    [" https://x.vn/ ", "https://x.vn/"],
    ["https:// x.vn/a", "https://x.vn/a"],
    ["http:/x.vn", "http://x.vn"],
    ["https://x.vn/tài liệu.pdf", "https://x.vn/t%C3%A0i%20li%E1%BB%87u.pdf"],
    ["https://x.vn/a\nb", "https://x.vn/ab"],
    ["/van ban/", "/van%20ban/"],
    ["vanphong@x.vn", "mailto:vanphong@x.vn"],
    ["tel: 0203 388 000", "tel:0203388000"],
  ])("to %j are mended to %s", (url, mended) => {
    expect(custom(url)).toBe(`p([a](${mended}))`);
  });

  it.each([
    "javascript:alert(1)",
    "JAVASCRIPT:alert(1)",
    "java\nscript:alert(1)",
    "java\tscript:alert(1)",
    "\u0001javascript:alert(1)",
    " javascript:alert(1)",
    "data:text/html,x",
    "vbscript:x",
    "file:///etc/passwd",
    "C:\\Users\\a\\bai.docx",
    "\\\\may-chu\\chung",
    "bieu-1.pdf",
    "tin-tuc",
    "/\\example.com",
    "ftp://x.vn/",
    "https://",
    "http://[",
    "#",
    "",
    null,
  ])("to %j become text", (url) => {
    expect(custom(url)).toBe("p(a)");
  });

  it.each([
    ["by identifier", { relationTo: "articles", value: "a1" }, "p([a](articles/a1))"],
    [
      "with the whole document",
      { relationTo: "campaigns", value: { id: "c1" } },
      "p([a](campaigns/c1))",
    ],
    ["by number", { relationTo: "resolutions", value: 7 }, "p([a](resolutions/7))"],
    ["of a collection without pages", { relationTo: "users", value: "u1" }, "p(a)"],
    ["without an identifier", { relationTo: "articles", value: null }, "p(a)"],
  ])("to a document %s", (_what, doc, expected) => {
    expect(target({ linkType: "internal", doc, url: "https://" })).toBe(expected);
  });

  it("to a place in the body stay where there is one, and become text where there is none", () => {
    const blocks = [heading("h2", "Kết quả"), p(link("#muc-ket-qua", "a"), link("#muc-2", "b"))];
    expect(outline(bodyOf(...blocks))).toBe("h2(Kết quả) p([a](#muc-ket-qua)b)");
    expect(outline(bodyOf(p(link("#_Toc12345", "Mục lục"))))).toBe("p(Mục lục)");
  });

  it("have identifiers, each another", () => {
    const twice = { ...link("https://x.vn", p("a"), p("b")), id: "65f0c0ffee65f0c0ffee65f0" };
    const { body } = normaliseBody(bodyOf(twice, link("https://x.vn", "c")));
    expect(JSON.stringify(body).match(/"id":"\w+"/g)).toEqual([
      '"id":"65f0c0ffee65f0c0ffee65f0"',
      '"id":"000000000000000000000001"',
      '"id":"000000000000000000000002"',
    ]);
  });
});

describe("pictures", () => {
  const value = (fields: object) => outline(bodyOf(p("a"), { ...picture, ...fields }));

  it.each([
    ["with the whole picture", { value: { id: "m1", alt: "x" } }, "p(a) pic"],
    ["without a picture", { value: null }, "p(a)"],
    ["still being uploaded", { value: "", pending: { formID: "1" } }, "p(a)"],
    ["of another collection", { relationTo: "files" }, "p(a)"],
  ])("%s", (_what, fields, expected) => {
    expect(value(fields)).toBe(expected);
  });

  it("vanish where a page has none", () => {
    const { body, changes } = normaliseBody(bodyOf(picture, p("a")), { pictures: false });
    expect(body.root.children.map(({ type }) => type)).toEqual(["paragraph"]);
    expect(changes).toEqual([{ kind: "pictureRemoved", words: "" }]);
  });
});

describe("notes", () => {
  const mark = (n: number) => link(`#_ftn${n}`, `[${n}]`);
  const note = (n: number, words: string) => p(link(`#_ftnref${n}`, `[${n}]`), ` ${words}`);

  it("of Word lead there and back", () => {
    expect(outline(bodyOf(p("huyện", mark(1), ", xã"), note(1, "Kế hoạch.")))).toBe(
      "p(huyện[^[1]](#ghi-chu-1), xã) p([[1]](#ghi-chu-1-ve) Kế hoạch.)",
    );
  });

  it.each([
    ["#_edn1", "#_ednref1"],
    ["#sdfootnote1sym", "#sdfootnote1anc"],
    ["#ftnt1", "#ftnt_ref1"],
    ["#fn1", "#fnref1"],
    ["#footnote-1", "#footnote-ref-1"],
    ["#cite_note-1", "#cite_ref-1"],
    ["file:///C:/Users/a/bai.docx#_ftn1", "file:///C:/Users/a/bai.docx#_ftnref1"],
  ])("of other programs too: %s", (to, back) => {
    expect(outline(bodyOf(p("a", link(to, "1")), p(link(back, "1"), " b")))).toBe(
      "p(a[^1](#ghi-chu-1)) p([1](#ghi-chu-1-ve) b)",
    );
  });

  it("without the other end become text", () => {
    expect(outline(bodyOf(p("a", mark(1)), note(2, "b")))).toBe("p(a[1]) p([2] b)");
  });

  it("of two documents keep apart", () => {
    const one = [p("a", mark(1)), note(1, "b")];
    const { body } = normaliseBody(bodyOf(...one));
    expect(outline(bodyOf(...body.root.children, ...one))).toBe(
      "p(a[^[1]](#ghi-chu-1)) p(a[^[1]](#ghi-chu-2)) p([[1]](#ghi-chu-1-ve) b) p([[1]](#ghi-chu-2-ve) b)",
    );
  });

  it("may be marked twice", () => {
    expect(outline(bodyOf(p(mark(1), mark(1)), note(1, "b")))).toBe(
      "p([^[1]](#ghi-chu-1)[^[1]](#ghi-chu-1)) p([[1]](#ghi-chu-1-ve) b)",
    );
  });

  it("of two paragraphs stay together", () => {
    const blocks = [p("a", mark(1), mark(2)), note(1, "b"), p("b2"), note(2, "c")];
    expect(outline(bodyOf(...blocks))).toContain(" b) p(b2) p([[2]](#ghi-chu-2-ve) c)");
  });
});

describe("any depth", () => {
  const nested = (depth: number, type: string, extra: object = {}): Node => {
    let inner: Node = p("đáy");
    for (let level = 0; level < depth; level++) inner = { type, ...extra, children: [inner] };
    return inner;
  };

  it.each(["paragraph", "quote", "link", "list", "listitem", "table", "tablecell", "khac"])(
    "a hundred thousand of %s in each other",
    (type) => {
      const { body } = normaliseBody(bodyOf(nested(100_000, type)));
      expect(richText.safeParse(body).error).toBeUndefined();
      expect(JSON.stringify(body)).toContain("đáy");
    },
  );

  it("lists nest nine deep", () => {
    let inner: Node = list("bullet", item("đáy"));
    for (let level = 0; level < 1000; level++) inner = list("bullet", item("x"), item(inner));
    const shownList = outline(bodyOf(inner));
    expect(shownList.match(/ul/g)).toHaveLength(9);
    expect(shownList.match(/li\(x\)/g)).toHaveLength(1000);
  });
});

describe("what was changed", () => {
  it("is said in one sentence", () => {
    const { changes } = normaliseBody(
      bodyOf(
        list("check", item("Chuẩn bị hội trường")),
        list("check", item("Gửi giấy mời")),
        p(link("C:\\bai.doc", "xem bài")),
        p("huyện", link("#_ftn1", "[1]")),
        p(link("#_ftnref1", "[1]"), " Kế hoạch."),
      ),
    );
    expect(describeBodyChanges(changes)).toBe(
      "Đã chuyển 2 danh sách đánh dấu thành danh sách thường; bỏ liên kết có địa chỉ không dùng được ở “xem bài”;" +
        " chuyển 1 chú thích thành ghi chú có liên kết hai chiều.",
    );
    expect(describeBodyChanges([])).toBeNull();
  });

  it("names two places and counts the others", () => {
    const links = ["a", "b", "c", "a"].map((words) => p(link("#khong", words)));
    expect(describeBodyChanges(normaliseBody(bodyOf(...links)).changes, "Khi lưu sẽ")).toBe(
      "Khi lưu sẽ bỏ liên kết tới chỗ không có trong bài ở “a”, “b” và 1 chỗ khác.",
    );
  });
});
