import type { Citation, Reason, Verdict } from "@bantin/citations";
import { type Bilingual, bilingual } from "../../text/bilingual.ts";

/** Why words that were taken for a citation may be none, or may mean another one. */
const WEAK_REASONS: Partial<Record<Reason, Bilingual>> = {
  bareListItem: bilingual(
    "một số trong danh sách, không có ký hiệu",
    "a number in a list, without a symbol",
  ),
  shortAlone: bilingual(
    "chỉ có số, bài không ghi cơ quan ban hành",
    "a number alone, without the issuing body",
  ),
  meetingWithoutTerm: bilingual(
    "có tên hội nghị, không ghi khóa",
    "a meeting's name, without its term",
  ),
};

/**
 * Why an editor is asked about a mention; null where nobody has to look, or where the words for the verdict say it
 * already.
 */
export function doubtWords(citation: Citation, verdict: Verdict): Bilingual | null {
  if (verdict.kind === "ambiguous") return undecidedWords(citation, verdict.candidates.length);
  const isGuessed = verdict.kind === "linked" && citation.confidence === "doubtful";
  return isGuessed ? (WEAK_REASONS[citation.reason] ?? null) : null;
}

function undecidedWords(citation: Citation, candidates: number): Bilingual {
  const weak = WEAK_REASONS[citation.reason];
  if (weak && citation.issuer === null) return weak;
  if (citation.reason === "bareLaw") {
    return bilingual(
      "bài không ghi năm của luật, và chưa rõ bản nào có hiệu lực ngày đăng bài",
      "no year is given, and it is not known which version was in force on the article's day",
    );
  }
  if (candidates === 0) {
    return bilingual(
      "trong hệ thống chưa có văn bản nào khớp, và bài không ghi đủ cơ quan, ngày hoặc nhiệm kỳ",
      "no document held fits, and the text does not say body, day or term",
    );
  }
  if (candidates === 1) {
    return bilingual(
      "có một văn bản cùng số, nhưng cơ quan, ngày hoặc nhiệm kỳ trong bài chưa chắc là của văn bản ấy",
      "one document has the number, but the text does not surely mean its body, day or term",
    );
  }
  return bilingual(
    "nhiều văn bản cùng số; bài không ghi đủ cơ quan, ngày hoặc nhiệm kỳ",
    "several documents have the number; the text does not say body, day or term",
  );
}

/** Whether an editor has to look at a mention, though it is linked. */
export function isDoubtful(citation: Citation, verdict: Verdict): boolean {
  return verdict.kind === "linked" && doubtWords(citation, verdict) !== null;
}
