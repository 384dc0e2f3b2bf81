import type { EffectStatus, Issuer, RelationKind, Withdrawal } from "@bantin/contract";
import type { BodyView, CitationLink, CitingArticles } from "./citations.ts";

/** A document as lists show it. */
export interface DocumentCard {
  address: string;
  /** Slug of the type; the word comes from `@bantin/citations`. */
  type: string;
  number: string;
  symbol: string | null;
  issuerName: string;
  family: Issuer["family"];
  /** `YYYY-MM-DD` */
  issueDate: string | null;
  summary: string;
  effectStatus: EffectStatus;
  isStub: boolean;
  isWithdrawn: boolean;
}

/** A document that articles cite and that is not held, as lists show it. */
export interface StubCard {
  address: string;
  /** Slug of the type. */
  type: string;
  number: string;
  symbol: string | null;
  /** As the body is called here; else as the articles name it; else by its code. */
  issuerName: string;
  family: Issuer["family"];
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

/**
 * What stood before a document and what came after, where one replaced the other. Each step is one or more
 * documents.
 */
export interface Succession {
  /** The oldest first; the last step is what this document replaces. */
  earlier: DocumentCard[][];
  /** The first step is what replaces this document. */
  later: DocumentCard[][];
}

export interface DocumentView extends DocumentCard {
  /** Mentions of other documents in the summary. */
  summaryCitations: CitationLink[];
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
  succession: Succession;
  sourceUrl: string | null;
  withdrawal: Withdrawal;
  updatedAt: string;
  /** Articles that mention it or whose editors named it. */
  articles: CitingArticles;
}

/** The page of a document that articles cite and that is not held. */
export interface StubView extends StubCard {
  /** The day of its issue, where the articles that give one agree. */
  citedDate: string | null;
  articles: CitingArticles;
  /** Documents of the same body, type and number that are held, newest first: one of them may be meant. */
  similar: DocumentCard[];
}

export interface DocumentListView {
  /** The fifty newest by issue date. */
  latest: DocumentCard[];
  years: { year: number; address: string; count: number }[];
}
