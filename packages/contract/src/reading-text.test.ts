import { describe, expect, it } from "vitest";
import { readingText, textBlocks } from "./reading-text.ts";
import { richText } from "./rich-text/schema.ts";

const text = (value: string, format = 0) => ({ type: "text", text: value, format });
const node = (type: string, ...children: unknown[]) => ({ type, children });
const paragraph = (...children: unknown[]) => node("paragraph", ...children);
const item = (...children: unknown[]) => node("listitem", ...children);
const list = (...children: unknown[]) => ({ ...node("list", ...children), listType: "bullet" });
const link = (...children: unknown[]) => ({
  ...node("link", ...children),
  fields: { linkType: "custom", url: "https://a.example/" },
});
const body = (...children: unknown[]) => ({ root: { type: "root", children } });

/** What an editor's form holds, and whether the contract reads it too: then both must say the same. */
const CASES: [what: string, readable: { summary?: unknown; body?: unknown }, expected: string][] = [
  [
    "the summary and each block, a blank line between them",
    {
      summary: "Sapo.",
      body: body(paragraph(text("Một.")), { ...node("heading", text("Hai")), tag: "h2" }),
    },
    "Sapo.\n\nMột.\n\nHai",
  ],
  ["a summary without the space around it", { summary: " Sapo. ", body: body() }, "Sapo."],
  [
    "a mention whole though part of it is bold or a link",
    {
      body: body(paragraph(text("Nghị quyết số "), link(text("06", 1), text("-NQ")), text("/TU"))),
    },
    "Nghị quyết số 06-NQ/TU",
  ],
  [
    "each item of a list, and of a list in it, for itself",
    {
      body: body(
        list(
          item(text("một;")),
          item(list(item(text("hai;")))),
          item(text("ba:"), list(item(text("bốn.")))),
        ),
      ),
    },
    "một;\n\nhai;\n\nba:\n\nbốn.",
  ],
  [
    "a line break as a line break, a tab as a tab",
    { body: body(node("quote", text("Một"), { type: "linebreak" }, { type: "tab" }, text("hai"))) },
    "Một\n\thai",
  ],
  [
    "nothing of pictures, rules and empty blocks",
    {
      body: body(
        { type: "upload", relationTo: "media", value: "1" },
        { type: "horizontalrule" },
        paragraph(),
        paragraph(text(" ")),
        paragraph(text("Một.")),
      ),
    },
    "Một.",
  ],
  [
    "the text of nodes that no page can show",
    {
      body: body(
        node("table", node("row", node("cell", text("Một.")))),
        node("quote", paragraph(text("Hai."))),
      ),
    },
    "Một.\n\nHai.",
  ],
  [
    "no text of what is no node",
    { body: body(null, "chữ", [], { type: "text" }, { type: "paragraph", children: "chữ" }) },
    "",
  ],
  ["no text of what is no body", { summary: null, body: "Một." }, ""],
  ["no text of an article just begun", {}, ""],
];

describe("the text that citations are looked for in", () => {
  it.each(CASES)("has %s", (_what, readable, expected) => {
    expect(readingText(readable).text).toBe(expected);
    const parsed = richText.safeParse(readable.body);
    if (parsed.success) {
      expect(readingText({ ...readable, body: parsed.data }).text).toBe(expected);
    }
  });

  it("is read by the contract in the cases that pages show", () => {
    const shown = CASES.filter(([, { body }]) => richText.safeParse(body).success);
    expect(shown).toHaveLength(6);
  });

  it("knows its parts again by their offsets", () => {
    const blocks = ["một", "", "  ", "hai"].map((words) => paragraph(text(words)));
    const { text: whole, parts } = readingText({ summary: "Sapo", body: body(...blocks) });
    expect(parts.map(({ block, start, end }) => [block, whole.slice(start, end)])).toEqual([
      [null, "Sapo"],
      [0, "một"],
      [3, "hai"],
    ]);
    expect(readingText({ body: body(paragraph(text("một"))) }).parts).toEqual([
      { block: 0, start: 0, end: 3 },
    ]);
  });

  it("reads a state of any depth", () => {
    let deep: unknown = text("một");
    for (let depth = 0; depth < 20_000; depth++) deep = node("link", deep);
    for (let depth = 0; depth < 20_000; depth++) deep = node("listitem", deep);
    expect(readingText({ body: body(deep) }).text).toBe("một");
  });
});

it("gives the very nodes of a body, also of one whose text is all in the list below it", () => {
  const inner = item(text("hai"));
  const outer = item(list(inner));
  const first = paragraph(text("một"));
  const blocks = textBlocks(body(first, { type: "horizontalrule" }, list(outer)));
  expect(blocks.map(({ node, type }) => ({ node, type }))).toEqual([
    { node: first, type: "paragraph" },
    { node: outer, type: "listitem" },
    { node: inner, type: "listitem" },
  ]);
  expect(blocks[0]?.node).toBe(first);
});
