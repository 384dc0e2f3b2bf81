/** What readers see of a document: where it stands and under what name. */
export interface PublicPage {
  /** Address in the site, with both slashes. */
  address: string;
  title: string;
  /** Changes whenever the published text does. */
  updatedAt: string;
}

/** How a write changed what readers see. */
export type PublicChange =
  | { kind: "none" }
  | { kind: "published"; page: PublicPage }
  | { kind: "updated"; page: PublicPage }
  | { kind: "moved"; page: PublicPage; from: string }
  | { kind: "unpublished"; page: PublicPage };

/**
 * Compares what readers saw before a write with what they see after it.
 *
 * @param before null when the document was not public
 * @param after null when it no longer is, or never was
 */
export function publicChange(before: PublicPage | null, after: PublicPage | null): PublicChange {
  if (!before && !after) return { kind: "none" };
  if (!before && after) return { kind: "published", page: after };
  if (before && !after) return { kind: "unpublished", page: before };
  if (!before || !after) return { kind: "none" };
  if (before.address !== after.address) {
    return { kind: "moved", page: after, from: before.address };
  }
  // A draft saved over a published text leaves the published row, and its time stamp, alone.
  return before.updatedAt === after.updatedAt ? { kind: "none" } : { kind: "updated", page: after };
}
