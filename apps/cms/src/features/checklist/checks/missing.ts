import { type Bilingual, bilingual } from "../../../text/bilingual.ts";
import type { CheckedContent } from "../content.ts";
import { type Finding, fieldFinding } from "../finding.ts";

/** Fields that nobody has to fill in, and whose lack readers notice. */
export function missingParts(content: CheckedContent): Finding[] {
  const { category, collection, hero, issueDate, summaryLength } = content;
  const lacks: [isLacking: boolean, field: string, text: Bilingual][] =
    collection === "articles"
      ? [
          [category === null, "category", NO_CATEGORY],
          [summaryLength === 0, "summary", NO_SUMMARY],
          [hero.image === null, "hero.image", NO_PICTURE],
        ]
      : collection === "resolutions"
        ? [
            [summaryLength === 0, "summary", NO_SUBJECT],
            [issueDate === null, "issueDate", NO_DATE],
          ]
        : [];
  return lacks.flatMap(([isLacking, field, text]) =>
    isLacking ? [fieldFinding("missing", field, text)] : [],
  );
}

const NO_CATEGORY = bilingual(
  "Bài chưa có chuyên mục nên không nằm trong trang chuyên mục nào. Hãy chọn “Chuyên mục”.",
  "The article has no category, so no list of a category has it. Choose one.",
);
const NO_SUMMARY = bilingual(
  "Bài chưa có sapo. Danh sách tin và máy tìm kiếm sẽ không có đoạn giới thiệu.",
  "The article has no summary, so lists and search engines have nothing to show.",
);
const NO_PICTURE = bilingual(
  "Bài chưa có ảnh chính. Nếu có ảnh, hãy chọn ở thẻ “Ảnh”.",
  "The article has no main picture. If there is one, choose it.",
);
const NO_SUBJECT = bilingual(
  "Văn bản chưa có trích yếu, nên bạn đọc không biết văn bản về việc gì.",
  "The document has no subject, so readers do not learn what it is about.",
);
const NO_DATE = bilingual(
  "Văn bản chưa có ngày ban hành. Ngày trong tin bài không đối chiếu được với văn bản này.",
  "The document has no date of issue, so dates in the news cannot be compared with it.",
);
