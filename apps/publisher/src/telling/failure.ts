import {
  type DocumentName,
  type Held,
  InvalidGlobalError,
  SettingsMissingError,
  TooManyHeldError,
} from "@bantin/content";
import { MAX_ERROR_LENGTH, type NamedDocument } from "@bantin/contract";
import { CheckError } from "@bantin/site/check";
import { PageFailedError, staffMessageOf } from "../errors.ts";

/** Finds whose page stands at an address. */
export type OwnerOf = (address: string) => DocumentName | null;

/** As many as somebody would open one after the other. */
const MAX_DOCUMENTS = 5;

/** What the newsroom is told about a failure: the reason, and the documents to mend. */
export function failureOf(
  error: unknown,
  ownerOf: OwnerOf,
): { error: string; documents: NamedDocument[] } {
  const documents = new Map<string, NamedDocument>();
  for (const document of causesOf(error, ownerOf)) {
    documents.set(`${document.collectionSlug}/${document.documentId}`, document);
  }
  return {
    error: staffMessageOf(error).slice(0, MAX_ERROR_LENGTH),
    documents: [...documents.values()].slice(0, MAX_DOCUMENTS),
  };
}

function causesOf(error: unknown, ownerOf: OwnerOf): NamedDocument[] {
  if (error instanceof TooManyHeldError) return [named(error.first)];
  if (error instanceof InvalidGlobalError) return [global(error.slug)];
  if (error instanceof SettingsMissingError) return [global("site-settings")];
  if (error instanceof PageFailedError) return ownersOf([error.address], ownerOf);
  if (error instanceof CheckError) {
    return ownersOf(
      error.problems.flatMap(({ page }) => page ?? []),
      ownerOf,
    );
  }
  return [];
}

function ownersOf(addresses: readonly string[], ownerOf: OwnerOf): NamedDocument[] {
  return [...new Set(addresses)].flatMap((address) => {
    const owner = ownerOf(address);
    return owner ? named(owner) : [];
  });
}

function named({
  collection,
  id,
  title,
}: DocumentName | Pick<Held, "collection" | "id" | "title">): NamedDocument {
  return { collectionSlug: collection, documentId: id, title };
}

/** The admin has the titles of its globals. */
function global(slug: string): NamedDocument {
  return { collectionSlug: slug, documentId: slug, title: null };
}
