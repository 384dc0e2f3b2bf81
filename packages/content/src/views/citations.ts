import type { RichText } from "@bantin/contract";
import type { PictureView } from "./common.ts";
import type { DocumentCard } from "./documents.ts";

/** A mention of an official document in a text of ours, and where it leads. */
export interface CitationLink {
  /** Offsets in the text it stands in, end exclusive. */
  start: number;
  end: number;
  href: string;
  /** What to say of the document; null for one that is not held. */
  document: Pick<
    DocumentCard,
    "summary" | "effectStatus" | "effectDate" | "expiryDate" | "isStub" | "isWithdrawn"
  > | null;
  /** The article's day, where the text names a law alone and the version in force that day is linked. */
  inForceOn: string | null;
  /** Where the text gives another date than the document bears: both, `YYYY-MM-DD`. */
  otherDate: { cited: string; issued: string } | null;
}

export interface BodyCitation extends CitationLink {
  /** The block it stands in: its index in `textBlocks`. Offsets are into that block's text. */
  block: number;
}

/** A body together with what its links, pictures and citations lead to. */
export interface BodyView {
  richText: RichText;
  /** In reading order, not overlapping. */
  citations: BodyCitation[];
  /** By `collection/id`; a target that is not public has no entry and shows as plain text. */
  links: Record<string, string>;
  /** Links as editors wrote them that lead to nothing on this site: they show as plain text. */
  deadLinks: string[];
  /** By the id of the medium. */
  pictures: Record<string, PictureView>;
}

/** Words out of a text, with a stretch of them marked. */
export interface Excerpt {
  text: string;
  /** Offsets of the mark in `text`. */
  start: number;
  end: number;
}

/** An article about a document, as the page of the document lists it. */
export interface CitingArticle {
  address: string;
  title: string;
  /** ISO instant. */
  publishedAt: string;
  isWithdrawn: boolean;
  /** The sentence that mentions the document; null when editors named it and the text does not. */
  excerpt: Excerpt | null;
}

/** The articles about a document. */
export interface CitingArticles {
  /** The fifty newest, newest first. */
  latest: CitingArticle[];
  /** How many there are in all. */
  count: number;
  /** The parts of the document that all of them point at, in its own order. */
  parts: CitedPart[];
}

/** A part of a document that articles point at. */
export interface CitedPart {
  /** The id of its place on the document's page: `dieu-5-khoan-2`. */
  anchor: string;
  /** Điều, khoản, điểm; null where the articles do not name one. */
  article: string | null;
  clause: string | null;
  point: string | null;
  /** How many articles point at it. */
  count: number;
}
