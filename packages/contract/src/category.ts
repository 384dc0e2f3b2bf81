import { z } from "zod";
import { optional, slug, stamps, text } from "./primitives.ts";

/** A section of the news (chuyên mục). */
export const category = z.object({
  ...stamps,
  name: text,
  slug,
  description: optional(text),
  /** Smaller comes first. */
  order: z.preprocess((value) => value ?? 0, z.number()),
});
export type Category = z.infer<typeof category>;
