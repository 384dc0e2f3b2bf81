import type {
  Article,
  EffectStatus,
  RelationKind,
  RichText,
  SiteSettings,
  Withdrawal,
} from "@bantin/contract";

/**
 * What pages get. Views hold everything a page shows, with relations resolved to addresses, and
 * nothing else: what a page reads is what renders it again.
 */

/** A link to a page of this site. */
export interface PageLink {
  label: string;
  /** An address of this site, or a full URL for a link to another one. */
  href: string;
}

export interface SiteView extends Omit<SiteSettings, "updatedAt"> {
  header: PageLink[];
  footer: PageLink[];
}

/** One size of a picture, mirrored into the site. */
export interface PictureSource {
  /** Address in this site. */
  src: string;
  width: number;
  height: number;
  mimeType: string;
}

export interface PictureView {
  alt: string;
  caption: string | null;
  credit: string | null;
  /** Narrowest first, never empty; the last is the largest there is. */
  sources: PictureSource[];
  /** Percent from left and top of the part that must stay visible; the middle by default. */
  focal: { x: number; y: number };
}

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

/** A document as lists show it. */
export interface DocumentCard {
  address: string;
  /** Slug of the type; the word comes from `@bantin/citations`. */
  type: string;
  number: string;
  symbol: string | null;
  issuerName: string;
  /** `YYYY-MM-DD` */
  issueDate: string | null;
  summary: string;
  effectStatus: EffectStatus;
  isStub: boolean;
  isWithdrawn: boolean;
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

/** A body together with what its links and pictures lead to. */
export interface BodyView {
  richText: RichText;
  /** By `collection/id`; a target that is not public has no entry and shows as plain text. */
  links: Record<string, string>;
  /** By the id of the medium. */
  pictures: Record<string, PictureView>;
}

export interface ArticleView extends ArticleCard {
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
  documents: DocumentCard[];
  /** Neighbours in its category, or in all news when it has none. */
  older: PageLink | null;
  newer: PageLink | null;
}

export interface FileView {
  title: string;
  href: string;
  mimeType: string;
  /** Bytes. */
  filesize: number;
}

export interface RelatedDocument {
  kind: RelationKind;
  /** `to`: this document replaces the other; `from`: the other replaces this one. */
  direction: "to" | "from";
  document: DocumentCard;
}

export interface DocumentView extends DocumentCard {
  term: string | null;
  year: number | null;
  issuer: { name: string; level: string; validTo: string | null; successorName: string | null };
  effectDate: string | null;
  expiryDate: string | null;
  signatory: { name: string | null; title: string | null };
  field: string | null;
  body: BodyView | null;
  files: FileView[];
  aliases: string[];
  relations: RelatedDocument[];
  sourceUrl: string | null;
  withdrawal: Withdrawal;
  updatedAt: string;
  /** Articles whose editors named this document, newest first. */
  articles: ArticleCard[];
}

export interface CampaignView extends CampaignCard {
  banner: PictureView | null;
  body: BodyView | null;
  withdrawal: Withdrawal;
  articles: ArticleCard[];
}

export interface HomeView {
  /** The featured article, else the newest. */
  lead: ArticleCard | null;
  /** The ten newest after the lead. */
  latest: ArticleCard[];
  documents: DocumentCard[];
  categories: CategoryRef[];
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

export interface CategoryYearView {
  name: string;
  address: string;
  year: number;
  articles: ArticleCard[];
}

export interface DocumentListView {
  /** The fifty newest by issue date. */
  latest: DocumentCard[];
  years: { year: number; address: string; count: number }[];
}

/** What stands at an address that has ended. */
export interface EndedAddressView {
  kind: "moved" | "gone";
  from: string;
  to: string | null;
  title: string | null;
  explanation: string | null;
  /** When it ended, ISO instant. */
  since: string;
}

/** A file of the output that is copied, not rendered. */
export interface AssetView {
  /** Address in this site. */
  address: string;
  mimeType: string;
  /** Path of the mirrored bytes on this machine. */
  path: string;
}

/**
 * All that a page may ask. Answers depend on the arguments and the synced content only; time comes
 * in as an argument. Absent content is null, and the page answers 404.
 */
export interface Content {
  site(): SiteView;
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
  campaigns(): CampaignCard[];
  campaign(slug: string): CampaignView | null;
  /** @param address with both slashes */
  endedAddress(address: string): EndedAddressView | null;
  asset(address: string): AssetView | null;
  /** Every address that the content defines, by route: what `getStaticPaths` lists. */
  addresses(): ContentAddresses;
}

/** Route parameters of everything there is. */
export interface ContentAddresses {
  months: string[];
  articles: { month: string; slug: string }[];
  categories: string[];
  categoryYears: { slug: string; year: number }[];
  documentYears: number[];
  documents: { issuer: string; period: string; type: string; number: string }[];
  campaigns: string[];
  ended: string[];
  assets: string[];
}
