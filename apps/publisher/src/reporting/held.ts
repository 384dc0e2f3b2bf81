import type { Held } from "@bantin/content";
import { type HeldRecord, MAX_ERROR_LENGTH } from "@bantin/contract";
import type { PublisherContext } from "../context.ts";
import type { KeptTrace } from "../traces/traces.ts";

/** Something of which readers do not see what the CMS has, as the newsroom is told, with a sentence for operators. */
export interface HeldItem extends HeldRecord {
  problem: string;
}

/** Pages that no single document makes, under their addresses. */
const PAGES = "pages";

/** What is held: records of the content, and pages that stay as they were. */
export function heldItems(
  { store, ownerOf }: Pick<PublisherContext, "store" | "ownerOf">,
  kept: readonly KeptTrace[],
): HeldItem[] {
  const records = store.held().map(itemOf);
  const known = new Set(records.map(keyOf));
  const pages = kept.map(({ address, problem, reason, since }): HeldItem => {
    const owner = ownerOf(address);
    return {
      collectionSlug: owner?.collection ?? PAGES,
      documentId: owner?.id ?? address,
      title: owner ? owner.title : address,
      field: null,
      reason: reason.slice(0, MAX_ERROR_LENGTH),
      since,
      problem,
    };
  });
  // One document may have several pages, and be held itself: it is named once.
  const others = new Map(
    pages.filter((page) => !known.has(keyOf(page))).map((page) => [keyOf(page), page]),
  );
  return [...records, ...others.values()];
}

function itemOf({ collection, id, title, field, reason, since, problem }: Held): HeldItem {
  return {
    collectionSlug: collection,
    documentId: id,
    title,
    field,
    reason: reason.slice(0, MAX_ERROR_LENGTH),
    since,
    problem,
  };
}

function keyOf({ collectionSlug, documentId }: HeldRecord): string {
  return `${collectionSlug}/${documentId}`;
}
