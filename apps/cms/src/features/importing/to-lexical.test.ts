import { richText } from "@bantin/contract";
import type { SerializedEditorState } from "@payloadcms/richtext-lexical/lexical";
import { createHeadlessEditor } from "@payloadcms/richtext-lexical/lexical/headless";
import { ListItemNode, ListNode } from "@payloadcms/richtext-lexical/lexical/list";
import { HeadingNode, QuoteNode } from "@payloadcms/richtext-lexical/lexical/rich-text";
import { describe, expect, it } from "vitest";
import { type Block, paragraphsToLexical, richTextOf } from "./to-lexical.ts";

const idOf = (collection: string, key: string) => `${collection}:${key}`;

const blocks: Block[] = [
  "Đoạn thường.",
  { heading: "Mục lớn" },
  { heading: "Mục nhỏ", level: 3 },
  { paragraph: ["Chữ ", { text: "đậm", bold: true }, " và ", { text: "nghiêng", italic: true }] },
  { quote: "Lời trích." },
  { list: ["một", ["hai ", { text: "đậm", bold: true }]] },
  { list: ["một"], ordered: true },
];
const linked: Block = {
  paragraph: [
    { text: "Cổng", url: "https://example.org/" },
    { text: "Nghị quyết", to: "resolutions", key: "06-nq-tu" },
  ],
};

/** What Lexical itself makes of a state when it reads it and writes it again. */
function throughLexical(state: SerializedEditorState): unknown {
  const editor = createHeadlessEditor({
    nodes: [HeadingNode, QuoteNode, ListNode, ListItemNode],
    onError: (error) => {
      throw error;
    },
  });
  return JSON.parse(JSON.stringify(editor.parseEditorState(JSON.stringify(state))));
}

describe("editor states", () => {
  it("of paragraphs are what Lexical itself would write", () => {
    const state = paragraphsToLexical(["Đoạn một.", "Đoạn hai."]);
    expect(throughLexical(state)).toEqual(state);
    expect(state.root.children.map((node) => node.children)).toMatchObject([
      [{ text: "Đoạn một." }],
      [{ text: "Đoạn hai." }],
    ]);
  });

  it("of every kind of block are what Lexical itself would write", () => {
    const state = richTextOf(blocks, idOf);
    expect(throughLexical(state)).toEqual(state);
  });

  it("are accepted by the contract, links and all", () => {
    expect(richText.parse(richTextOf([...blocks, linked], idOf)).root.children).toHaveLength(8);
    expect(richText.safeParse(paragraphsToLexical(["a"])).success).toBe(true);
  });

  it("hold links as Payload keeps them, each with an identifier of its own", () => {
    const [paragraph] = richTextOf([linked], idOf).root.children;
    expect(paragraph?.children).toMatchObject([
      { type: "link", id: "000000000000000000000001", fields: { url: "https://example.org/" } },
      {
        id: "000000000000000000000002",
        version: 3,
        fields: { doc: { relationTo: "resolutions", value: "resolutions:06-nq-tu" } },
      },
    ]);
  });
});
