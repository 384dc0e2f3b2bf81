import type {
  ArticleView,
  CategoryRef,
  CategoryView,
  CategoryYearView,
  HomeView,
  MonthSummary,
  MonthView,
} from "./articles.ts";
import type { CampaignCard, CampaignView } from "./campaigns.ts";
import type { AboutView, AssetView, EndedAddressView, SiteView } from "./common.ts";
import type { DocumentCard, DocumentListView, DocumentView, StubView } from "./documents.ts";

/**
 * All that a page may ask. Answers depend on the arguments and the synced content only; time comes
 * in as an argument. Absent content is null, and the page answers 404.
 */
export interface Content {
  site(): SiteView;
  about(): AboutView;
  /** @param today `YYYY-MM-DD` in Asia/Ho_Chi_Minh */
  activeCampaign(today: string): CampaignCard | null;
  home(): HomeView;
  months(): MonthSummary[];
  /** @param month `YYYY-MM` */
  month(month: string): MonthView | null;
  /** @param month `YYYY-MM` */
  article(month: string, slug: string): ArticleView | null;
  categories(): CategoryRef[];
  category(slug: string): CategoryView | null;
  categoryYear(slug: string, year: number): CategoryYearView | null;
  documents(): DocumentListView;
  documentYear(year: number): { year: number; documents: DocumentCard[] } | null;
  document(issuer: string, period: string, type: string, number: string): DocumentView | null;
  /** A document that is cited and not held. */
  stub(issuer: string, period: string, type: string, number: string): StubView | null;
  campaigns(): CampaignCard[];
  campaign(slug: string): CampaignView | null;
  /** @param address with both slashes */
  endedAddress(address: string): EndedAddressView | null;
  asset(address: string): AssetView | null;
  /** Every address that the content defines, by route: what `getStaticPaths` lists. */
  addresses(): ContentAddresses;
}

/** Route parameters of the page of a document. */
export interface DocumentParams {
  issuer: string;
  period: string;
  type: string;
  number: string;
}

/** Route parameters of everything there is. */
export interface ContentAddresses {
  months: string[];
  articles: { month: string; slug: string }[];
  categories: string[];
  categoryYears: { slug: string; year: number }[];
  documentYears: number[];
  documents: DocumentParams[];
  /** Documents that are cited and not held. */
  stubs: DocumentParams[];
  campaigns: string[];
  ended: string[];
  assets: string[];
}
