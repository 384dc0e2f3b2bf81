import { z } from "zod";
import { id, optional } from "./primitives.ts";

/**
 * What an editor said of one mention of a document in an article: it means this one, or it is no
 * citation. The mention is told by its words and those around it, as `@bantin/citations` anchors it.
 */
export const citationOverride = z.object({
  action: z.enum(["ignore", "choose"]),
  /** Only for `choose`. */
  document: optional(id),
  surface: z.string().min(1),
  occurrence: z.number().int().nonnegative(),
  count: z.number().int().positive(),
  before: z
    .string()
    .nullish()
    .transform((value) => value ?? ""),
  after: z
    .string()
    .nullish()
    .transform((value) => value ?? ""),
});
export type CitationOverride = z.infer<typeof citationOverride>;
