import type { DocumentIndexView } from "@bantin/content";

export type DocumentIndex = DocumentIndexView;

/** The order in which the numbers of a document stand; the same as DOCUMENT_FACETS of the contract. */
export const COLUMNS = ["loai", "co-quan", "linh-vuc", "hieu-luc"] as const;

/**
 * Whether an answer is the index. It comes from the release that the page is of, so this tells it from a
 * page of an error, and no more.
 */
export function isDocumentIndex(value: unknown): value is DocumentIndex {
  return (
    typeof value === "object" &&
    value !== null &&
    "facetLists" in value &&
    "years" in value &&
    Array.isArray(value.years)
  );
}
