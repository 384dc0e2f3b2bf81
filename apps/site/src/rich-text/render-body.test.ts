import { describe, expect, it } from "vitest";
import { renderBody } from "./render-body.ts";
import {
  bodyOf,
  item,
  linkTo,
  list,
  ownLink,
  paragraph,
  pictureOf,
  text,
  webLink,
} from "./testing.ts";

const render = (...blocks: object[]) => renderBody(bodyOf(blocks));

describe("blocks of a body", () => {
  it.each([
    ["a paragraph", [paragraph(text("Ngày hôm nay"))], "<p>Ngày hôm nay</p>"],
    ["no empty paragraph", [paragraph(), paragraph(text("  "))], "\n"],
    [
      "line breaks and tabs",
      [paragraph(text("a"), { type: "linebreak" }, { type: "tab" }, text("b"))],
      "<p>a<br>\u2003b</p>",
    ],
    [
      "a quotation",
      [{ type: "quote", children: [text("Đoàn kết")] }],
      "<blockquote><p>Đoàn kết</p></blockquote>",
    ],
    ["a rule", [{ type: "horizontalrule" }], "<hr>"],
    [
      "a numbered list",
      [list("number", item(text("một")), item(text("hai")))],
      "<ol><li>một</li><li>hai</li></ol>",
    ],
    [
      "a numbered list that goes on after a picture",
      [{ ...list("number", item(text("ba"))), start: 3 }],
      '<ol start="3"><li>ba</li></ol>',
    ],
    [
      "a nested list inside the item it belongs to",
      [list("bullet", item(text("xã")), item(list("number", item(text("thôn")))))],
      "<ul><li>xã<ol><li>thôn</li></ol></li></ul>",
    ],
  ])("%s", (_name, blocks, expected) => {
    expect(render(...blocks)).toBe(expected);
  });
});

describe("headings of a body", () => {
  const heading = (words: string) => ({ type: "heading", tag: "h2", children: [text(words)] });

  it("carry anchors, unique also when their words are not", () => {
    expect(render(heading("Kết quả"), heading("Kết quả"))).toBe(
      '<h2 id="muc-ket-qua">Kết quả</h2>\n<h2 id="muc-ket-qua-2">Kết quả</h2>',
    );
  });

  it("get the same anchors each time the body is rendered", () => {
    expect(render(heading("Kết quả"))).toBe(render(heading("Kết quả")));
  });
});

describe("inline text", () => {
  it.each([
    ["bold", text("a", 1), "<strong>a</strong>"],
    ["italic", text("a", 2), "<em>a</em>"],
    ["struck", text("a", 4), "<s>a</s>"],
    ["underlined", text("a", 8), "<u>a</u>"],
    ["subscript", text("2", 32), "<sub>2</sub>"],
    ["superscript", text("2", 64), "<sup>2</sup>"],
    ["all at once", text("a", 3), "<strong><em>a</em></strong>"],
    ["a format we do not draw", text("a", 16), "a"],
    ["an emoji of two code units", text("🏮"), "🏮"],
  ])("%s", (_name, node, expected) => {
    expect(render(paragraph(node))).toBe(`<p>${expected}</p>`);
  });
});

describe("links of a body", () => {
  it("lead to our own pages", () => {
    const body = bodyOf([paragraph(ownLink("articles", "a1", text("tin trước")))], {
      "articles/a1": "/tin-tuc/2022/10/tin-truoc/",
    });
    expect(renderBody(body)).toBe('<p><a href="/tin-tuc/2022/10/tin-truoc/">tin trước</a></p>');
  });

  it("to what is not public are plain text", () => {
    expect(render(paragraph(ownLink("articles", "ban-nhap", text("tin mật"))))).toBe(
      "<p>tin mật</p>",
    );
  });

  it("stay one link where bold cuts their words", () => {
    const link = webLink("https://quangninh.gov.vn/", text("Báo "), text("Quảng Ninh", 1));
    expect(render(paragraph(link))).toBe(
      '<p><a href="https://quangninh.gov.vn/" rel="noopener">Báo <strong>Quảng Ninh</strong></a></p>',
    );
  });

  it("stay two links where two stand side by side", () => {
    const html = render(paragraph(webLink("/a/", text("a")), webLink("/a/", text("b"))));
    expect(html).toBe('<p><a href="/a/">a</a><a href="/a/">b</a></p>');
  });
});

