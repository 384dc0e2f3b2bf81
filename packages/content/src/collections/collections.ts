import { navigation, siteSettings } from "@bantin/contract";
import type { z } from "zod";
import { articles } from "./articles.ts";
import { campaigns } from "./campaigns.ts";
import { categories } from "./categories.ts";
import type { Collection } from "./collection.ts";
import { files } from "./files.ts";
import { issuers } from "./issuers.ts";
import { media } from "./media.ts";
import { redirects } from "./redirects.ts";
import { resolutions } from "./resolutions.ts";

/** Every collection that the site is made of. */
const ALL = {
  articles,
  resolutions,
  campaigns,
  redirects,
  issuers,
  categories,
  media,
  files,
};

export type CollectionName = keyof typeof ALL;

/** The type of a stored record, by collection. */
export type RecordOf = { [C in CollectionName]: z.infer<(typeof ALL)[C]["schema"]> };

export const COLLECTIONS: { readonly [C in CollectionName]: Collection<RecordOf[C]> } = ALL;

export function isCollection(name: string): name is CollectionName {
  return Object.hasOwn(COLLECTIONS, name);
}

export const COLLECTION_NAMES: readonly CollectionName[] =
  Object.keys(COLLECTIONS).filter(isCollection);

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

/** The globals, with the names under which staff know them. */
const ALL_GLOBALS = {
  "site-settings": { schema: siteSettings, staffName: "Cài đặt trang" },
  navigation: { schema: navigation, staffName: "Trình đơn" },
};

export type GlobalName = keyof typeof ALL_GLOBALS;

/** The type of a stored global, by slug. */
export type GlobalOf = { [G in GlobalName]: z.infer<(typeof ALL_GLOBALS)[G]["schema"]> };

export const GLOBALS: {
  readonly [G in GlobalName]: { schema: z.ZodType<GlobalOf[G]>; staffName: string };
} = ALL_GLOBALS;

export function isGlobal(name: string): name is GlobalName {
  return Object.hasOwn(GLOBALS, name);
}

export const GLOBAL_NAMES: readonly GlobalName[] = Object.keys(GLOBALS).filter(isGlobal);
