import type { z } from "zod";
import { article } from "./article.ts";
import { calendar } from "./calendar.ts";
import { campaign } from "./campaign.ts";
import { category } from "./category.ts";
import { frontPage } from "./front-page.ts";
import { issuer } from "./issuer.ts";
import { file, media } from "./media.ts";
import { navigation } from "./navigation.ts";
import { redirect } from "./redirect.ts";
import { resolution } from "./resolution.ts";
import { siteSettings } from "./site-settings.ts";

const records = {
  articles: article,
  resolutions: resolution,
  campaigns: campaign,
  calendars: calendar,
  redirects: redirect,
  issuers: issuer,
  categories: category,
  media,
  files: file,
};
const globals = { "site-settings": siteSettings, navigation, "front-page": frontPage };

/**
 * The collections of which readers see something. Whatever says something of each of them is a record of
 * these names: the compiler then tells what a new one still needs.
 */
export type CollectionName = keyof typeof records;
export type GlobalName = keyof typeof globals;

export function isCollection(name: string): name is CollectionName {
  return Object.hasOwn(records, name);
}

/** In the order of lists. */
export const COLLECTION_NAMES: readonly CollectionName[] =
  Object.keys(records).filter(isCollection);

/** The type of a document, by collection. */
export type RecordOf = { [C in CollectionName]: z.infer<(typeof records)[C]> };
export type GlobalOf = { [G in GlobalName]: z.infer<(typeof globals)[G]> };

/** The collections whose documents are drafts before they are public: the contract asks whether they are published. */
export type DraftedCollection = {
  [C in CollectionName]: RecordOf[C] extends { _status: unknown } ? C : never;
}[CollectionName];
export const DRAFTED_COLLECTIONS: readonly DraftedCollection[] = COLLECTION_NAMES.filter(
  (name): name is DraftedCollection => "_status" in records[name].shape,
);

/** What the site reads of a document of each collection. */
export const recordSchemas: { readonly [C in CollectionName]: z.ZodType<RecordOf[C]> } = records;
export const globalSchemas: { readonly [G in GlobalName]: z.ZodType<GlobalOf[G]> } = globals;
