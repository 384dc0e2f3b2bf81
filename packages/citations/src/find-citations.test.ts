import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { HARD_INPUTS } from "../test/hard-inputs.ts";
import { moved, plain, VARIANTS } from "../test/variants.ts";
import type { Citation } from "./citation.ts";
import { findCitations, scan } from "./find-citations.ts";
import { readCorpus, reading } from "./scoring/corpus.ts";

const FRAGMENTS = [
  ..."Nghị quyết|nghị quyết|NGHỊ QUYẾT|Chỉ thị|Quy định|Kế hoạch|Luật|Luật Đất đai|Hiến pháp|Chương trình|NQ|CT".split(
    "|",
  ),
  ..."số|06|5|100|2021|2024|30a|66.25|15/7/2021|ngày 15/7/2021|ngày 5/6|năm 2024|98/98|-|–|/|NQ|QĐ|TU|TW|HĐND".split(
    "|",
  ),
  ..."CP|QH15|UBND-KGVX|,|;|và|đến|của|do|Tỉnh ủy|HĐND tỉnh|Bộ Chính trị|Ban Thường vụ|Trung ương|Đại hội".split(
    "|",
  ),
  ..."Hội nghị|lần thứ|khóa XII|(|)|XIII|nhiệm kỳ 2020-2025|người|xã|Đầm Hà|về|đã|Thông báo|Kết luận|.|%|:|“".split(
    "|",
  ),
  ..."Điều 5|khoản 2|điểm a|điểm|BLHS|Luật sửa đổi, bổ sung một số điều của|ngày 19 tháng 6 năm 2015|NQTW|T.Ư|TƯ|O6|2O21|C10|&#47;|Hội đồng|/2025QH15|/QĐ UBND|/2021/TT BTC".split(
    "|",
  ),
  ..."\n|\n\n|\u00A0|\u200B|\u0301|\u00D0|https://|a@b|06-NQ/TU|50/NQ-HĐND|16/2021/NQ-HĐND|gọi tắt là".split(
    "|",
  ),
] as const;

const prose = fc
  .array(fc.tuple(fc.constantFrom(...FRAGMENTS), fc.constantFrom("", " ", " ", " ")), {
    maxLength: 40,
  })
  .map((pieces) => pieces.flat().join(""));
const sentence = fc.constantFrom(
  ...readCorpus(new URL("../corpus/corpus.txt", import.meta.url)).map(({ text }) => text),
);
const anyText = fc.oneof(prose, sentence, fc.string({ unit: "grapheme", maxLength: 200 }));

describe("findCitations", () => {
  it("gives exact spans, in order, not overlapping, and never throws", () => {
    fc.assert(
      fc.property(fc.oneof(anyText, fc.string({ unit: "binary" })), (text) => {
        let position = 0;
        for (const { start, end, surface } of findCitations(text)) {
          expect(start).toBeGreaterThanOrEqual(position);
          expect(end).toBeGreaterThan(start);
          expect(surface).toBe(text.slice(start, end));
          expect(surface).toBe(surface.trim());
          position = end;
        }
      }),
    );
  });

  it.each(VARIANTS)("gives the same answers on %s", (_variant, vary) => {
    fc.assert(
      fc.property(fc.oneof(prose, sentence), (written) => {
        const text = plain(written);
        const expected = findCitations(text).map((citation) => moved(citation, text, vary));
        expect(findCitations(vary(text))).toEqual(expected);
      }),
    );
  });

  it("reads two texts with a blank line between as it reads each, but for antecedents", () => {
    fc.assert(
      fc.property(
        anyText,
        anyText,
        fc.constantFrom("\n\n", "\r\n\r\n", "\n \n"),
        (one, other, gap) => {
          const offset = one.length + gap.length;
          const apart = [
            ...findCitations(one),
            ...findCitations(other).map((citation) => ({
              ...citation,
              start: citation.start + offset,
              end: citation.end + offset,
              pinpoints: citation.pinpoints.map((part) => ({
                ...part,
                start: part.start + offset,
                end: part.end + offset,
              })),
            })),
          ];
          expect(findCitations(one + gap + other).map(withoutAntecedent)).toEqual(
            apart.map(withoutAntecedent),
          );
        },
      ),
    );
  });

  it("points antecedents at other citations of the same type and number", () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(prose, sentence), { maxLength: 6 }), (texts) => {
        const citations = findCitations(texts.join("\n\n"));
        citations.forEach(({ kind, type, number, refersTo }, index) => {
          if (refersTo === null) return;
          expect(kind).toBe("short");
          expect(refersTo).not.toBe(index);
          expect(citations[refersTo]).toMatchObject({ type, number });
        });
      }),
    );
  });

  it("reads a bounded number of tokens for each token, whatever is repeated", () => {
    const pattern = fc.array(fc.constantFrom(...FRAGMENTS), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(pattern, fc.constantFrom("", " "), (pieces, space) => {
        const unit = pieces.join(space) + space;
        const reads = (times: number) => scan(unit.repeat(times)).reads;
        const [few, many] = [reads(200), reads(800)];
        expect(many).toBeLessThanOrEqual(4.1 * few + 2000);
        expect(many).toBeLessThanOrEqual(40 * unit.length * 800);
      }),
    );
  });
});

describe("the work it takes", () => {
  it.each(HARD_INPUTS)("grows with the text and no faster on %j", (unit) => {
    const reads = (length: number) => scan(unit.repeat(length / unit.length)).reads;
    const [few, many] = [reads(10_000), reads(40_000)];
    expect(many).toBeLessThanOrEqual(4.1 * few + 2000);
    expect(many).toBeLessThanOrEqual(40 * 40_000);
  });

  it("grows so after the beginning of a list too", () => {
    const reads = (times: number) => scan(`Nghị quyết số 05${", 06".repeat(times)}`).reads;
    expect(reads(8_000)).toBeLessThanOrEqual(4.1 * reads(2_000));
  });
});

function withoutAntecedent(citation: Citation) {
  return { ...reading(citation), refersTo: null };
}
