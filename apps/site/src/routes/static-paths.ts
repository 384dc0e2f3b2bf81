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

export const categoryYearPaths = () =>
  all().categoryYears.map(({ slug, year }) => ({ params: { slug, year: String(year) } }));

export const documentYearPaths = () =>
  all().documentYears.map((year) => ({ params: { year: String(year) } }));

export const documentPaths = () => {
  const { documents, stubs } = all();
  return [...documents, ...stubs].map((params) => ({ params }));
};

export const campaignPaths = () => all().campaigns.map((slug) => ({ params: { slug } }));

export const endedPaths = () =>
  all().ended.map((address) => ({ params: { ended: address.slice(1, -1) } }));

export const feedPaths = () =>
  feedFolders(all()).map((folder) => ({ params: { folder: folder.slice(1, -1) } }));

export const sitemapPaths = () => all().sitemapParts.map((part) => ({ params: { part } }));
