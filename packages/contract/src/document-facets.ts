import type { EffectStatus } from "./resolution.ts";

/** What documents are sorted by, as it stands in addresses: type, issuer, field, effect status. */
export const DOCUMENT_FACETS = ["loai", "co-quan", "linh-vuc", "hieu-luc"] as const;
export type DocumentFacet = (typeof DOCUMENT_FACETS)[number];

/** Effect statuses as they stand in addresses. */
export const EFFECT_STATUS_SLUGS: Readonly<Record<EffectStatus, string>> = {
  inForce: "con-hieu-luc",
  notYetInForce: "chua-co-hieu-luc",
  partlyExpired: "het-hieu-luc-mot-phan",
  suspended: "ngung-hieu-luc",
  expired: "het-hieu-luc",
  unknown: "chua-xac-dinh",
};
