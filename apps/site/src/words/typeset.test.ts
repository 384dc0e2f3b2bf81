import { describe, expect, it } from "vitest";
import { typesetHtml } from "./typeset.ts";

/** What of a text stays together, in its order. */
const unbroken = (text: string) =>
  [...typesetHtml(text).matchAll(/<span class="unbroken">([^<]*)</g)].map(([, words]) => words);

describe("what stays on one line", () => {
  it.each<[string, string[]]>([
    ["Nghị quyết số 06-NQ/TU, ngày 15/7/2021", ["06-NQ/TU", "15/7/2021"]],
    ["theo 1679/NQ-UBTVQH15.", ["1679/NQ-UBTVQH15"]],
    ["Luật số 72/2025/QH15", ["72/2025/QH15"]],
    ["Nghị định 66.25/2026/NQ-CP và 30a/2008/NQ-CP", ["66.25/2026/NQ-CP", "30a/2008/NQ-CP"]],
    ["giai đoạn 2021-2025, 2016–2020", ["2021-2025", "2016–2020"]],
    ["dài 4,1 km, rộng 5 m", ["4,1 km", "5 m"]],
    ["chi 2,5 tỷ đồng cho 1.200 ha", ["2,5 tỷ", "1.200 ha"]],
    ["đạt 98/98 xã", ["98/98"]],
  ])("of “%s”", (text, expected) => {
    expect(unbroken(text)).toEqual(expected);
  });

  it.each([
    "kinh tế - xã hội",
    "Hà Nội - Hải Phòng",
    "5 mét, 3 hộ",
    "Trung - Hạ",
    "họp lúc 8 giờ30",
  ])("is nothing of “%s”", (text) => {
    expect(unbroken(text)).toEqual([]);
  });

  it("is escaped like all the rest", () => {
    expect(typesetHtml('<b> & "5 km" </b>')).toBe(
      '&lt;b&gt; &amp; &quot;<span class="unbroken">5 km</span>&quot; &lt;/b&gt;',
    );
  });
});
