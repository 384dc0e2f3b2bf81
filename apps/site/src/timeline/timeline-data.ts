import type { DocumentView } from "@bantin/content";
import type { RelationKind } from "@bantin/contract";
import { documentName } from "../words/documents.ts";

/** How the data calls what one document does to another. */
const KINDS: Record<RelationKind, string> = {
  replaces: "thay-the",
  repeals: "bai-bo",
  suspends: "dinh-chi",
  amends: "sua-doi",
  corrects: "dinh-chinh",
  consolidates: "hop-nhat",
  implements: "trien-khai",
  basedOn: "can-cu",
};

type Timed = Pick<DocumentView, "grown" | "newsMonths" | "articles">;

/** Whether a document set anything going. */
export function hasTimeline({ grown, newsMonths }: Timed): boolean {
  return grown.length > 0 || newsMonths.length > 0;
}

/**
 * What a document set going, for programs: the documents that grew from it, at once (`bac` 1) or through others, and
 * the news about it by month, with the newest articles. Names are Vietnamese without accents, as in the open data.
 *
 * @param url makes a whole address of one of the site
 */
export function timelineData(document: DocumentView, url: (address: string) => string) {
  return {
    vanBan: documentName(document),
    diaChi: url(document.address),
    ngayBanHanh: document.issueDate,
    cacVanBan: document.grown.map(({ kind, distance, document: other }) => ({
      quanHe: KINDS[kind],
      bac: distance,
      ten: documentName(other),
      diaChi: url(other.address),
      coQuan: other.issuerName,
      ngayBanHanh: other.issueDate,
      trichYeu: other.summary,
    })),
    soTinBai: document.articles.count,
    tinBaiTheoThang: document.newsMonths.map(({ month, count }) => ({ thang: month, so: count })),
    tinBaiMoiNhat: document.articles.latest.map(({ address, title, publishedAt }) => ({
      ten: title,
      diaChi: url(address),
      dangLuc: publishedAt,
    })),
  };
}
