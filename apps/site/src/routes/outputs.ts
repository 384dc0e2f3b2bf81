import type { ContentAddresses, DocumentParams } from "@bantin/content";
import { addresses as addressOf } from "@bantin/contract";

/** A file of the site and the address it is read at. */
export interface Output {
  /** What readers ask for. */
  address: string;
  /** Path in the output folder. */
  file: string;
}

/** Addresses of every page that stands for content: what search engines should know. */
export function pageAddresses(content: ContentAddresses): string[] {
  return [
    addressOf.home(),
    addressOf.about(),
    addressOf.news(),
    ...content.months.map(addressOf.month),
    ...content.articles.map(({ month, slug }) => `${addressOf.month(month)}${slug}/`),
    ...content.categories.map((slug) => addressOf.category({ slug })),
    ...content.categoryYears.map(({ slug, year }) => addressOf.categoryYear({ slug }, year)),
    addressOf.documents(),
    ...content.documentYears.map(addressOf.documentYear),
    ...content.documents.map(documentAddress),
    addressOf.campaigns(),
    ...content.campaigns.map((slug) => addressOf.campaign({ slug })),
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
    ...content.stubs.map(documentAddress),
    ...content.ended,
  ];
  return [
    ...pages.map((address) => ({ address, file: `${address.slice(1)}index.html` })),
    { address: "/404/", file: "404.html" },
  ];
}

/**
 * The files for machines. The addresses are those at which the compiled renderer answers: a route whose
 * name has no extension gets a slash there, while the file has none.
 */
export const MACHINE_OUTPUTS: readonly Output[] = [
  { address: "/_redirects/", file: "_redirects" },
  { address: "/robots.txt", file: "robots.txt" },
  { address: "/sitemap.xml", file: "sitemap.xml" },
];
