import type { CollectionName } from "./collections.ts";
import { DOCUMENT_FACETS } from "./document-facets.ts";
import { choice, type RouteKind, route, type Segment, word } from "./route.ts";

/** The forms in which news can be followed, and the file of each. */
export const FEED_FILES = { rss: "rss.xml", atom: "atom.xml", json: "feed.json" } as const;
export type FeedFormat = keyof typeof FEED_FILES;
export const FEED_FORMATS = ["rss", "atom", "json"] as const satisfies readonly FeedFormat[];

export const OPEN_DATA_FORMS = ["json", "csv", "schema.json"] as const;
export type OpenDataForm = (typeof OPEN_DATA_FORMS)[number];

const slug = word("slug");
const facet = choice("facet", DOCUMENT_FACETS);
const value = word("value");
const format = choice("format", FEED_FORMATS, (name) => FEED_FILES[name]);
const form = choice("form", OPEN_DATA_FORMS);
const hash = word("hash");
const filename = word("filename");
/** Sizes of the icons that phones put on their first screens, in pixels. */
export const APP_ICON_SIZES = ["192", "512"] as const;
const size = choice("size", APP_ICON_SIZES);
const issuer = word("issuer");
/** See `documentPeriod`. */
const period = word("period", "\\d+|khoa-[ivxlcdm]+|khong-ro");
const type = word("type");

/** `YYYY-MM`, written as two folders. */
const month: Segment<"month", string> = {
  name: "month",
  pattern: "\\d{4}/(?:0[1-9]|1[0-2])",
  read: (text) => text.replace("/", "-"),
  write: (value) => value.replace("-", "/"),
};

const year: Segment<"year", number> = {
  name: "year",
  pattern: "\\d{4}",
  read: Number,
  write: (value) => String(value).padStart(4, "0"),
};

/** The number of a week of ISO 8601, always in two digits. */
const week: Segment<"week", number> = {
  name: "week",
  pattern: "0[1-9]|[1-4]\\d|5[0-3]",
  read: Number,
  write: (value) => String(value).padStart(2, "0"),
};

/** Null for documents whose year is not known. */
const documentYear: Segment<"year", number | null> = {
  name: "year",
  pattern: `${year.pattern}|khong-ro`,
  read: (text) => (text === "khong-ro" ? null : year.read(text)),
  write: (value) => (value === null ? "khong-ro" : year.write(value)),
};

/** The folder of a numbered part of a long list; see `partCount`. */
const part: Segment<"part", number> = {
  name: "part",
  pattern: "phan-[1-9]\\d*",
  read: (text) => Number(text.slice("phan-".length)),
  write: (value) => `phan-${value}`,
};

/** The number of a document, in lower case. */
const number: Segment<"number", string> = {
  ...word("number"),
  write: (value) => value.toLowerCase(),
};

/** Segments that stand elsewhere too. */
export const segments = { documentYear, part, week, year } as const;

/**
 * Every address of the site, each written once: what makes it also takes it apart. No two routes
 * share an address, so the order says nothing.
 */
