import {
  type Article,
  article,
  type Campaign,
  type Category,
  campaign,
  category,
  type File,
  file,
  type Issuer,
  issuer,
  type Media,
  media,
  type Navigation,
  navigation,
  type Redirect,
  type Resolution,
  redirect,
  resolution,
  type SiteSettings,
  siteSettings,
} from "@bantin/contract";
import type { z } from "zod";

/** The type of a stored record, by collection. */
export interface RecordOf {
  articles: Article;
  resolutions: Resolution;
  campaigns: Campaign;
  redirects: Redirect;
  issuers: Issuer;
  categories: Category;
  media: Media;
  files: File;
}
export type CollectionName = keyof RecordOf;

/** The type of a stored global, by slug. */
export interface GlobalOf {
  "site-settings": SiteSettings;
  navigation: Navigation;
}
export type GlobalName = keyof GlobalOf;

/**
 * Collections in the order in which they are read. Those that refer to others come first: whatever a
 * document refers to was there before it, so it is found when its own collection is read later.
 */
export const COLLECTION_WAVES = [
  ["articles", "resolutions", "campaigns", "redirects"],
  ["issuers", "categories", "media", "files"],
] as const satisfies readonly (readonly CollectionName[])[];

export const GLOBALS: readonly GlobalName[] = ["site-settings", "navigation"];

export const recordSchemas: { [C in CollectionName]: z.ZodType<RecordOf[C]> } = {
  articles: article,
  resolutions: resolution,
  campaigns: campaign,
  redirects: redirect,
  issuers: issuer,
  categories: category,
  media,
  files: file,
};

export const globalSchemas: { [G in GlobalName]: z.ZodType<GlobalOf[G]> } = {
  "site-settings": siteSettings,
  navigation,
};

/** One value per collection. */
export function byCollection<Value>(
  make: (collection: CollectionName) => Value,
): Record<CollectionName, Value> {
  return {
    articles: make("articles"),
    resolutions: make("resolutions"),
    campaigns: make("campaigns"),
    redirects: make("redirects"),
    issuers: make("issuers"),
    categories: make("categories"),
    media: make("media"),
    files: make("files"),
  };
}
