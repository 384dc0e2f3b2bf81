import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { summarize } from "./first-paragraph.ts";

const clause = "Huyện họp bàn về việc làm đường, ";

describe("summarize", () => {
  it("keeps a short paragraph whole", () => {
    expect(summarize("Xã họp. Thôn nghe.")).toBe("Xã họp. Thôn nghe.");
  });

  it("takes as many sentences as fit", () => {
    const sentence = `${"Huyện họp bàn việc làm đường mới ".repeat(3).trim()}.`;
    const text = [sentence, sentence, sentence, sentence].join(" ");
    expect(summarize(text)).toBe([sentence, sentence].join(" "));
  });

  it("does not stop at an abbreviation", () => {
    const text = `Đoàn của TP. Hạ Long và PGS. Trần Mẫu ${"đi thăm ".repeat(40)}. Hết.`;
    expect(summarize(text).endsWith("đi thăm…")).toBe(true);
  });

  it("cuts a long sentence after a clause, else after a word", () => {
    expect(summarize(clause.repeat(20))).toMatch(/làm đường…$/);
    expect(summarize("nông thôn mới ".repeat(60))).toMatch(/(?:nông|thôn|mới)…$/);
  });

  it("is never longer than 280 characters, and never empty", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", minLength: 1, maxLength: 900 }), (text) => {
        const summary = summarize(text);
        expect(summary.length).toBeLessThanOrEqual(280);
        expect(summary).not.toBe("");
      }),
    );
  });
});
