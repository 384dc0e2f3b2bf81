import { richText } from "@bantin/contract";
import { expect, test } from "vitest";
import { bodyOf } from "../../test/lexical.ts";
import { readingText } from "./reading-text.ts";

const body = (...blocks: string[]) => richText.parse(bodyOf(...blocks));

test("summary and blocks are joined by blank lines, and known again by their offsets", () => {
  const { text, parts } = readingText("Sapo", body("một", "", "  ", "hai"));
  expect(text).toBe("Sapo\n\nmột\n\nhai");
  expect(parts.map(({ block, start, end }) => [block, text.slice(start, end)])).toEqual([
    [null, "Sapo"],
    [0, "một"],
    [3, "hai"],
  ]);
});

test("without a summary the first block begins the text", () => {
  const { text, parts } = readingText(null, body("một"));
  expect({ text, parts }).toEqual({ text: "một", parts: [{ block: 0, start: 0, end: 3 }] });
});

test("a record without words has an empty text", () => {
  expect(readingText(null, null)).toEqual({ text: "", parts: [] });
});
