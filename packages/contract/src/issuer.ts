import { z } from "zod";
import { day, flag, id, optional, slug, stamps, text } from "./primitives.ts";

export const ISSUER_FAMILIES = ["party", "state"] as const;
export const ISSUER_LEVELS = ["central", "province", "district", "commune"] as const;

/** A body that issues documents. Bodies are merged and dissolved; their documents stay. */
export const issuer = z.object({
  ...stamps,
  name: text,
  /** Fixed at creation: it is part of the address of every document of this body. */
  slug,
  /** Code in symbols: `TU`, `HĐND`. Several bodies share one. */
  code: text,
  family: z.enum(ISSUER_FAMILIES),
  level: z.enum(ISSUER_LEVELS),
  parent: optional(id),
  validFrom: optional(day),
  validTo: optional(day),
  successor: optional(id),
  /** One of the site's own bodies: what `HĐND tỉnh` or a bare `TU` means in its articles. */
  isLocal: flag,
});
export type Issuer = z.infer<typeof issuer>;
