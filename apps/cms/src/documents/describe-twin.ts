import { type Bilingual, bilingual } from "../text/bilingual.ts";

/** The document that has an identity already. */
interface Twin {
  title?: string | null | undefined;
  deletedAt?: string | null | undefined;
  /** See `documentKey` in `@bantin/citations`: its last part is the term, `t15`, or the year, `y2021`. */
  documentKey: string;
}

/** Which document stands in the way, where it is, and what would tell another one apart from it. */
export function describeTwin({ title, deletedAt, documentKey }: Twin): Bilingual {
  const place = deletedAt
    ? bilingual("đang ở trong thùng rác; hãy khôi phục nó", "it is in the trash; restore it")
    : bilingual("hãy mở văn bản đó để sửa", "open that one");
  const isByTerm = /:t[^:]*(:y\d+)?$/.test(documentKey);
  const difference = isByTerm
    ? bilingual("nhiệm kỳ khác, hãy ghi nhiệm kỳ (khóa)", "another term, say which")
    : bilingual("năm khác, hãy ghi năm", "another year, say which");
  return bilingual(
    `Đã có ${title ?? "văn bản này"} của cơ quan này (${place.vi}). Nếu là văn bản của ${difference.vi}.`,
    `${title ?? "This document"} of this body exists already (${place.en}). If this one is of ${difference.en}.`,
  );
}