describe("links to a place in the body", () => {
  const mark = (to = "#ghi-chu-1") => webLink(to, text("[1]", 64));
  const note = paragraph(webLink("#ghi-chu-1-ve", text("[1]")), text(" Kế hoạch."));

  it("lead to its headings, also to those below them", () => {
    const heading = { type: "heading", tag: "h2", children: [text("Kết quả")] };
    expect(render(paragraph(webLink("#muc-ket-qua", text("a"))), heading)).toBe(
      '<p><a href="#muc-ket-qua">a</a></p>\n<h2 id="muc-ket-qua">Kết quả</h2>',
    );
  });

  it("that is not there are plain text", () => {
    const links = ["#muc-2", "#_ftn1", "#", "#ghi-chu-1", "#ghi-chu-2-ve"];
    expect(render(paragraph(...links.map((url) => webLink(url, text("a")))))).toBe("<p>aaaaa</p>");
  });

  it("join a note and its mark, both ways and by name", () => {
    expect(render(paragraph(text("huyện"), mark()), note)).toBe(
      '<p>huyện<a id="ghi-chu-1-ve" href="#ghi-chu-1" aria-label="Ghi chú [1]"><sup>[1]</sup></a></p>\n' +
        '<p><a id="ghi-chu-1" href="#ghi-chu-1-ve" aria-label="Trở lại chỗ có ghi chú [1]">[1]</a> Kế hoạch.</p>',
    );
  });

  it("lead back to the first of several marks", () => {
    const html = render(paragraph(mark(), text(" và "), mark()), note);
    expect(html.match(/id="ghi-chu-1-ve"/g)).toHaveLength(1);
    expect(html.match(/href="#ghi-chu-1"/g)).toHaveLength(2);
  });
});

describe("pictures of a body", () => {
  const upload = { type: "upload", relationTo: "media", value: "m1" };

  it("are lazy, sized, described and credited", () => {
    const picture = pictureOf({ caption: "Cảng <Vạn>", credit: "Đoàn Hưng" });
    expect(renderBody(bodyOf([upload], {}, { m1: picture }))).toBe(
      '<figure><picture><img src="/media/abc/cau-cang-960.webp" width="1600" height="1066.6666666666667"' +
        ' alt="Cầu cảng lúc bình minh" srcset="/media/abc/cau-cang-480.webp 480w,' +
        ' /media/abc/cau-cang-960.webp 960w, /media/abc/cau-cang-1600.webp 1600w"' +
        ' sizes="(min-width: 46rem) 42rem, 100vw" loading="lazy" decoding="async"></picture>' +
        '<figcaption>Cảng &lt;Vạn&gt; <span class="credit">Ảnh: Đoàn Hưng</span></figcaption></figure>',
    );
  });

  it("are offered as AVIF first where there is one", () => {
    const avif = [
      { src: "/media/abc/cau cang.avif", width: 480, height: 320, mimeType: "image/avif" },
    ];
    expect(renderBody(bodyOf([upload], {}, { m1: pictureOf({ avif }) }))).toContain(
      '<picture><source type="image/avif" srcset="/media/abc/cau%20cang.avif"><img src="/media/abc/cau-cang-960.webp"',
    );
  });

  it("have a JPEG for browsers that know no other format", () => {
    const jpeg = {
      src: "/media/abc/cau cang.jpg",
      width: 960,
      height: 640,
      mimeType: "image/jpeg",
    };
    const html = renderBody(bodyOf([upload], {}, { m1: pictureOf({ jpeg }) }));
    expect(html).toContain('<source type="image/webp" srcset="/media/abc/cau-cang-480.webp 480w, ');
    expect(html).toContain('<img src="/media/abc/cau%20cang.jpg" width="1600"');
    expect(html).not.toContain('alt="Cầu cảng lúc bình minh" srcset');
  });

  it("that are gone are left out", () => {
    expect(render(paragraph(text("a")), upload, paragraph(text("b")))).toBe("<p>a</p>\n\n<p>b</p>");
  });
});

describe("hostile content", () => {
  it.each([
    ['<script>alert("1")</script>', "&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;"],
    ["</p><img src=x onerror=alert(1)>", "&lt;/p&gt;&lt;img src=x onerror=alert(1)&gt;"],
    ["&lt;b&gt; ' &amp;", "&amp;lt;b&amp;gt; &#39; &amp;amp;"],
    ["{alert(1)} `{{x}}`", "{alert(1)} `{{x}}`"],
  ])("text %s stays text", (words, expected) => {
    expect(render(paragraph(text(words)))).toBe(`<p>${expected}</p>`);
  });

  it.each([
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    " \u0001javascript:alert(1)",
    "java\tscript:alert(1)",
    "java\nscript:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    "vbscript:msgbox(1)",
    "blob:https://a.vn/1",
    "file:///etc/passwd",
    "https://",
    "http://[",
  ])("the address %j leaves plain text, should it get past the contract", (url) => {
    expect(renderBody(linkTo(url))).toBe("<p>bấm</p>");
  });

  it("an address cannot leave its attribute", () => {
    const html = render(paragraph(webLink('https://a.vn/"onmouseover="alert(1)', text("x"))));
    expect(html).toBe(
      '<p><a href="https://a.vn/%22onmouseover=%22alert(1)" rel="noopener">x</a></p>',
    );
  });

  it("an anchor cannot leave its attribute", () => {
    const heading = { type: "heading", tag: "h2", children: [text('"><script>')] };
    expect(render(heading)).toBe('<h2 id="muc-script">&quot;&gt;&lt;script&gt;</h2>');
  });
});
