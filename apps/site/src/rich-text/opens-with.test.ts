import { richText } from "@bantin/contract";
import { describe, expect, it } from "vitest";
import { opensWith } from "./opens-with.ts";

const body = (...texts: string[]) =>
  richText.parse({
    root: {
      type: "root",
      children: [{ type: "paragraph", children: texts.map((text) => ({ type: "text", text })) }],
    },
  });

describe("whether the summary is the beginning of the text", () => {
  it.each([
    [
      "the same words, cut with dots",
      body("Ngày 24/10, Thường trực họp giao ban."),
      "Ngày 24/10, Thường trực họp…",
      true,
    ],
    [
      "words over several nodes",
      body("Ngày 24/10, ", "Thường trực", " họp."),
      "Ngày 24/10, Thường trực",
      true,
    ],
    [
      "a summary of its own",
      body("Ngày 24/10, Thường trực họp."),
      "Giao ban tháng Mười bàn ba việc.",
      false,
    ],
    ["an empty summary", body("Ngày 24/10."), "…", false],
  ])("%s", (_name, text, summary, expected) => {
    expect(opensWith(text, summary)).toBe(expected);
  });
});
