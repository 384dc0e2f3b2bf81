import type { CollectionSlug } from "payload";
import {
  articlePage,
  campaignPage,
  categoryPage,
  type PageOf,
  resolutionPage,
} from "../publishing/public-rows.ts";

/** Collections whose documents have a page of their own. */
export const PAGED_COLLECTIONS = {
  articles: { pageOf: articlePage, hasDrafts: true },
  resolutions: { pageOf: resolutionPage, hasDrafts: true },
  campaigns: { pageOf: campaignPage, hasDrafts: true },
  categories: { pageOf: categoryPage, hasDrafts: false },
} as const satisfies Partial<Record<CollectionSlug, { pageOf: PageOf; hasDrafts: boolean }>>;

export type PagedCollection = keyof typeof PAGED_COLLECTIONS;

export function isPagedCollection(slug: unknown): slug is PagedCollection {
  return typeof slug === "string" && Object.hasOwn(PAGED_COLLECTIONS, slug);
}
