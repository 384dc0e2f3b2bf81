import { addresses } from "@bantin/contract";
import type { PayloadRequest } from "payload";
import { z } from "zod";
import type { PublicPage } from "./public-page.ts";

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
const resolutionRow = published.extend({
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

export const categoryPage = pageOf(categoryRow, (row) => ({
  address: addresses.category(row),
  title: row.name,
  updatedAt: row.updatedAt,
}));

export const resolutionPage = pageOf(resolutionRow, async (row, req) => {
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
