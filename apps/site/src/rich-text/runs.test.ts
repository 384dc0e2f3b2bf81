import { textBlocks } from "@bantin/contract";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { runsOf, textOf } from "./runs.ts";
import { bodyOf, paragraph, text, webLink } from "./testing.ts";

function runsOfParagraph(...children: object[]) {
  const [block] = bodyOf([paragraph(...children)]).richText.root.children;
  return block?.type === "paragraph" ? runsOf(block.children) : [];
}

describe("runs of a block", () => {
  it("join to one text, however bold and links cut it", () => {
    const runs = runsOfParagraph(
      text("Nghị quyết số "),
      text("06-", 1),
      webLink("https://a.vn/", text("NQ"), text("/TU", 1)),
      { type: "linebreak" },
      text("của Tỉnh ủy"),
    );
    expect(textOf(runs)).toBe("Nghị quyết số 06-NQ/TU\ncủa Tỉnh ủy");
  });

  it("join to the text in which citations are counted", () => {
    const words = fc.string({ unit: "binary" });
    const node = fc.oneof(
      words.map((piece) => text(piece)),
      fc.constant({ type: "linebreak" }),
      fc.constant({ type: "tab" }),
      words.map((piece) => webLink("https://a.vn/", text(piece), text("/TU", 1))),
    );
    fc.assert(
      fc.property(fc.array(node), (nodes) => {
        const text = textBlocks(bodyOf([paragraph(...nodes)]).richText)[0]?.text;
        expect(textOf(runsOfParagraph(...nodes))).toBe(text ?? "");
      }),
    );
  });

  it("keep every character of every text node", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: "binary" })), (pieces) => {
        const runs = runsOfParagraph(...pieces.map((piece) => text(piece)));
        expect(textOf(runs)).toBe(pieces.join(""));
      }),
    );
  });
});
