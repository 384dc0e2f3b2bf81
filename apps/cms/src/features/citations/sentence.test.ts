import { describe, expect, it } from "vitest";
import { sentenceAround } from "./citing-articles.ts";
import { wordsAround } from "./words-around.ts";

const MENTION = "Nghị quyết 06";
const at = (text: string) =>
  [text.indexOf(MENTION), text.indexOf(MENTION) + MENTION.length] as const;

describe("the sentence around a mention", () => {
  it.each([
    [
      "ends where the next begins",
      `Sáng nay họp. Huyện bàn ${MENTION} của Tỉnh ủy. Chiều đi cơ sở.`,
      "Huyện bàn |Nghị quyết 06| của Tỉnh ủy.",
    ],
    [
      "does not reach into another block",
      `Tiêu đề\n\n${MENTION} nói gì\n\nBài.`,
      "|Nghị quyết 06| nói gì",
    ],
    [
      "is not cut at a date with points",
      `Theo ${MENTION} ngày 15.7.2021 của tỉnh.`,
      "Theo |Nghị quyết 06| ngày 15.7.2021 của tỉnh.",
    ],
    ["may be the mention alone", MENTION, "|Nghị quyết 06|"],
  ])("%s", (_what, text, expected) => {
    const { before, surface, after } = sentenceAround(text, ...at(text));
    expect(`${before}|${surface}|${after}`).toBe(expected);
  });

  it("is cut at a word when it is long", () => {
    const text = `${"dài ".repeat(100)}${MENTION} ${"nữa ".repeat(100)}`;
    const { before, after } = sentenceAround(text, ...at(text));
    expect(before).toMatch(/^… dài dài/);
    expect(after).toMatch(/nữa …$/);
    expect(before.length + after.length).toBeLessThan(330);
  });
});

describe("a few words around a mention", () => {
  it("stay in its block, whole words, as many as there is room for", () => {
    const text = `Tiêu đề\n\nThường trực Tỉnh ủy bàn ${MENTION} trên toàn tỉnh Quảng Ninh`;
    expect(wordsAround(text, ...at(text), 15)).toEqual({
      before: "… Tỉnh ủy bàn ",
      surface: MENTION,
      after: " trên toàn …",
    });
  });
});
