import { z } from "zod";
import { optional, stamps, text } from "./primitives.ts";

/** A section of the news (chuyên mục). */
export const category = z.object({
  ...stamps,
  name: text,
  slug: text,
  description: optional(text),
  /** Smaller comes first. */
  order: z.number().default(0),
});
export type Category = z.infer<typeof category>;
