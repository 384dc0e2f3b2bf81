import { expect, test } from "vitest";
import { excerptOf } from "./excerpt.ts";

const around = (text: string, mention: string) => {
  const start = text.indexOf(mention);
  const excerpt = excerptOf(text, start, start + mention.length);
  const { start: from, end: to } = excerpt;
  return `${excerpt.text.slice(0, from)}[${excerpt.text.slice(from, to)}]${excerpt.text.slice(to)}`;
};

test.each([
  [
    "the sentence and no other",
    "Họp sáng 24/10. Huyện triển khai Nghị quyết 06 ở vùng cao. Chiều, đoàn đi cơ sở.",
    "Huyện triển khai [Nghị quyết 06] ở vùng cao.",
  ],
  ["a text without a full stop", "Thực hiện Nghị quyết 06", "Thực hiện [Nghị quyết 06]"],
  ["the mention alone", "Nghị quyết 06", "[Nghị quyết 06]"],
  [
    "a line broken by the editor on one line",
    "Thực hiện\nNghị quyết 06  của\tTỉnh ủy.",
    "Thực hiện [Nghị quyết 06] của Tỉnh ủy.",
  ],
])("shows %s", (_what, text, expected) => {
  expect(around(text, "Nghị quyết 06")).toBe(expected);
});

test("cuts a long sentence at words on both sides", () => {
  const text = `${"đầu ".repeat(80)}Nghị quyết 06${" cuối".repeat(80)}.`;
  const shown = around(text, "Nghị quyết 06");
  expect(shown).toMatch(/^… đầu .*đầu \[Nghị quyết 06\] cuối .*cuối …$/);
  expect(shown.length).toBeLessThan(320);
});

test("keeps a mention whole in which a sentence seems to end", () => {
  const text = "Theo Nghị quyết số 06. Ngày 15/7/2021 của Tỉnh ủy thì xong.";
  expect(around(text, "Nghị quyết số 06. Ngày 15/7/2021 của Tỉnh ủy")).toBe(
    "Theo [Nghị quyết số 06. Ngày 15/7/2021 của Tỉnh ủy] thì xong.",
  );
});
