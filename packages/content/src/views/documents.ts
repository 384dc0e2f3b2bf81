import type {
  DocumentFacet,
  EffectStatus,
  Issuer,
  PortalLink,
  RelationKind,
  Withdrawal,
} from "@bantin/contract";
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
  /** `YYYY-MM-DD`, the first day on which it has effect. */
  effectDate: string | null;
  /** `YYYY-MM-DD`, the first day on which it has none. */
  expiryDate: string | null;
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

/** A document as the picture of its page names it. */
export type DocumentShareView = Pick<
  DocumentCard,
  "type" | "symbol" | "number" | "issuerName" | "summary"
>;

/** A document that grew from another, at once or through one that did. */
export interface GrownDocument {
  /** What it does to the one that it grew from. */
  kind: RelationKind;
  /** 1 where it names this document itself, 2 where it names one that does, 3 … */
  distance: number;
  document: DocumentCard;
}

/** How many articles about a document were published in a month. */
export interface NewsMonth {
  /** `YYYY-MM` */
  month: string;
  count: number;
}

export interface DocumentView extends DocumentCard {
  /** Mentions of other documents in the summary. */
  summaryCitations: CitationLink[];
  term: string | null;
  year: number | null;
  issuer: { name: string; level: string; validTo: string | null; successorName: string | null };
  signatory: { name: string | null; title: string | null };
  field: string | null;
  body: BodyView | null;
  files: FileView[];
  aliases: string[];
  relations: RelatedDocument[];
  succession: Succession;
  /** What it set going, in the order of time; those without a day come last. */
  grown: GrownDocument[];
  /** Articles about it by month, the oldest first; months without any are left out. */
  newsMonths: NewsMonth[];
  sourceUrl: string | null;
  /** Where its text may be found; empty for a document whose text or file is here. */
  portals: PortalLink[];
  withdrawal: Withdrawal;
  updatedAt: string;
  /** Articles that mention it or whose editors named it. */
  articles: CitingArticles;
}

/** What happened to a document on a day, or is to happen. */
export interface TimelineStep {
  kind:
    | "issued"
    | "effective"
    | "amended"
    | "corrected"
    | "consolidated"
    | "suspended"
    | "repealed"
    | "replaced"
    | "expired";
  /** `YYYY-MM-DD`; null where it is not known. */
  date: string | null;
  /** False for what is still to come on the day that was asked about. */
  isPast: boolean;
  /** The document that did it. */
  by: DocumentCard | null;
}

/** How a document stands on a day. */
export interface DocumentEffectView {
  effectStatus: EffectStatus;
  /** In the order of time. */
  steps: TimelineStep[];
}

/** The page of a document that articles cite and that is not held. */
export interface StubView extends StubCard {
  /** The day of its issue, where the articles that give one agree. */
  citedDate: string | null;
  articles: CitingArticles;
  /** Where it may be found. */
  portals: PortalLink[];
  /** Documents of the same body, type and number that are held, newest first: one of them may be meant. */
  similar: DocumentCard[];
}

/** Documents of one year, or those whose year is not known. */
export interface YearCount {
  year: number | null;
  address: string;
  count: number;
}

export interface DocumentListView {
  /** The fifty newest by issue date. */
  latest: DocumentCard[];
  years: YearCount[];
}

/** Where a page stands in a list that is read in parts; see `partCount` of `@bantin/contract`. */
export interface ListPart {
  /** From 1, the oldest. */
  part: number;
  partCount: number;
}

export interface DocumentYearView extends ListPart {
  year: number | null;
  /** Newest first. */
  documents: DocumentCard[];
}

/** One value that documents are sorted by. */
export interface FacetListName {
  facet: DocumentFacet;
  /** As it stands in addresses. */
  value: string;
  /** Of an issuer or a field; null for types and statuses, which the site has words for. */
  name: string | null;
}

export interface FacetListCount extends FacetListName {
  address: string;
  count: number;
}

/** Documents of one type, issuer, field or effect status. */
export interface DocumentFacetListView extends FacetListName {
  count: number;
  /** The fifty newest by issue date. */
  latest: DocumentCard[];
  years: YearCount[];
}

export interface DocumentFacetListYearView extends FacetListName {
  year: number | null;
  documents: DocumentCard[];
}

/** Every document by what it is sorted by, for filters by several criteria at once. */
export interface DocumentIndexView {
  facetLists: Record<DocumentFacet, { value: string; name: string | null }[]>;
  years: {
    year: number | null;
    address: string;
    /** In the order of the year's list; for each facet an index into its facetLists, -1 for none. */
    documents: number[][];
  }[];
}
