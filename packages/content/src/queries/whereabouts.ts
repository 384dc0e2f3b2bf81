import { addresses, type CollectionName } from "@bantin/contract";
import { textOf } from "../store/rows.ts";
import type { Store } from "../store/store.ts";
import { openRecords } from "./records.ts";
import { openTargets } from "./targets.ts";

/** Where things stand on the site: for whoever wants to know which pages a change is about. */
export interface Whereabouts {
  /** The page of a record. Null for what has no page of its own, or is not public. */
  addressOf(collection: CollectionName, id: string): string | null;
  /** The page of the category of the article at an address. Null where no article with one is. */
  categoryOf(address: string): string | null;
}

export function openWhereabouts({ reader }: Store): Whereabouts {
  const findAddress = openTargets(reader);
  const records = openRecords(reader);
  const category = reader.prepare(
    `SELECT c.slug FROM articles a JOIN categories c ON c.id = a.category
     WHERE a.month = ?1 || '-' || ?2 AND a.slug = ?3`,
  );
  return {
    addressOf: (collection, id) =>
      collection === "redirects"
        ? (records.find("redirects", id)?.from ?? null)
        : findAddress(collection, id),
    categoryOf(address) {
      const [, ...parts] = /^\/tin-tuc\/(\d{4})\/(\d{2})\/([^/]+)\/$/.exec(address) ?? [];
      const row = parts.length > 0 ? category.get(...parts) : undefined;
      return row ? addresses.category({ slug: textOf(row, "slug") }) : null;
    },
  };
}
