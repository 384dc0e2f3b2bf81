import type { Colours, RouteParams } from "@bantin/contract";
import type { Day } from "../day.ts";
import type {
  ArticleView,
  CampaignCard,
  CampaignPartView,
  CampaignView,
  CategoryRef,
  CategoryView,
  CategoryYearView,
  HomeView,
  MonthSummary,
  MonthView,
  RelatedArticle,
} from "./articles.ts";
import type { CalendarDayView, CalendarView, CurrentCalendarView } from "./calendars.ts";
import type {
  AboutView,
  AssetView,
  EmblemView,
  EndedAddressView,
  SecurityContactView,
  SiteView,
} from "./common.ts";
import type {
  DocumentEffectView,
  DocumentFacetListView,
  DocumentFacetListYearView,
  DocumentIndexView,
  DocumentListView,
  DocumentShareView,
  DocumentView,
  DocumentYearView,
  FacetListCount,
  StubView,
} from "./documents.ts";
import type {
  ArticleFeedView,
  CategoryFeedView,
  DocumentFeedView,
  RegisterEntry,
  SitemapEntry,
  SitemapPart,
} from "./feeds.ts";

export type * from "./articles.ts";
export type * from "./calendars.ts";
export type * from "./citations.ts";
export type * from "./common.ts";
export type * from "./documents.ts";
export type * from "./feeds.ts";

/**
 * All that a page may ask. Answers depend on the arguments and the synced content only; time comes
 * in as an argument, and as a `Day`. Absent content is null, and the page answers 404.
 */
export interface Content {
  site(): SiteView;
  about(): AboutView;
  /** What the icons of the site are drawn from. */
  emblem(): EmblemView | null;
  colours(): Colours;
  /** Whom to tell of a hole in the site. @param today by which it is said how long that holds */
  securityContact(today: Day): SecurityContactView;
  activeCampaign(today: Day): CampaignCard | null;
  /** @param today decides which choices of editors have ended */
  home(today: Day): HomeView;
  months(): MonthSummary[];
  /** @param month `YYYY-MM` */
  month(month: string): MonthView | null;
  /** @param month `YYYY-MM` */
  article(month: string, slug: string): ArticleView | null;
  /** Articles to go on to from one: older ones, so that later news changes nothing there. */
  relatedArticles(month: string, slug: string): RelatedArticle[];
  categories(): CategoryRef[];
  category(slug: string): CategoryView | null;
  /** @param part from 1, the oldest; null for the newest */
  categoryYear(slug: string, year: number, part: number | null): CategoryYearView | null;
  documents(): DocumentListView;
  /**
   * @param year null for documents whose year is not known
   * @param part from 1, the oldest; null for the newest
   */
  documentYear(year: number | null, part: number | null): DocumentYearView | null;
  /** How many documents there are of each type, issuer, field and effect status. */
  documentFacetLists(today: Day): FacetListCount[];
  /** @param today for effect statuses, which the day decides; null for all else */
  documentFacetList(facet: string, value: string, today: Day | null): DocumentFacetListView | null;
  documentFacetListYear(
    facet: string,
    value: string,
    year: number | null,
    today: Day | null,
  ): DocumentFacetListYearView | null;
  documentIndex(today: Day): DocumentIndexView;
  document(issuer: string, period: string, type: string, number: string): DocumentView | null;
  /**
   * How a document stands, and what happened to it, on a day. The answer changes on the days on which
   * something does.
   */
  documentEffect(
    issuer: string,
    period: string,
    type: string,
    number: string,
    today: Day,
  ): DocumentEffectView | null;
  /** What the picture says that is shown where somebody shares a document: little, so that it is drawn seldom. */
  documentShare(
    issuer: string,
    period: string,
    type: string,
    number: string,
  ): DocumentShareView | null;
  /** The name of the site, for what says nothing else of it. */
  siteName(): string;
  /** A document that is cited and not held. */
  stub(issuer: string, period: string, type: string, number: string): StubView | null;
  campaigns(): CampaignCard[];
  campaign(slug: string): CampaignView | null;
  /** @param part from 1, the oldest; the newest is on the page of the campaign */
  campaignPart(slug: string, part: number): CampaignPartView | null;
  /** The calendar of the week in which a day lies. */
  currentCalendar(today: Day): CurrentCalendarView;
  /** What the calendar of its week has on a day; null while there is no such calendar. */
  calendarDay(today: Day): CalendarDayView | null;
  calendar(year: number, week: number): CalendarView | null;
  newsFeed(): ArticleFeedView;
  categoryFeed(slug: string): CategoryFeedView | null;
  documentFeed(): DocumentFeedView;
  /** @param type slug of the type */
  documentTypeFeed(type: string): DocumentFeedView | null;
  /** Slugs of the types of which there are documents. */
  documentTypes(): string[];
  sitemapParts(): SitemapPart[];
  sitemapPart(name: string): SitemapEntry[] | null;
  /** Years of the register, newest first; null for documents without a year. */
  registerYears(): (number | null)[];
  register(year: number | null): RegisterEntry[];
  /** @param address with both slashes */
  endedAddress(address: string): EndedAddressView | null;
  asset(address: string): AssetView | null;
  /** Every address that the content defines, by route: what `getStaticPaths` lists. */
  addresses(): ContentAddresses;
}

/** Route parameters of everything there is. */
export interface ContentAddresses {
  months: string[];
  articles: RouteParams["article"][];
  categories: string[];
  categoryYears: RouteParams["categoryYear"][];
  /** Numbered parts of years with many articles. */
  categoryYearParts: RouteParams["categoryYearPart"][];
  documentYears: (number | null)[];
  /** Numbered parts of years with many documents. */
  documentYearParts: RouteParams["documentYearPart"][];
  documentFacetLists: RouteParams["documentFacetList"][];
  documentFacetListYears: RouteParams["documentFacetListYear"][];
  documents: RouteParams["document"][];
  /** Slugs of the types of which there are documents. */
  documentTypes: string[];
  /** Documents that are cited and not held. */
  stubs: RouteParams["document"][];
  campaigns: string[];
  /** Numbered parts of the articles on campaigns that have many. */
  campaignParts: RouteParams["campaignPart"][];
  calendars: RouteParams["calendar"][];
  /** Hashes of the emblem: one, or none. */
  emblems: string[];
  /** Names of the style sheets of chosen colours: one, or none. */
  palettes: string[];
  ended: string[];
  /** Names of the parts of the sitemap. */
  sitemapParts: string[];
  assets: string[];
}
