import { describe, expect, it } from "vitest";
import { samplePdf } from "./sample-pdf.ts";

const pdf = new TextDecoder("latin1").decode(samplePdf());

describe("the sample PDF", () => {
  it("has a table of objects whose every entry points to its object", () => {
    const start = Number(/startxref\n(\d+)\n%%EOF\n$/.exec(pdf)?.[1]);
    expect(pdf.startsWith("%PDF-1.4\n")).toBe(true);
    expect(pdf.slice(start, start + 9)).toBe("xref\n0 7\n");
    const entries = [...pdf.slice(start).matchAll(/(\d{10}) 00000 n \n/g)];
    expect(entries).toHaveLength(6);
    for (const [index, entry] of entries.entries()) {
      const offset = Number(entry[1]);
      expect(pdf.slice(offset, offset + 8)).toBe(`${index + 1} 0 obj\n`);
    }
  });

  it("gives the length of its text rightly", () => {
    const [, length, text] = /\/Length (\d+) >>\nstream\n([\s\S]*?)\nendstream/.exec(pdf) ?? [];
    expect(text).toHaveLength(Number(length));
    expect(text).toContain("(BAN SAO MAU) Tj");
  });

  it("is a few hundred bytes of ASCII", () => {
    expect(pdf).toMatch(/^[\n\x20-\x7e]+$/);
    expect(pdf.length).toBeLessThan(2_000);
  });
});
