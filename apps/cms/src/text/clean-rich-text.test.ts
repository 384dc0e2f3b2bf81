import { describe, expect, it } from "vitest";
import { cleanRichText } from "./clean-rich-text.ts";

describe("the text of a body is stored clean", () => {
  it("composes letters and replaces odd spaces in every text node, at any depth", () => {
    const dirty = "Đa\u0302\u0300m Ha\u0300";
    const state = {
      root: {
        type: "root",
        children: [{ type: "link", children: [{ type: "text", text: dirty }] }],
      },
    };
    expect(cleanRichText(state)).toEqual({
      root: {
        type: "root",
        children: [{ type: "link", children: [{ type: "text", text: "Đầm Hà" }] }],
      },
    });
  });

  it("leaves a tab a tab: Lexical does not load one with another text", () => {
    const state = { root: { type: "root", children: [{ type: "tab", text: "\t" }] } };
    expect(cleanRichText(state)).toEqual(state);
  });

  it("leaves everything that is not text as it was", () => {
    const state = {
      root: { type: "root", version: 1, children: [{ type: "upload", value: "A\u0300" }] },
    };
    expect(cleanRichText(state)).toEqual(state);
    expect(cleanRichText(null)).toBeNull();
    expect(cleanRichText(undefined)).toBeUndefined();
  });
});
