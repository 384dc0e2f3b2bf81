const FOLLOWED_BY_NUMBER =
  /(?:Nghị quyết|Chỉ thị|Quyết định|Kết luận|Quy định|Kế hoạch|Thông báo|Hướng dẫn|Báo cáo|Tờ trình|Nghị định|Thông tư|Luật|Công văn)\s+(?:số\s+)?\d+[a-z]?(?:[-/][\p{L}\d]+)*(?:,?\s+ngày\s+\d{1,2}\/\d{1,2}\/\d{4})?(?:\s+của\s+\p{Lu}[\p{L} ]{2,30})?/gu;

/** What a first attempt would be: one regular expression. The yardstick for speed, and not for answers. */
export function naiveMatches(text: string): number {
  return text.match(FOLLOWED_BY_NUMBER)?.length ?? 0;
}
