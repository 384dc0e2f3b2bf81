import { COLLECTION_NAMES, type CollectionName, type RecordOf } from "@bantin/contract";
import { articles } from "./articles.ts";
import { calendars } from "./calendars.ts";
import { campaigns } from "./campaigns.ts";
import { categories } from "./categories.ts";
import type { Collection } from "./collection.ts";
import { files } from "./files.ts";
import { issuers } from "./issuers.ts";
import { media } from "./media.ts";
import { redirects } from "./redirects.ts";
import { resolutions } from "./resolutions.ts";

/** Everything that the site is made of. */
export const COLLECTIONS: { readonly [C in CollectionName]: Collection<RecordOf[C]> } = {
  articles,
  resolutions,
  campaigns,
  calendars,
  redirects,
  issuers,
  categories,
  media,
  files,
};

/** One value per collection. */
export function byCollection<Value>(
  make: (collection: CollectionName) => Value,
): Record<CollectionName, Value> {
  const made: Partial<Record<CollectionName, Value>> = {};
  for (const name of COLLECTION_NAMES) made[name] = make(name);
  if (isComplete(made)) return made;
  throw new Error("There is a collection without a name.");
}

function isComplete<Value>(
  made: Partial<Record<CollectionName, Value>>,
): made is Record<CollectionName, Value> {
  return COLLECTION_NAMES.every((name) => Object.hasOwn(made, name));
}
