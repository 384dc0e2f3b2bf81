import { localDate } from "@bantin/vietnamese";

/**
 * Addresses of the public site. They are part of the contract: the CMS keeps redirects for them
 * and links to them, the site serves them. All start and end with a slash, and none is ever reused.
 */
export const addresses = {
  home: () => "/",
  news: () => "/tin-tuc/",
  /** @param month `YYYY-MM` in Asia/Ho_Chi_Minh */
  month: (month: string) => `/tin-tuc/${month.replace("-", "/")}/`,
  /** @param article its `publishedAt` fixes the month, in Asia/Ho_Chi_Minh */
  article: (article: { slug: string; publishedAt: string }) =>
    `${addresses.month(localDate(article.publishedAt).slice(0, 7))}${article.slug}/`,
  category: (category: { slug: string }) => `/chuyen-muc/${category.slug}/`,
  categoryYear: (category: { slug: string }, year: number) =>
    `/chuyen-muc/${category.slug}/${year}/`,
  documents: () => "/van-ban/",
  documentYear: (year: number) => `/van-ban/nam-${year}/`,
  document: (document: DocumentAddress) =>
    `/van-ban/${document.issuerSlug}/${documentPeriod(document)}/${document.type}/${document.number.toLowerCase()}/`,
  campaigns: () => "/chu-de/",
  campaign: (campaign: { slug: string }) => `/chu-de/${campaign.slug}/`,
  /** @param hash of the file's bytes, so that the address can be cached for ever */
  media: (hash: string, filename: string) => `/media/${hash}/${filename}`,
  file: (hash: string, filename: string) => `/tep/${hash}/${filename}`,
} as const;

export interface DocumentAddress {
  issuerSlug: string;
  /** Slug of the type: `nghi-quyet`. */
  type: string;
  number: string;
  /** Roman numeral, or null where numbering goes by the year. */
  term: string | null;
  year: number | null;
}

/** `khoa-xv` where numbering goes by term, else the year; `khong-ro` when neither is known. */
export function documentPeriod({ term, year }: Pick<DocumentAddress, "term" | "year">): string {
  if (term) return `khoa-${term.toLowerCase()}`;
  return year ? String(year) : "khong-ro";
}
