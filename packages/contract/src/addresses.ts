import { localDate, toSlug } from "@bantin/vietnamese";
import type { DocumentFacet } from "./document-facets.ts";

/**
 * Addresses of the public site. They are part of the contract: the CMS keeps redirects for them
 * and links to them, the site serves them. Those of pages start and end with a slash, and none is ever
 * reused. Feeds and data stand at theirs as long as the site does: programs follow them for decades, and
 * nobody tells a program of a new address.
 */
export const addresses = {
  home: () => "/",
  about: () => "/gioi-thieu/",
  news: () => "/tin-tuc/",
  /** @param month `YYYY-MM` in Asia/Ho_Chi_Minh */
  month: (month: string) => `/tin-tuc/${month.replace("-", "/")}/`,
  /** @param article its `publishedAt` fixes the month, in Asia/Ho_Chi_Minh */
  article: (article: { slug: string; publishedAt: string }) =>
    `${addresses.month(publicationMonth(article))}${article.slug}/`,
  category: (category: { slug: string }) => `/chuyen-muc/${category.slug}/`,
  categoryYear: (category: { slug: string }, year: number) =>
    `/chuyen-muc/${category.slug}/${year}/`,
  documents: () => "/van-ban/",
  /** Documents by several criteria at once. */
  documentFilter: () => "/van-ban/loc/",
  /** @param year null for documents whose year is not known */
  documentYear: (year: number | null) => `/van-ban/${yearPart(year)}/`,
  documentShelf: (facet: DocumentFacet, value: string) => `/van-ban/${facet}/${value}/`,
  documentShelfYear: (facet: DocumentFacet, value: string, year: number | null) =>
    `/van-ban/${facet}/${value}/${yearPart(year)}/`,
  document: (document: DocumentAddress) =>
    `/van-ban/${document.issuerSlug}/${documentPeriod(document)}/${document.type}/${document.number.toLowerCase()}/`,
  campaigns: () => "/chu-de/",
  campaign: (campaign: { slug: string }) => `/chu-de/${campaign.slug}/`,
  /** The page that lists the feeds. */
  feeds: () => "/theo-doi/",
  /** @param folder what is followed: `news()`, `documents()`, a category, or `documentType()` */
  feed: (folder: string, format: FeedFormat) => `${folder}${FEED_FILES[format]}`,
  /** The folder of the feeds of one type of documents, `nghi-quyet`. */
  documentType: (type: string): string => addresses.documentShelf("loai", type),
  sitemap: () => "/sitemap.xml",
  sitemapPart: (part: string) => `/sitemap/${part}.xml`,
  /** The page that explains the open data. */
  openData: () => "/du-lieu/",
  openDocuments: (form: "json" | "csv" | "schema.json") => `/du-lieu/van-ban.${form}`,
  search: () => "/tim-kiem/",
  /** A numbered part of a long list; see `partCount`. @param list the address of the list */
  part: (list: string, part: number) => `${list}phan-${part}/`,
  /** @param hash of the file's bytes, so that the address can be cached for ever */
  media: (hash: string, filename: string) => `/media/${hash}/${addressFilename(filename)}`,
  file: (hash: string, filename: string) => `/tep/${hash}/${addressFilename(filename)}`,
} as const;

/** The forms in which news can be followed, and the file of each. */
export const FEED_FILES = { rss: "rss.xml", atom: "atom.xml", json: "feed.json" } as const;
export type FeedFormat = keyof typeof FEED_FILES;
export const FEED_FORMATS = ["rss", "atom", "json"] as const satisfies readonly FeedFormat[];

function yearPart(year: number | null): string {
  return `nam-${year ?? "khong-ro"}`;
}

/** The month, `YYYY-MM` in Asia/Ho_Chi_Minh, under which an article stands. */
export function publicationMonth({ publishedAt }: { publishedAt: string }): string {
  return localDate(publishedAt).slice(0, 7);
}

/**
 * Lower-case ASCII, so that the address is the same in a link, on a disk and in a web server: staff
 * upload `Nghị quyết 07.PDF`, with spaces and accents that each of the three would spell differently.
 */
function addressFilename(filename: string): string {
  const dot = filename.lastIndexOf(".");
  const stem = toSlug(dot > 0 ? filename.slice(0, dot) : filename) || "tep";
  const extension = dot > 0 ? toSlug(filename.slice(dot + 1)) : "";
  return extension ? `${stem}.${extension}` : stem;
}

export interface DocumentAddress {
  issuerSlug: string;
  /** Slug of the type: `nghi-quyet`. */
  type: string;
  number: string;
  /** Roman numeral, or null where numbering goes by the year. */
  term: string | null;
  /** See `resolution.year`. */
  year: number | null;
}

/**
 * The year where one belongs to the number (`2021` for `16/2021/NQ-HĐND`), else the term (`khoa-xv`),
 * else `khong-ro`. The year goes first because a council numbers its normative resolutions, which
 * carry a year, apart from the rest of the term's.
 */
export function documentPeriod({ term, year }: Pick<DocumentAddress, "term" | "year">): string {
  if (year) return String(year);
  return term ? `khoa-${term.toLowerCase()}` : "khong-ro";
}
