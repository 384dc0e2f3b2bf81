import type { NamedDocument } from "@bantin/contract";

/** Where a document is edited in the admin. A global is named by its slug twice. */
export function hrefOf({ collectionSlug, documentId }: NamedDocument): string {
  return collectionSlug === documentId
    ? `/admin/globals/${collectionSlug}`
    : `/admin/collections/${collectionSlug}/${documentId}`;
}
