import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeExport } from "./decode-export.ts";

const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string) => new Uint8Array(Buffer.from(text, "utf16le"));

describe("decodeExport", () => {
  it("reads UTF-8 and drops its mark", () => {
    expect(decodeExport(utf8("\uFEFFĐầm Hà"))).toEqual({ ok: true, value: "Đầm Hà" });
  });

  it.each([
    ["no bytes", new Uint8Array(), 1, "empty"],
    ["UTF-16 with its mark", utf16("\uFEFFChủ đề"), 1, "UTF-16 text"],
    ["UTF-16 without its mark", utf16("Chủ đề công tác năm 2024"), 1, "UTF-16 text without a mark"],
    ["a Word document", new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]), 1, "Word document (.docx)"],
    ["a PDF document", utf8("%PDF-1.7"), 1, "PDF"],
    ["zero bytes", new Uint8Array([65, 0, 66, 67, 0, 0, 0, 9]), 1, "binary data"],
    ["another encoding", new Uint8Array([65, 10, 66, 10, 0xc7, 0x20, 10]), 3, "not UTF-8"],
    ["a cut letter", utf8("Đầm Hà").slice(0, 1), 1, "not UTF-8"],
    ["too much", new Uint8Array(2_000_001).fill(65), 0, "too large: 2000001 bytes"],
  ])("refuses %s and says so", (_what, bytes, line, words) => {
    const result = decodeExport(bytes);
    expect(result).toMatchObject({ ok: false, errors: [{ line }] });
    expect(JSON.stringify(result)).toContain(words);
  });

  it("never throws, and gives back every text that was written as UTF-8", () => {
    fc.assert(fc.property(fc.uint8Array(), (bytes) => void decodeExport(bytes)));
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", minLength: 1 }), (text) => {
        fc.pre(!text.includes("\0") && !/^(?:\uFEFF|%PDF-|\{\\rtf|PK)/.test(text));
        expect(decodeExport(utf8(text))).toEqual({ ok: true, value: text });
      }),
    );
  });
});
