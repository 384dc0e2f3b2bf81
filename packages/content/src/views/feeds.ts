import type { Article } from "@bantin/contract";
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
