import type { ArticleCard, DocumentCard, RegisterEntry } from "../views.ts";

/** The part of an article that lists show, its references not yet resolved. */
export interface StoredArticleCard
  extends Pick<ArticleCard, "address" | "title" | "summary" | "publishedAt" | "isWithdrawn"> {
  /** Id of the medium. */
  image: string | null;
  /** Id of the category. */
  category: string | null;
}

/** The part of a document that lists show, without what depends on its issuer. */
export interface StoredDocumentCard
  extends Omit<DocumentCard, "address" | "issuerName" | "family"> {
  term: string | null;
  year: number | null;
}

/** The part of a document that is in the register and in no list. */
export interface StoredRegisterEntry
  extends Pick<
    RegisterEntry,
    "effectDate" | "expiryDate" | "signatory" | "field" | "sourceUrl" | "withdrawal" | "aliases"
  > {
  hasText: boolean;
}
