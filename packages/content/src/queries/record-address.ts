import type { CollectionName } from "../collections/collections.ts";
import type { Store } from "../store/store.ts";
import { openRecords } from "./records.ts";
import { openTargets } from "./targets.ts";

/**
 * Where records stand on the site: for whoever wants to know which page a change is about. Null for what has
 * no page of its own, or is not public.
 */
export function openRecordAddresses({
  reader,
}: Store): (collection: CollectionName, id: string) => string | null {
  const findAddress = openTargets(reader);
  const records = openRecords(reader);
  return (collection, id) =>
    collection === "redirects"
      ? (records.find("redirects", id)?.from ?? null)
      : findAddress(collection, id);
}
