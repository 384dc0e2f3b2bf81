import { addresses, type Owner } from "@bantin/contract";
import type { PayloadRequest } from "payload";
import { z } from "zod";

/** What readers see of a document: where it stands and under what name. */
export interface PublicPage {
  /** Address in the site, with both slashes. */
  address: string;
  title: string;
  /** Changes whenever the published text does. */
  updatedAt: string;
}

/** How a write changed what readers see. */
export type PublicChange =
  | { kind: "none" }
  | { kind: "published"; page: PublicPage }
  | { kind: "updated"; page: PublicPage }
  | { kind: "moved"; page: PublicPage; from: string }
  | { kind: "unpublished"; page: PublicPage };

/**
 * Compares what readers saw before a write with what they see after it.
 *
 * @param before null when the document was not public
 * @param after null when it no longer is, or never was
 */
export function publicChange(before: PublicPage | null, after: PublicPage | null): PublicChange {
  if (!before && !after) return { kind: "none" };
  if (!before && after) return { kind: "published", page: after };
  if (before && !after) return { kind: "unpublished", page: before };
  if (!before || !after) return { kind: "none" };
  if (before.address !== after.address) {
    return { kind: "moved", page: after, from: before.address };
  }
  // A draft saved over a published text leaves the published row, and its time stamp, alone.
  return before.updatedAt === after.updatedAt ? { kind: "none" } : { kind: "updated", page: after };
}

/** A document as the database holds it, or as a write would leave it. */
export type Row = Record<string, unknown>;

/** The page that readers see of a row, or null when it is not public. */
export type PageOf = (row: Row, req: PayloadRequest) => Promise<PublicPage | null>;

const instantText = z.preprocess(
  (value) => (value instanceof Date ? value.toISOString() : value),
  z.string(),
);
const reference = z.union([z.string(), z.object({ id: z.string() }).transform(({ id }) => id)]);

const published = z.object({
  _status: z.literal("published"),
  deletedAt: z.null().optional(),
  updatedAt: instantText.default(""),
});
const articleRow = published.extend({
  title: z.string(),
  slug: z.string(),
  publishedAt: instantText,
});
const campaignRow = published.extend({ slogan: z.string(), slug: z.string() });
const calendarRow = published.extend({ title: z.string(), year: z.number(), week: z.number() });
const documentRow = published.extend({
  title: z.string(),
  type: z.string(),
  number: z.string(),
  term: z.string().nullish(),
  year: z.number().nullish(),
  issuer: reference,
});
const categoryRow = z.object({
  name: z.string(),
  slug: z.string(),
  updatedAt: instantText.default(""),
});

/** A row that lacks what an address needs is not public: publishing it fails validation anyway. */
function pageOf<Shape extends z.ZodType>(
  schema: Shape,
  page: (row: z.infer<Shape>, req: PayloadRequest) => Promise<PublicPage | null> | PublicPage,
): PageOf {
  return async (row: Row, req) => {
    const parsed = schema.safeParse(row);
    return parsed.success ? page(parsed.data, req) : null;
  };
}

export const articlePage = pageOf(articleRow, (row) => ({
  address: addresses.article(row),
  title: row.title,
  updatedAt: row.updatedAt,
}));

export const campaignPage = pageOf(campaignRow, (row) => ({
  address: addresses.campaign(row),
  title: row.slogan,
  updatedAt: row.updatedAt,
}));

export const calendarPage = pageOf(calendarRow, (row) => ({
  address: addresses.calendar(row),
  title: row.title,
  updatedAt: row.updatedAt,
}));

export const categoryPage = pageOf(categoryRow, (row) => ({
  address: addresses.category(row),
  title: row.name,
  updatedAt: row.updatedAt,
}));

export const documentPage = pageOf(documentRow, async (row, req) => {
  const issuer = await req.payload.findByID({
    collection: "issuers",
    id: row.issuer,
    depth: 0,
    disableErrors: true,
    req,
  });
  if (!issuer?.slug) return null;
  const address = addresses.document({
    issuerSlug: issuer.slug,
    type: row.type,
    number: row.number,
    term: row.term ?? null,
    year: row.year ?? null,
  });
  return { address, title: row.title, updatedAt: row.updatedAt };
});

/** Collections whose documents have a page of their own. */
export const PAGED_COLLECTIONS = {
  articles: { pageOf: articlePage },
  resolutions: { pageOf: documentPage },
  campaigns: { pageOf: campaignPage },
  calendars: { pageOf: calendarPage },
  categories: { pageOf: categoryPage },
} as const satisfies Record<Owner, { pageOf: PageOf }>;

export type PagedCollection = Owner;

export function isPagedCollection(slug: unknown): slug is PagedCollection {
  return typeof slug === "string" && Object.hasOwn(PAGED_COLLECTIONS, slug);
}
