/** A small export of our own, in the newsroom's form. */
export const THEME =
  'Chủ đề công tác năm 2024: "Đầm Hà đoàn kết, đổi mới" - Chào mừng kỷ niệm 79 năm Ngày thành lập nước (02/09/1945 - 02/09/2024)';

export const PARAGRAPHS = [
  "Sáng 12/3/2024, đồng chí Lê Văn Mẫu chủ trì hội nghị triển khai Nghị quyết số 06-NQ/TU ngày 17/5/2021 của Tỉnh ủy.",
  "Hội nghị nghe báo cáo về 9/9 tiêu chí và “điểm nghẽn” của 12 thôn; các đại biểu thảo luận sôi nổi.",
  "Kết luận hội nghị, đồng chí yêu cầu các chi bộ hoàn thành việc học tập trước ngày 30/3.",
];

export interface SampleParts {
  theme?: string;
  title?: string;
  paragraphs?: string[];
  byline?: string;
  separator?: string;
}

/** The sample export; each part can be replaced, and "" leaves it out. */
export function sampleExport(parts: SampleParts = {}): string {
  const {
    theme = THEME,
    title = "Triển khai nghị quyết về vùng cao",
    paragraphs = PARAGRAPHS,
    byline = "Hải Yến (Theo Báo Mẫu)",
    separator = "\n\n",
  } = parts;
  return [theme, title, ...paragraphs, byline].filter((part) => part !== "").join(separator);
}
