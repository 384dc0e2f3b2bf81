import { readSegment, segments } from "@bantin/contract";
import { syncedContent } from "../content/synced-content.ts";
import { feedFolders } from "./outputs.ts";

/**
 * The parameters of every page, by route, for `getStaticPaths`. Parameters and nothing else: a page finds
 * its content by them, so the compiled renderer, which never asks for this list, gives the same page.
 */
const all = () => syncedContent().addresses();

export const monthPaths = () =>
  all().months.map((month) => ({ params: { year: month.slice(0, 4), month: month.slice(5) } }));

export const articlePaths = () =>
  all().articles.map(({ month, slug }) => ({
    params: { year: month.slice(0, 4), month: month.slice(5), slug },
  }));

export const categoryPaths = () => all().categories.map((slug) => ({ params: { slug } }));

/** A year's newest part and, in the same route, the numbered ones of years that have many articles. */
export const categoryYearPaths = () => {
  const { categoryYears, categoryYearParts } = all();
  return [
    ...categoryYears.map(({ slug, year }) => ({
      params: { slug, year: String(year), part: undefined },
    })),
    ...categoryYearParts.map(({ slug, year, part }) => ({
      params: { slug, year: String(year), part: partName(part) },
    })),
  ];
};

const yearPart = segments.documentYear.write;
const partName = segments.part.write;

/** The year in an address, as it stands there after `nam-`; null where it is not known, 0 for no year at all. */
export function yearOf(text: string): number | null {
  const year = readSegment(segments.documentYear, text);
  return year === undefined ? 0 : year;
}

/** The number of a part as it stands in an address; null for none, which is the newest, 0 for no part at all. */
export function partOf(text: string | undefined): number | null {
  return text === undefined ? null : (readSegment(segments.part, text) ?? 0);
}

/** A year's newest part and, in the same route, the numbered ones of years that have many. */
export const documentYearPaths = () => {
  const { documentYears, documentYearParts } = all();
  return [
    ...documentYears.map((year) => ({ params: { year: yearPart(year), part: undefined } })),
    ...documentYearParts.map(({ year, part }) => ({
      params: { year: yearPart(year), part: partName(part) },
    })),
  ];
};

export const documentFacetListPaths = () => all().documentFacetLists.map((params) => ({ params }));

export const documentFacetListYearPaths = () =>
  all().documentFacetListYears.map(({ year, ...facetList }) => ({
    params: { ...facetList, year: yearPart(year) },
  }));

export const documentPaths = () => {
  const { documents, stubs } = all();
  return [...documents, ...stubs].map((params) => ({ params }));
};

/** Without those that are only cited: nobody is to share what is in no list. */
/** Documents that are held, for the files beside their pages. */
export const heldDocumentPaths = () => all().documents.map((params) => ({ params }));

/** A campaign with the newest of its articles and, in the same route, the numbered parts of the others. */
export const campaignPaths = () => {
  const { campaigns, campaignParts } = all();
  return [
    ...campaigns.map((slug) => ({ params: { slug, part: undefined } })),
    ...campaignParts.map(({ slug, part }) => ({ params: { slug, part: partName(part) } })),
  ];
};

export const emblemPaths = () => all().emblems.map((hash) => ({ params: { hash } }));

export const palettePaths = () => all().palettes.map((name) => ({ params: { name } }));

export const calendarPaths = () =>
  all().calendars.map(({ year, week }) => ({
    params: { year: segments.year.write(year), week: segments.week.write(week) },
  }));

/** The week in an address; what is written otherwise is week 0, which no year has. */
export function weekIn({ year = "", week = "" }: Readonly<Record<string, string | undefined>>) {
  return {
    year: readSegment(segments.year, year) ?? 0,
    week: readSegment(segments.week, week) ?? 0,
  };
}

export const endedPaths = () =>
  all().ended.map((address) => ({ params: { ended: address.slice(1, -1) } }));

export const feedPaths = () =>
  feedFolders(all()).map((folder) => ({ params: { folder: folder.slice(1, -1) } }));

export const sitemapPaths = () => all().sitemapParts.map((part) => ({ params: { part } }));
