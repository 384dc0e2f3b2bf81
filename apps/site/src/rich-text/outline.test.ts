import { describe, expect, it } from "vitest";
import { documentOutline } from "./outline.ts";
import { renderBody } from "./render-body.ts";
import { bodyOf, paragraph, text } from "./testing.ts";

const heading = (words: string, tag = "h2") => ({ type: "heading", tag, children: [text(words)] });
const lines = (...words: string[]) => words.map((line) => paragraph(text(line)));

const outlineOf = (...blocks: object[]) => documentOutline(bodyOf(blocks).richText);

describe("the parts of an official document", () => {
  it("are chapters and articles, typed as headings or as paragraphs", () => {
    const { entries } = outlineOf(
      ...lines("Chương I", "QUY ĐỊNH CHUNG", "Điều 1. Phạm vi"),
      heading("Chương II. Mức hỗ trợ"),
      heading("Điều 2. Nguồn vốn", "h3"),
      heading("Phụ lục"),
    );
    expect(entries).toEqual([
      { id: "chuong-i", label: "Chương I", level: 1 },
      { id: "dieu-1", label: "Điều 1. Phạm vi", level: 2 },
      { id: "muc-chuong-ii-muc-ho-tro", label: "Chương II. Mức hỗ trợ", level: 1 },
      { id: "muc-dieu-2-nguon-von", label: "Điều 2. Nguồn vốn", level: 2 },
      { id: "muc-phu-luc", label: "Phụ lục", level: 1 },
    ]);
  });

  it("can be led to, each clause too", () => {
    const body = bodyOf(
      lines("Điều 5a. Mức", "1. Một.", "2. Hai:", "đ) Hộ nghèo.", "Điều 6", "1. Ba."),
    );
    expect(renderBody(body, documentOutline(body.richText).ids)).toBe(
      [
        '<p id="dieu-5a">Điều 5a. Mức</p>',
        '<p id="dieu-5a-khoan-1">1. Một.</p>',
        '<p id="dieu-5a-khoan-2">2. Hai:</p>',
        '<p id="dieu-5a-khoan-2-diem-dd">đ) Hộ nghèo.</p>',
        '<p id="dieu-6">Điều 6</p>',
        '<p id="dieu-6-khoan-1">1. Ba.</p>',
      ].join("\n"),
    );
  });

  it("that stand twice lead to the first", () => {
    const { ids } = outlineOf(...lines("Điều 1. Một", "Điều 1. Hai"));
    expect([...ids.values()]).toEqual(["dieu-1"]);
  });

  it.each(["Điều này", "Điều kiện hỗ trợ", "1. Không trong điều nào", "Chương trình 135"])(
    "are not “%s”",
    (words) => {
      expect(outlineOf(...lines(words))).toEqual({ ids: new Map(), entries: [] });
    },
  );

  it("have short lines in the table of contents", () => {
    const [entry] = outlineOf(...lines(`Điều 1. ${"chữ ".repeat(40)}`)).entries;
    expect(entry?.label.length).toBeLessThanOrEqual(101);
    expect(entry?.label).toMatch(/chữ…$/);
  });
});
