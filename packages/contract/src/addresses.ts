import { type IsoWeek, localDate, toSlug } from "@bantin/vietnamese";
import type { DocumentFacet } from "./document-facets.ts";
import { FEED_FILES, type FeedFormat, type OpenDataForm, routes, segments } from "./routes.ts";

/**
 * Addresses of the public site, from the table of routes. They are part of the contract: the CMS keeps
 * redirects for them and links to them, the site serves them. Those of pages start and end with a slash, and
 * none is ever reused. Feeds and data stand at theirs as long as the site does: programs follow them for
 * decades, and nobody tells a program of a new address.
 */
export const addresses = {
  home: () => routes.home.build({}),
  about: () => routes.about.build({}),
  news: () => routes.news.build({}),
  /** @param month `YYYY-MM` in Asia/Ho_Chi_Minh */
  month: (month: string) => routes.month.build({ month }),
  /** @param article its `publishedAt` fixes the month, in Asia/Ho_Chi_Minh */
  article: ({ slug, publishedAt }: { slug: string; publishedAt: string }) =>
    routes.article.build({ month: publicationMonth({ publishedAt }), slug }),
  category: ({ slug }: { slug: string }) => routes.category.build({ slug }),
  categoryYear: ({ slug }: { slug: string }, year: number) =>
    routes.categoryYear.build({ slug, year }),
  documents: () => routes.documents.build({}),
  documentFilter: () => routes.documentFilter.build({}),
  /** @param year null for documents whose year is not known */
  documentYear: (year: number | null) => routes.documentYear.build({ year }),
  documentFacetList: (facet: DocumentFacet, value: string) =>
    routes.documentFacetList.build({ facet, value }),
  documentFacetListYear: (facet: DocumentFacet, value: string, year: number | null) =>
    routes.documentFacetListYear.build({ facet, value, year }),
  document: (document: DocumentAddress) =>
    routes.document.build({
      issuer: document.issuerSlug,
      period: documentPeriod(document),
      type: document.type,
      number: document.number,
    }),
  /** @param page the address of the document's page; see `routes.documentSharePicture` */
  documentSharePicture: (page: string) => `${page}anh-chia-se.jpg`,
  /** @param page the address of the document's page; see `routes.documentTimeline` */
  documentTimeline: (page: string) => `${page}dien-bien.json`,
  /** @param hash of the original's bytes */
  emblem: (hash: string) => routes.emblem.build({ hash }),
  /** @param name see `paletteName` */
  palette: (name: string) => routes.palette.build({ name }),
  sharePicture: () => routes.sharePicture.build({}),
  campaigns: () => routes.campaigns.build({}),
  campaign: ({ slug }: { slug: string }) => routes.campaign.build({ slug }),
  currentCalendar: () => routes.currentCalendar.build({}),
  calendar: ({ year, week }: IsoWeek) => routes.calendar.build({ year, week }),
  /** The same for calendar programs. */
  calendarFile: ({ year, week }: IsoWeek) => routes.calendarFile.build({ year, week }),
  feeds: () => routes.feeds.build({}),
  /** @param folder what is followed: `news()`, `documents()`, a category, or `documentType()` */
  feed: (folder: string, format: FeedFormat) => `${folder}${FEED_FILES[format]}`,
  /** The folder of the feeds of one type of documents, `nghi-quyet`. */
  documentType: (type: string): string => addresses.documentFacetList("loai", type),
  sitemap: () => routes.sitemap.build({}),
  sitemapPart: (name: string) => routes.sitemapPart.build({ name }),
  openData: () => routes.openData.build({}),
  openDocuments: (form: OpenDataForm) => routes.openDocuments.build({ form }),
  search: () => routes.search.build({}),
  /** A numbered part of a long list; see `partCount`. @param list the address of the list */
  part: (list: string, number: number) => `${list}${segments.part.write(number)}/`,
  /** @param hash of the file's bytes, so that the address can be cached for ever */
  media: (hash: string, filename: string) =>
    routes.media.build({ hash, filename: addressFilename(filename) }),
  file: (hash: string, filename: string) =>
    routes.download.build({ hash, filename: addressFilename(filename) }),
} as const;

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
