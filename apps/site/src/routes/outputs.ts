import type { ContentAddresses, DocumentParams } from "@bantin/content";
import { addresses as addressOf, FEED_FORMATS } from "@bantin/contract";

/** A file of the site and the address it is read at. */
export interface Output {
  /** What readers ask for. */
  address: string;
  /** Path in the output folder. */
  file: string;
}

/**
 * Addresses of the pages that are there whatever the content is. They stand in the part of the sitemap that
 * has no years; what follows from content stands where `content.sitemapPart()` puts it.
 */
export function standingPages(): string[] {
  return [
    addressOf.home(),
    addressOf.about(),
    addressOf.news(),
    addressOf.documents(),
    addressOf.campaigns(),
    addressOf.feeds(),
    addressOf.openData(),
    addressOf.search(),
  ];
}

/** Addresses of every page that stands for content. */
export function pageAddresses(content: ContentAddresses): string[] {
  return [
    ...standingPages(),
    ...content.months.map(addressOf.month),
    ...content.articles.map(({ month, slug }) => `${addressOf.month(month)}${slug}/`),
    ...content.categories.map((slug) => addressOf.category({ slug })),
    ...content.categoryYears.map(({ slug, year }) => addressOf.categoryYear({ slug }, year)),
    ...content.documentYears.map(addressOf.documentYear),
    ...content.documents.map(documentAddress),
    ...content.campaigns.map((slug) => addressOf.campaign({ slug })),
  ];
}

/** Numbered parts of long lists, and lists of documents that say what those by year say, sorted in another way. */
function furtherListAddresses(content: ContentAddresses): string[] {
  return [
    addressOf.documentFilter(),
    ...content.categoryYearParts.map(({ slug, year, part }) =>
      addressOf.part(addressOf.categoryYear({ slug }, year), part),
    ),
    ...content.campaignParts.map(({ slug, part }) =>
      addressOf.part(addressOf.campaign({ slug }), part),
    ),
    ...content.documentYearParts.map(({ year, part }) =>
      addressOf.part(addressOf.documentYear(year), part),
    ),
    ...content.documentShelves.map(({ facet, value }) => addressOf.documentShelf(facet, value)),
    ...content.documentShelfYears.map(({ facet, value, year }) =>
      addressOf.documentShelfYear(facet, value, year),
    ),
  ];
}

function documentAddress({ issuer, period, type, number }: DocumentParams): string {
  return `${addressOf.documents()}${issuer}/${period}/${type}/${number}/`;
}

/**
 * Every page of the site, those of documents that are only cited, the ended addresses and the 404 page
 * included.
 */
export function pageOutputs(content: ContentAddresses): Output[] {
  const pages = [
    ...pageAddresses(content),
    ...furtherListAddresses(content),
    ...content.stubs.map(documentAddress),
    ...content.ended,
  ];
  return [
    ...pages.map((address) => ({ address, file: `${address.slice(1)}index.html` })),
    { address: "/404/", file: "404.html" },
  ];
}

/** The folders that hold feeds, each in every form. */
export function feedFolders(content: ContentAddresses): string[] {
  return [
    addressOf.news(),
    ...content.categories.map((slug) => addressOf.category({ slug })),
    addressOf.documents(),
    ...content.documentTypes.map(addressOf.documentType),
  ];
}

/**
 * The files for machines. The addresses are those at which the compiled renderer answers: a route whose
 * name has no extension gets a slash there, while the file has none.
 */
export function machineOutputs(content: ContentAddresses): Output[] {
  const files = [
    `${addressOf.documentFilter()}danh-muc.json`,
    "/robots.txt",
    addressOf.sitemap(),
    ...content.sitemapParts.map(addressOf.sitemapPart),
    ...feedFolders(content).flatMap((folder) =>
      FEED_FORMATS.map((format) => addressOf.feed(folder, format)),
    ),
    addressOf.openDocuments("json"),
    addressOf.openDocuments("csv"),
    addressOf.openDocuments("schema.json"),
  ];
  return [
    { address: "/_redirects/", file: "_redirects" },
    ...files.map((address) => ({ address, file: address.slice(1) })),
  ];
}
