import { z } from "zod";
import { citationOverride } from "./citation-override.ts";
import {
  day,
  flag,
  id,
  instant,
  list,
  optional,
  publishedStatus,
  slug,
  stamps,
  text,
  webUrl,
} from "./primitives.ts";
import { richText } from "./rich-text/schema.ts";
import { withdrawal } from "./withdrawal.ts";

/** A news article, as `GET /api/articles?depth=0` answers it to an api-client. */
export const article = z.object({
  ...stamps,
  _status: publishedStatus,
  title: text,
  slug,
  /** The sapo: one short paragraph that stands above the body. */
  summary: optional(text),
  body: richText,
  hero: z.object({ image: optional(id), caption: optional(text), credit: optional(text) }),
  category: optional(id),
  byline: optional(text),
  /** Where the text was taken from: "Theo Báo Quảng Ninh". */
  source: z.object({ name: optional(text), url: optional(webUrl) }),
  /** Fixes the month in the article's address. */
  publishedAt: instant,
  /** Where it happened, as printed before the text: "Đầm Hà". */
  place: optional(text),
  campaigns: list(id),
  resolutions: list(id),
  isFeatured: flag,
  /** What was changed after publication, for readers, oldest first. */
  changeNotes: list(z.object({ date: day, note: text })),
  citationOverrides: list(citationOverride),
  withdrawal,
});
export type Article = z.infer<typeof article>;
