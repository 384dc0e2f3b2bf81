import type { BodyCitation } from "@bantin/content";
import { load } from "cheerio";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { linkedTextHtml } from "./inline.ts";
import { renderBody } from "./render-body.ts";
import { bodyOf, item, list, ownLink, paragraph, text, webLink } from "./testing.ts";

const HREF = "/van-ban/x/";
const TITLE = "Về &quot;vùng cao&quot; (còn hiệu lực)";
const OPEN = `<a class="citation" href="${HREF}" title="${TITLE}">`;

function citation(start: number, end: number, changes: Partial<BodyCitation> = {}): BodyCitation {
  const document = {
    ...{
      summary: 'Về "vùng cao"',
      effectStatus: "inForce" as const,
      effectDate: null,
      expiryDate: null,
    },
    isStub: false,
    isWithdrawn: false,
  };
  return {
    block: 0,
    start,
    end,
    href: HREF,
    document,
    inForceOn: null,
    otherDate: null,
    ...changes,
  };
}

/** Cuts the text without its brackets. */
type Cut = (from: number, to?: number) => string;

/** `Theo [06-NQ/TU].`: the brackets mark the citation. */
function render(block: (cut: Cut) => object[], marked: string) {
  const [start, end] = [marked.indexOf("["), marked.indexOf("]") - 1];
  const plain = marked.replace(/[[\]]/g, "");
  const cut = (from: number, to?: number) => plain.slice(from, to);
  const body = bodyOf([paragraph(...block(cut))], { "resolutions/r": HREF }, {}, [
    citation(start, end),
  ]);
  const html = renderBody(body).replaceAll(OPEN, "[");
  // What stays on one line is words/typeset.test.ts's.
  return html.replaceAll(/<span class="unbroken">([^<]*)<\/span>/g, "$1");
}

describe("a citation in a body", () => {
  const marked = "Theo [Nghị quyết số 06-NQ/TU của Tỉnh ủy], xã";

  it.each([
    [
      "in plain text",
      (cut: Cut) => [text(cut(0))],
      "<p>Theo [Nghị quyết số 06-NQ/TU của Tỉnh ủy</a>, xã</p>",
    ],
    [
      "partly bold, is one link",
      (cut: Cut) => [text(cut(0, 19)), text(cut(19, 27), 1), text(cut(27))],
      "<p>Theo [Nghị quyết số <strong>06-NQ/TU</strong> của Tỉnh ủy</a>, xã</p>",
    ],
    [
      "inside bold, leaves the bold around it whole",
      (cut: Cut) => [text(cut(0), 3)],
      "<p><strong><em>Theo </em></strong>[<strong><em>Nghị quyết số 06-NQ/TU của Tỉnh ủy</em></strong></a><strong><em>, xã</em></strong></p>",
    ],
    [
      "inside an editor's link, stays the editor's",
      (cut: Cut) => [webLink("/khac/", text(cut(0)))],
      '<p><a href="/khac/">Theo Nghị quyết số 06-NQ/TU của Tỉnh ủy, xã</a></p>',
    ],
    [
      "cut by an editor's link, is linked around it",
      (cut: Cut) => [text(cut(0, 19)), webLink("/khac/", text(cut(19, 27))), text(cut(27))],
      '<p>Theo [Nghị quyết số</a> <a href="/khac/">06-NQ/TU</a> [của Tỉnh ủy</a>, xã</p>',
    ],
    [
      "cut by an editor's link to the same document, is one link",
      (cut: Cut) => [
        text(cut(0, 19)),
        ownLink("resolutions", "r", text(cut(19, 27))),
        text(cut(27)),
      ],
      "<p>Theo [Nghị quyết số 06-NQ/TU của Tỉnh ủy</a>, xã</p>",
    ],
    [
      "in an editor's longer link to the same document, is one link with it",
      (cut: Cut) => [ownLink("resolutions", "r", text(cut(0)))],
      "<p>[Theo Nghị quyết số 06-NQ/TU của Tỉnh ủy, xã</a></p>",
    ],
    [
      "in a link that leads nowhere, is linked",
      (cut: Cut) => [ownLink("articles", "ban-nhap", text(cut(0)))],
      "<p>Theo [Nghị quyết số 06-NQ/TU của Tỉnh ủy</a>, xã</p>",
    ],
    [
      "of which an editor's link leaves only a sign, is not linked there",
      (cut: Cut) => [text(cut(0, 5)), webLink("/khac/", text(cut(5, 38))), text(cut(38))],
      '<p>Theo <a href="/khac/">Nghị quyết số 06-NQ/TU của Tỉnh ủ</a>[y</a>, xã</p>',
    ],
  ])("%s", (_what, block, expected) => {
    expect(render(block, marked)).toBe(expected);
  });

  it("with a line break in it, is one link", () => {
    const nodes = () => [text("Nghị quyết"), { type: "linebreak" }, text("06")];
    expect(render(nodes, "[Nghị quyết\n06]")).toBe("<p>[Nghị quyết<br>06</a></p>");
  });

  it("is placed in its own block, also in a list in a list", () => {
    const blocks = [
      paragraph(text("một")),
      list("bullet", item(text("hai")), item(list("number", item(text("06"))))),
      { type: "heading", tag: "h2", children: [text("07")] },
    ];
    const citations = [citation(0, 2, { block: 3 }), citation(0, 2, { block: 4 })];
    expect(renderBody(bodyOf(blocks, {}, {}, citations)).replaceAll(OPEN, "[")).toBe(
      '<p>một</p>\n<ul><li>hai<ol><li>[06</a></li></ol></li></ul>\n<h2 id="muc-07">[07</a></h2>',
    );
  });

  it("of a document that is not held says so", () => {
    const html = linkedTextHtml("Theo 06-NQ/TU", [citation(5, 13, { document: null })]);
    expect(html).toBe(
      `Theo <a class="citation" href="${HREF}" title="Văn bản chưa có toàn văn"><span class="unbroken">06-NQ/TU</span></a>`,
    );
  });
});

const inline = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .record({ words: fc.string({ unit: "grapheme" }), format: fc.nat(127) })
      .map(({ words, format }) => text(words, format)),
  },
  fc.constant({ type: "linebreak" }),
  fc
    .record({ words: fc.string(), url: fc.constantFrom("/a/", HREF, "https://b.example/") })
    .map(({ words, url }) => webLink(url, text(words), text("đ", 1))),
);
const anyCitations = fc.array(
  fc
    .record({
      block: fc.integer({ min: -1, max: 3 }),
      start: fc.integer({ min: -3, max: 60 }),
      end: fc.integer({ min: -3, max: 60 }),
    })
    .map(({ block, start, end }) => citation(start, end, { block })),
  { maxLength: 8 },
);

describe("whatever the spans are", () => {
  it("the page's text is the body's, and no link stands in a link", () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(inline), { maxLength: 3 }),
        anyCitations,
        (paragraphs, citations) => {
          const blocks = paragraphs.map((children) => paragraph(...children));
          const bare = load(renderBody(bodyOf(blocks)));
          const html = renderBody(bodyOf(blocks, {}, {}, citations));
          const page = load(html);
          expect(page("body").text()).toBe(bare("body").text());
          expect(page("a a")).toHaveLength(0);
          // A browser that has to mend what it reads writes something else.
          const opened = html.match(/<(a|strong|em|u|s|sub|sup)\b/g)?.length ?? 0;
          expect(page("a, strong, em, u, s, sub, sup")).toHaveLength(opened);
        },
      ),
    );
  });
});
