import type { Article, RelationKind, Resolution } from "@bantin/contract";
import type { CategoryRef } from "./articles.ts";
import type { BodyView } from "./citations.ts";
import type { PictureView } from "./common.ts";
import type { DocumentCard, FileView } from "./documents.ts";

/** What tells a thing from every other for as long as it exists, whatever its address is by then. */
export interface Permanent {
  /** Opaque identifier in its collection. */
  id: string;
  /** ISO instant. */
  createdAt: string;
}

/** An article as feeds carry it: whole. */
export interface FeedArticle extends Permanent {
  address: string;
  title: string;
  summary: string | null;
  body: BodyView;
  /** ISO instant. */
  publishedAt: string;
  /** When it last changed for readers, ISO instant. */
  changedAt: string;
  category: CategoryRef | null;
  byline: string | null;
  source: Article["source"];
  picture: PictureView | null;
  /** Bytes of each of the picture's files, by address. */
  pictureBytes: Record<string, number>;
  heroCaption: string | null;
  heroCredit: string | null;
}

export interface ArticleFeedView {
  /** The thirty newest, without those that were withdrawn. */
  articles: FeedArticle[];
}

export interface CategoryFeedView extends ArticleFeedView, Permanent {
  name: string;
  address: string;
  description: string | null;
}

/** A document as feeds announce it. */
export interface FeedDocument extends Permanent {
  document: DocumentCard;
  field: string | null;
  effectDate: string | null;
  files: FileView[];
  /** ISO instant. */
  changedAt: string;
}

export interface DocumentFeedView {
  /** The thirty that came to the site last, without stubs and those that were withdrawn. */
  documents: FeedDocument[];
}

/** A file of the sitemap. */
export interface SitemapPart {
  /** `tin-tuc-2022`, `van-ban-2021`, `trang` */
  name: string;
  /** When something in it last changed for readers, ISO instant; null where nobody can say. */
  changedAt: string | null;
}

/** A page that search engines should know. */
export interface SitemapEntry {
  address: string;
  /** When it last changed for readers, ISO instant; null where it follows other pages. */
  changedAt: string | null;
}

/** A document in the register: all that is known of it but its text. */
export interface RegisterEntry
  extends DocumentCard,
    Permanent,
    Pick<
      Resolution,
      "term" | "year" | "effectDate" | "expiryDate" | "signatory" | "field" | "sourceUrl"
    >,
    Pick<Resolution, "withdrawal"> {
  aliases: string[];
  /** Addresses of the documents that this one replaces, amends, … */
  relations: Record<RelationKind, string[]>;
  files: FileView[];
  /** Its text or a file is here. */
  isHeld: boolean;
  /** ISO instant. */
  changedAt: string;
}
