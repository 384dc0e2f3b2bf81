const CITATION =
  /(?:Nghị quyết|Chỉ thị|Quyết định|Kết luận|Quy định|Kế hoạch|Thông báo|Hướng dẫn|Báo cáo|Tờ trình|Nghị định|Thông tư|Luật|Công văn)\s+(?:số\s+)?\d+[a-z]?(?:[-/][\p{L}\d]+)*(?:,?\s+ngày\s+\d{1,2}\/\d{1,2}\/\d{4})?(?:\s+của\s+\p{Lu}[\p{L} ]{2,30})?/gu;

/** What a first attempt would be: one regular expression. The yardstick for answers and for speed. */
export function baselineSpans(text: string): { start: number; end: number }[] {
  return Array.from(text.matchAll(CITATION), ({ index, 0: { length } }) => {
    return { start: index, end: index + length };
  });
}
