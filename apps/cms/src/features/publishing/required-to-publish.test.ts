import { describe, expect, it } from "vitest";
import { hasContent } from "./required-to-publish.ts";

const state = (...children: unknown[]) => ({ root: { type: "root", children } });
const paragraph = (...children: unknown[]) => ({ type: "paragraph", children });
const text = (value: string) => ({ type: "text", text: value });

describe("whether a body says anything", () => {
  it.each([
    ["a word", state(paragraph(text("Tin"))), true],
    [
      "a word in a link in a list",
      state({ type: "list", children: [paragraph({ type: "link", children: [text("Tin")] })] }),
      true,
    ],
    ["a picture alone", state({ type: "upload", value: "1" }), true],
    ["nothing at all", state(), false],
    ["an empty paragraph", state(paragraph()), false],
    ["blanks and line breaks", state(paragraph(text(" \u00A0\n"), { type: "linebreak" })), false],
    ["a rule alone", state({ type: "horizontalrule" }), false],
    ["no body", null, false],
    ["something that is no body", "Tin", false],
  ])("%s", (_what, body, expected) => {
    expect(hasContent(body)).toBe(expected);
  });
});
