import type { EffectStatus, RelationKind, ServiceIcon, Weekday } from "@bantin/contract";
import type { Block } from "../features/importing/to-lexical.ts";
import type { OfficialDocument } from "../payload-types.ts";

/*
 * Sample content as data. Items refer to one another by key; a key is unique within its kind. Every
 * reference but those in texts points to an item that stands before its referrer in the list of its kind,
 * so that a loader can create the lists in this order, each from the first item to the last: categories,
 * issuers, pictures, files, documents, campaigns, calendars, articles, redirects, navigation,
 * front page, site settings. Texts link to
 * documents and campaigns only. Days are `YYYY-MM-DD`, instants ISO 8601 in UTC.
 */

export interface SampleContent {
  siteSettings: SampleSiteSettings;
  navigation: { header: SampleMenuItem[]; footer: SampleMenuItem[] };
  frontPage: SampleFrontPage;
  categories: SampleCategory[];
  issuers: SampleIssuer[];
  pictures: SamplePicture[];
  files: SampleFile[];
  documents: SampleDocument[];
  campaigns: SampleCampaign[];
  calendars: SampleCalendar[];
  articles: SampleArticle[];
  redirects: SampleRedirect[];
}

export interface SampleSiteSettings {
  organisation: {
    name: string;
    parent?: string;
    address?: string;
    phone?: string;
    email?: string;
    workingHours?: string;
  };
  siteName: string;
  description: string;
  responsible: string;
  editor: string;
  licence: string;
  about: Block[];
}

export interface SampleMenuItem {
  label: string;
  target: "home" | "news" | "documents" | "campaigns" | "currentCalendar" | "category" | "link";
  /** Key of a category, for the target `category`. */
  category?: string;
  /** For the target `link`. */
  url?: string;
}

export interface SampleFrontPage {
  /** Keys of categories. */
  sections: string[];
  notices: { text: string; url?: string; until?: string }[];
  services: { label: string; url: string; description?: string; icon?: ServiceIcon }[];
}

export interface SampleCategory {
  key: string;
  name: string;
  description: string;
  order: number;
}

export interface SampleIssuer {
  /** Its slug, too. */
  key: string;
  name: string;
  code: string;
  family: "party" | "state";
  level: "central" | "province" | "district" | "commune";
  /** Keys of issuers. */
  parent?: string;
  successor?: string;
  validFrom?: string;
  validTo?: string;
  /** Whether articles mean it by its bare name. */
  isLocal?: boolean;
}

export interface SamplePicture {
  key: string;
  /** In the folder `pictures`: WebP, 1600 × 900. */
  filename: string;
  alt: string;
  credit: string;
}

export interface SampleFile {
  key: string;
  /** In the folder `files`. */
  filename: string;
  title: string;
  mimeType: "application/pdf";
}

export interface SampleDocument {
  key: string;
  /** Slug of the type. */
  type: NonNullable<OfficialDocument["type"]>;
  number: string;
  symbol: string;
  issuer: string;
  /** Roman numeral. */
  term?: string;
  year?: number;
  issueDate: string;
  effectDate?: string;
  expiryDate?: string;
  effectStatus: EffectStatus;
  summary: string;
  signatory?: { name?: string; title: string };
  field: string;
  body?: Block[];
  /** Keys of files. */
  attachments?: string[];
  aliases?: string[];
  /** Keys of documents. */
  relations?: Partial<Record<RelationKind, string[]>>;
  isStub?: boolean;
}

export interface SampleCampaign {
  key: string;
  year: number;
  kind: string;
  slogan: string;
  occasion: string;
  anniversary: { event: string; from: string; to: string };
  activeFrom: string;
  activeTo: string;
  /** Key of a picture. */
  banner?: string;
  body: Block[];
}

export interface SampleCalendar {
  year: number;
  week: number;
  /** Says that it is a sample. */
  note: string;
  days: {
    weekday: Weekday;
    entries: {
      from: string;
      to?: string;
      what: string;
      chair?: string;
      attendees?: string;
      place?: string;
      /** Key of a file. */
      attachment?: string;
    }[];
  }[];
}

export interface SampleArticle {
  key: string;
  title: string;
  summary: string;
  category: string;
  byline: string;
  source?: { name: string; url?: string };
  place: string;
  publishedAt: string;
  hero?: { image: string; caption: string };
  isFeatured?: boolean;
  campaigns: string[];
  documents: string[];
  /** Its last paragraph is {@link SAMPLE_LINE}. */
  body: Block[];
  changeNotes?: { date: string; note: string }[];
  withdrawal?: { date: string; explanation: string };
}

export type SampleRedirect =
  | { from: string; kind: "moved"; to: string; title: string }
  | { from: string; kind: "gone"; title: string; explanation: string };

/** Ends every article: nobody may take what is invented for news. */
export const SAMPLE_LINE = "Bài viết mẫu, nội dung giả định.";
