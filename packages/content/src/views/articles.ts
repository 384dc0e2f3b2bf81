import type { Article, ServiceIcon, Withdrawal } from "@bantin/contract";
import type { BodyView, CitationLink } from "./citations.ts";
import type { PageLink, PictureView } from "./common.ts";
import type { DocumentCard, ListPart, StubCard } from "./documents.ts";

export interface CategoryRef {
  name: string;
  address: string;
}

/** An article as lists show it. */
export interface ArticleCard {
  address: string;
  title: string;
  summary: string | null;
  /** ISO instant. */
  publishedAt: string;
  picture: PictureView | null;
  category: CategoryRef | null;
  isWithdrawn: boolean;
}

/** A document that an article is about or mentions. */
export interface ArticleDocument extends DocumentCard {
  isMentioned: boolean;
}

export interface ArticleView extends ArticleCard {
  /** Mentions of documents in the summary. */
  summaryCitations: CitationLink[];
  body: BodyView;
  heroCaption: string | null;
  heroCredit: string | null;
  byline: string | null;
  source: Article["source"];
  place: string | null;
  changeNotes: Article["changeNotes"];
  /** Last change of the published text, ISO instant. */
  updatedAt: string;
  withdrawal: Withdrawal;
  campaigns: CampaignCard[];
  /** Those that editors named, in their order, then those that the text mentions, in its order. */
  documents: ArticleDocument[];
  /** Documents that the text mentions and that are not held. */
  stubs: StubCard[];
  /** Neighbours of the same year in its category, or in all news when it has none. */
  older: PageLink | null;
  newer: PageLink | null;
}

/** An article to go on to from another. */
export type RelatedArticle = Pick<ArticleCard, "address" | "title" | "publishedAt">;

/** The front page. No article and no document stands on it twice. */
export interface HomeView {
  /** What an editor chose, else the newest featured article, else the newest; see `frontPageTop`. */
  lead: ArticleCard | null;
  beside: ArticleCard[];
  notices: { text: string; href: string | null }[];
  /** The newest of the category of announcements. */
  noticeArticles: ArticleCard[];
  /** The newest of those that stand nowhere above. */
  latest: ArticleCard[];
  /** Blocks of categories, each with the newest that stand nowhere above. */
  sections: { category: CategoryRef; articles: ArticleCard[] }[];
  /** Categories without a block. */
  categories: CategoryRef[];
  documents: DocumentCard[];
  services: ServiceLink[];
}

export interface ServiceLink extends PageLink {
  description: string | null;
  icon: ServiceIcon | null;
}

export interface MonthView {
  /** `YYYY-MM` */
  month: string;
  /** Newest first. */
  articles: ArticleCard[];
}

export interface MonthSummary {
  month: string;
  address: string;
  count: number;
}

export interface CategoryView {
  name: string;
  address: string;
  description: string | null;
  /** The twenty newest. */
  latest: ArticleCard[];
  years: { year: number; address: string; count: number }[];
}

export interface CategoryYearView extends ListPart {
  category: CategoryRef;
  /** Of the year, where its newest part stands. */
  address: string;
  year: number;
  /** Newest first. */
  articles: ArticleCard[];
}

export interface CampaignCard {
  address: string;
  year: number;
  kind: string;
  slogan: string;
  occasion: string | null;
  anniversary: { event: string | null; from: string | null; to: string | null };
  activeFrom: string;
  activeTo: string;
}

export interface CampaignView extends CampaignCard, ListPart {
  banner: PictureView | null;
  body: BodyView | null;
  withdrawal: Withdrawal;
  /** The newest part of them, newest first. */
  articles: ArticleCard[];
}

/** A numbered part of the articles on a campaign theme. It reads nothing else of the theme that changes often. */
export interface CampaignPartView extends ListPart {
  address: string;
  slogan: string;
  isWithdrawn: boolean;
  /** Newest first. */
  articles: ArticleCard[];
}
