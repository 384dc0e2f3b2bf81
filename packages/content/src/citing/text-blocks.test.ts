import { richText } from "@bantin/contract";
import { expect, test } from "vitest";
import { bodyOf, item, link, list, paragraph, text } from "../../test/lexical.ts";
import { inlineText, textBlocks } from "./text-blocks.ts";

const texts = (...blocks: (string | object)[]) =>
  textBlocks(richText.parse(bodyOf(...blocks))).map(({ children }) => inlineText(children));

test("blocks come in reading order, lists in lists with them, pictures and rules left out", () => {
  const blocks = texts(
    "một",
    { type: "horizontalrule" },
    { type: "heading", tag: "h2", children: [text("hai")] },
    list(
      item(text("ba")),
      item(list(item(text("bốn")))),
      item(text("năm"), list(item(text("sáu")))),
    ),
    { type: "upload", relationTo: "media", value: "m" },
    { type: "quote", children: [text("bảy")] },
  );
  expect(blocks).toEqual(["một", "hai", "ba", "", "bốn", "năm", "sáu", "bảy"]);
});

test("a block's text is whole, however bold, links and line breaks cut it", () => {
  const block = paragraph(
    text("Nghị quyết số "),
    link("https://a.example/", text("06", 1), text("-NQ")),
    text("/TU"),
    { type: "linebreak" },
    { type: "tab" },
    text("của Tỉnh ủy"),
  );
  expect(texts(block)).toEqual(["Nghị quyết số 06-NQ/TU\n\tcủa Tỉnh ủy"]);
});
