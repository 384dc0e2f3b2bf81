import type { ContentAddresses } from "@bantin/content";
import {
  APP_ICON_SIZES,
  addresses,
  FEED_FORMATS,
  OPEN_DATA_FORMS,
  type Owner,
  type RoutesOf,
  routes,
  routesOf,
} from "@bantin/contract";

/** A file of the site and the address it is read at. */
export interface Output {
  /** What readers ask for. */
  address: string;
  /** Path in the output folder. */
  file: string;
}

/** The addresses of some routes, each worked out from the content. */
type Listed<Name extends string> = Readonly<Record<Name, (content: ContentAddresses) => string[]>>;

const PAGES: Listed<RoutesOf<"list" | Owner>> = {
  month: ({ months }) => months.map(addresses.month),
  article: ({ articles }) => articles.map(routes.article.build),
  category: ({ categories }) => categories.map((slug) => addresses.category({ slug })),
  categoryYear: ({ categoryYears }) => categoryYears.map(routes.categoryYear.build),
  categoryYearPart: ({ categoryYearParts }) => categoryYearParts.map(routes.categoryYearPart.build),
  documentYear: ({ documentYears }) => documentYears.map(addresses.documentYear),
  documentYearPart: ({ documentYearParts }) => documentYearParts.map(routes.documentYearPart.build),
  documentFacetList: ({ documentFacetLists }) =>
    documentFacetLists.map(routes.documentFacetList.build),
  documentFacetListYear: ({ documentFacetListYears }) =>
    documentFacetListYears.map(routes.documentFacetListYear.build),
  /** With those that are only cited. */
  document: ({ documents, stubs }) => [...documents, ...stubs].map(routes.document.build),
  campaign: ({ campaigns }) => campaigns.map((slug) => addresses.campaign({ slug })),
  campaignPart: ({ campaignParts }) => campaignParts.map(routes.campaignPart.build),
  calendar: ({ calendars }) => calendars.map(routes.calendar.build),
};

/** The folders that hold feeds, each in every form. */
const FEED_FOLDERS: Listed<"newsFeed" | "categoryFeed" | "documentFeed" | "documentTypeFeed"> = {
  newsFeed: () => [addresses.news()],
  categoryFeed: PAGES.category,
  documentFeed: () => [addresses.documents()],
  documentTypeFeed: ({ documentTypes }) => documentTypes.map(addresses.documentType),
};

/** What was mirrored is copied, not rendered; the page for what is not found is among the pages. */
type Elsewhere = "media" | "download" | "notFound";

/** The files for machines, but for feeds. */
const FILES: Listed<Exclude<RoutesOf<"file">, keyof typeof FEED_FOLDERS | Elsewhere>> = {
  redirects: () => [routes.redirects.build({})],
  robots: () => [routes.robots.build({})],
  sitemap: () => [addresses.sitemap()],
  sitemapPart: ({ sitemapParts }) => sitemapParts.map(addresses.sitemapPart),
  documentIndex: () => [routes.documentIndex.build({})],
  sharePicture: () => [addresses.sharePicture()],
  documentSharePicture: ({ documents }) => documents.map(routes.documentSharePicture.build),
  documentTimeline: ({ documents }) => documents.map(routes.documentTimeline.build),
  emblem: ({ emblems }) => emblems.map(addresses.emblem),
  palette: ({ palettes }) => palettes.map(addresses.palette),
  favicon: () => [routes.favicon.build({})],
  touchIcon: () => [routes.touchIcon.build({})],
  appIcon: () => APP_ICON_SIZES.map((size) => routes.appIcon.build({ size })),
  manifest: () => [routes.manifest.build({})],
  securityText: () => [routes.securityText.build({})],
  calendarFile: ({ calendars }) => calendars.map(routes.calendarFile.build),
  openDocuments: () => OPEN_DATA_FORMS.map(addresses.openDocuments),
};

function listed(lists: Listed<string>, content: ContentAddresses): string[] {
  return Object.values(lists).flatMap((list) => list(content));
}

const alwaysThere = () => routesOf("always").map((name) => routes[name].build({}));

/**
 * Addresses of the pages that are there whatever the content is. They stand in the part of the sitemap that
 * has no years; what follows from content stands where `content.sitemapPart()` puts it. The filter says what
 * the lists of documents say.
 */
export function standingPages(): string[] {
  return alwaysThere().filter((address) => address !== addresses.documentFilter());
}

/**
 * Every page of the site, those of documents that are only cited, the ended addresses and the 404 page
 * included.
 */
export function pageOutputs(content: ContentAddresses): Output[] {
  const pages = [...alwaysThere(), ...listed(PAGES, content), ...content.ended];
  return [
    ...pages.map((address) => ({ address, file: `${address.slice(1)}index.html` })),
    { address: routes.notFound.build({}), file: "404.html" },
  ];
}

export const feedFolders = (content: ContentAddresses) => listed(FEED_FOLDERS, content);

/**
 * The files for machines. The addresses are those at which the compiled renderer answers: a route whose
 * name has no extension gets a slash there, while the file has none.
 */
export function machineOutputs(content: ContentAddresses): Output[] {
  const feeds = feedFolders(content).flatMap((folder) =>
    FEED_FORMATS.map((format) => addresses.feed(folder, format)),
  );
  return [...listed(FILES, content), ...feeds].map((address) => ({
    address,
    file: address.replace(/^\/|\/$/g, ""),
  }));
}
