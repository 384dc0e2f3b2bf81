import {
  DOCUMENT_FACETS,
  type DocumentFacet,
  EFFECT_STATUS_SLUGS,
  EFFECT_STATUSES,
} from "@bantin/contract";

/**
 * The effect status of a document `r` on a day. What the newsroom noted holds until a date of the document
 * decides: a document that is noted as not yet in force has effect from its first day on, and whatever is
 * noted, it has none any more from the day on that it expires.
 */
const STATUS_ON_DAY = `CASE
  WHEN r.effect_status <> 'unknown' AND r.expiry_date <= :today THEN 'expired'
  WHEN r.effect_status = 'notYetInForce' AND r.effect_date <= :today THEN 'inForce'
  ELSE r.effect_status END`;

const STATUS_SLUG_ON_DAY = `CASE ${STATUS_ON_DAY}
  ${EFFECT_STATUSES.map((status) => `WHEN '${status}' THEN '${EFFECT_STATUS_SLUGS[status]}'`).join(" ")} END`;

/** The value of each facet, of a document `r` of an issuer `i`. Only the last needs `:today`. */
export const FACET_VALUE: Readonly<Record<DocumentFacet, string>> = {
  loai: "r.type",
  "co-quan": "i.slug",
  "linh-vuc": "r.field_slug",
  "hieu-luc": STATUS_SLUG_ON_DAY,
};

/** What the newsroom calls a value; of several spellings with one slug the first in order. */
export const FACET_NAME: Readonly<Record<DocumentFacet, string>> = {
  loai: "NULL",
  "co-quan": "min(i.name)",
  "linh-vuc": "min(r.field)",
  "hieu-luc": "NULL",
};

/** Facets of which a document has a value whatever the day. */
export const LASTING_FACETS = ["loai", "co-quan", "linh-vuc"] as const satisfies DocumentFacet[];

/** Values that always have a page: which documents stand there changes with the day alone. */
export const STATUS_VALUES: readonly string[] = Object.values(EFFECT_STATUS_SLUGS);

export function facetOf(name: string): DocumentFacet | null {
  return DOCUMENT_FACETS.find((facet) => facet === name) ?? null;
}