export const routes = {
  home: route("always")`/`,
  about: route("always")`/gioi-thieu/`,
  news: route("always")`/tin-tuc/`,
  documents: route("always")`/van-ban/`,
  /** Documents by several criteria at once. */
  documentFilter: route("always")`/van-ban/loc/`,
  campaigns: route("always")`/chu-de/`,
  /** The calendar of this week. */
  currentCalendar: route("always")`/lich-cong-tac/`,
  /** The page that lists the feeds. */
  feeds: route("always")`/theo-doi/`,
  /** The page that explains the open data. */
  openData: route("always")`/du-lieu/`,
  search: route("always")`/tim-kiem/`,

  month: route("list")`/tin-tuc/${month}/`,
  documentYear: route("list")`/van-ban/nam-${documentYear}/`,
  documentYearPart: route("list")`/van-ban/nam-${documentYear}/${part}/`,
  documentFacetList: route("list")`/van-ban/${facet}/${value}/`,
  documentFacetListYear: route("list")`/van-ban/${facet}/${value}/nam-${documentYear}/`,

  article: route("articles")`/tin-tuc/${month}/${slug}/`,
  category: route("categories")`/chuyen-muc/${slug}/`,
  categoryYear: route("categories")`/chuyen-muc/${slug}/${year}/`,
  categoryYearPart: route("categories")`/chuyen-muc/${slug}/${year}/${part}/`,
  campaign: route("campaigns")`/chu-de/${slug}/`,
  campaignPart: route("campaigns")`/chu-de/${slug}/${part}/`,
  calendar: route("calendars")`/lich-cong-tac/${year}/tuan-${week}/`,
  document: route("resolutions")`/van-ban/${issuer}/${period}/${type}/${number}/`,

  notFound: route("file")`/404/`,
  /** Where the compiled renderer answers; the file has no slash. */
  redirects: route("file")`/_redirects/`,
  robots: route("file")`/robots.txt`,
  sitemap: route("file")`/sitemap.xml`,
  sitemapPart: route("file")`/sitemap/${word("name")}.xml`,
  newsFeed: route("file")`/tin-tuc/${format}`,
  categoryFeed: route("file")`/chuyen-muc/${slug}/${format}`,
  documentFeed: route("file")`/van-ban/${format}`,
  documentTypeFeed: route("file")`/van-ban/loai/${type}/${format}`,
  documentIndex: route("file")`/van-ban/loc/danh-muc.json`,
  /** What is shown of a page without a picture where somebody shares it, and of a document. */
  sharePicture: route("file")`/anh-chia-se.jpg`,
  documentSharePicture: route(
    "file",
  )`/van-ban/${issuer}/${period}/${type}/${number}/anh-chia-se.jpg`,
  /** What a document set going, for programs. */
  documentTimeline: route("file")`/van-ban/${issuer}/${period}/${type}/${number}/dien-bien.json`,
  calendarFile: route("file")`/lich-cong-tac/${year}/tuan-${week}/lich.ics`,
  openDocuments: route("file")`/du-lieu/van-ban.${form}`,
  /** The emblem before the name of the site. */
  emblem: route("file")`/bieu-trung/${hash}.png`,
  /** The colours of an office as a style sheet; see `paletteName`. */
  palette: route("file")`/mau-sac/${word("name")}.css`,
  /** What browsers and phones show of the site beside its name. */
  favicon: route("file")`/favicon.ico`,
  touchIcon: route("file")`/apple-touch-icon.png`,
  appIcon: route("file")`/bieu-tuong-${size}.png`,
  manifest: route("file")`/manifest.webmanifest`,
  /** Whom to tell of a hole in the site (RFC 9116). */
  securityText: route("file")`/.well-known/security.txt`,
  media: route("file")`/media/${hash}/${filename}`,
  download: route("file")`/tep/${hash}/${filename}`,
} as const;

export type RouteName = keyof typeof routes;

/** The collections whose documents make pages. */
export type Owner = Extract<(typeof routes)[RouteName]["kind"], CollectionName>;

/** What the addresses of each route say. */
export type RouteParams = {
  [Name in RouteName]: NonNullable<ReturnType<(typeof routes)[Name]["match"]>>;
};

/** The names of the routes of some kinds: what must have a word for each of them is a record of these. */
export type RoutesOf<Kind extends RouteKind> = {
  [Name in RouteName]: (typeof routes)[Name]["kind"] extends Kind ? Name : never;
}[RouteName];

/** An address taken apart. */
export type Place<Name extends RouteName = RouteName> = {
  [Each in Name]: { name: Each; params: RouteParams[Each] };
}[Name];

/** What an address is of; null when the site has no such address. */
export function routeAt(address: string): Place | null {
  for (const name of ROUTE_NAMES) {
    const place = { name, params: routes[name].match(address) };
    if (isPlace(place)) return place;
  }
  return null;
}

/** Whether an address is the page of a document, or of a part or a year of what belongs to one. */
export function isOwned(place: Place): place is Place<RoutesOf<Owner>> {
  return isOwner(routes[place.name].kind);
}

/** Names of routes, in their order. */
export function routesOf<Kind extends RouteKind>(kind: Kind): RoutesOf<Kind>[] {
  return ROUTE_NAMES.filter((name): name is RoutesOf<Kind> => routes[name].kind === kind);
}

const ROUTE_NAMES = Object.keys(routes).filter((name): name is RouteName => name in routes);

export const OWNERS: readonly Owner[] = [
  ...new Set(ROUTE_NAMES.map((name) => routes[name].kind).filter(isOwner)),
];

function isOwner(kind: (typeof routes)[RouteName]["kind"]): kind is Owner {
  return kind !== "always" && kind !== "list" && kind !== "file";
}

/** Types do not see in a loop that the parameters are those of the route by whose match they were found. */
function isPlace(place: { name: RouteName; params: object | null }): place is Place {
  return place.params !== null;
}
