import fc from "fast-check";
import { urls } from "../../../packages/contract/src/rich-text/bodies.testing.ts";

const words = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 20 }).map(escaped),
  fc.constantFrom("Tỉnh ủy", "&nbsp;", "[1]", "\t", "•", "1.", "&#8203;", "Xã\u0309", "<br>"),
);
const INLINE = ["a", "b", "i", "u", "s", "sup", "sub", "span", "font", "code", "mark"];
const BLOCKS = ["p", "h1", "h2", "h4", "h6", "blockquote", "div", "pre", "center", "section"];
const attributes = fc.oneof(
  fc.constantFrom(
    "",
    ' style="font-weight:700"',
    ' style="white-space:pre"',
    ' align="center"',
    ' dir="rtl"',
    ' name="_ftnref1"',
    ' class="MsoFootnoteReference"',
  ),
  urls.map((url) => ` href="${escaped(url)}"`),
);

/** Any element within any other. */
const { html: anyHtml } = fc.letrec<{ html: string }>((tie) => {
  const inside = fc.array(tie("html"), { maxLength: 4 }).map((parts) => parts.join(""));
  const element = (names: readonly string[]) =>
    fc
      .tuple(fc.constantFrom(...names), attributes, inside)
      .map(([name, attribute, content]) => `<${name}${attribute}>${content}</${name}>`);
  const items = fc.array(inside, { minLength: 1, maxLength: 4 });
  return {
    html: fc.oneof(
      { depthSize: "small", withCrossShrink: true },
      words,
      fc.constantFrom(
        "<hr>",
        "<br>",
        '<img src="https://x.vn/a.png" alt="ảnh">',
        '<input type="checkbox" checked>',
        "<!--StartFragment-->",
        "<o:p></o:p>",
      ),
      element(INLINE),
      element(BLOCKS),
      fc
        .tuple(fc.constantFrom("ul", "ol"), fc.constantFrom("", ' role="checkbox"'), items)
        .map(([name, role, all]) => {
          const rows = all.map((item) => `<li${role} aria-checked="false">${item}</li>`);
          return `<${name}>${rows.join("")}</${name}>`;
        }),
      fc.array(items, { minLength: 1, maxLength: 3 }).map((rows) => {
        const cells = (row: string[]) => row.map((cell) => `<td>${cell}</td>`).join("");
        return `<table>${rows.map((row) => `<tr>${cells(row)}</tr>`).join("")}</table>`;
      }),
    ),
  };
});

/** What other programs put on the clipboard, from right to wrong, after a paragraph: no article is empty. */
export const pastedHtml = fc
  .array(anyHtml, { minLength: 2, maxLength: 6 })
  .map((parts) => `<p>Sáng nay, xã ra quân.</p>${parts.join("")}`);

function escaped(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/"/g, "&quot;");
}
