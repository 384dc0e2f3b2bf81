import { z } from "zod";
import {
  day,
  flag,
  id,
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

/** Whether a document has effect (tình trạng hiệu lực). */
export const EFFECT_STATUSES = [
  "unknown",
  "notYetInForce",
  "inForce",
  "partlyExpired",
  "suspended",
  "expired",
] as const;
export const effectStatus = z.enum(EFFECT_STATUSES);
export type EffectStatus = z.infer<typeof effectStatus>;

/** How one document stands to another. The inverses are computed, never stored. */
export const RELATION_KINDS = [
  "replaces",
  "repeals",
  "suspends",
  "amends",
  "corrects",
  "consolidates",
  "implements",
  "basedOn",
] as const;
export type RelationKind = (typeof RELATION_KINDS)[number];

/**
 * What a relation makes of the effect status of the document that it is to, from the day on which the one that
 * states it has effect; null where it changes nothing. An amendment leaves a document in force; a correction mends
 * its words, and a consolidation (văn bản hợp nhất) puts it together with its amendments.
 */
export const EFFECT_OF_RELATION: Readonly<Record<RelationKind, EffectStatus | null>> = {
  replaces: "expired",
  repeals: "expired",
  suspends: "suspended",
  amends: null,
  corrects: null,
  consolidates: null,
  implements: null,
  basedOn: null,
};

/**
 * An official document of any type, a resolution by default, as `GET /api/resolutions?depth=0`
 * answers it to an api-client.
 */
export const resolution = z.object({
  ...stamps,
  _status: publishedStatus,
  /** Slug of the type in `@bantin/citations`' table: `nghi-quyet`. */
  type: slug,
  /** Zero-padded: `06`, `30a`. */
  number: z.string().regex(/^[\p{L}\p{N}][\p{L}\p{N}.-]*$/u, "not the number of a document"),
  /** Derived from the parts and normalised: `06-NQ/TU`. Some documents have none. */
  symbol: optional(text),
  issuer: id,
  /** Roman numeral of the congress or council term: `XV`. */
  term: optional(z.string().regex(/^[IVXLCDM]+$/, "not a Roman numeral")),
  /**
   * The year in the symbol; without one, the year of issue where the body numbers by the year or the
   * term is not known; else null.
   */
  year: optional(z.number().int()),
  /** Identity by the rule of `documentKey`: unique among all documents. */
  documentKey: text,
  issueDate: optional(day),
  effectDate: optional(day),
  expiryDate: optional(day),
  effectStatus,
  /** Trích yếu: what the document is about, in its own words. */
  summary: text,
  signatory: z.object({ name: optional(text), title: optional(text) }),
  field: optional(text),
  body: optional(richText),
  attachments: list(id),
  aliases: list(z.object({ alias: text })),
  relations: z.object({
    replaces: list(id),
    repeals: list(id),
    suspends: list(id),
    amends: list(id),
    corrects: list(id),
    consolidates: list(id),
    implements: list(id),
    basedOn: list(id),
  }),
  sourceUrl: optional(webUrl),
  /** True for a document that is cited but not held: it has neither text nor file. */
  isStub: flag,
  withdrawal,
});
export type Resolution = z.infer<typeof resolution>;
