import { z } from "zod";
import { id, instant, linkTarget, list, optional, text } from "./primitives.ts";

/** What a menu item can lead to. */
export const NAVIGATION_TARGETS = [
  "home",
  "news",
  "documents",
  "campaigns",
  "currentCalendar",
  "category",
  "link",
] as const;

const item = z.object({
  label: text,
  target: z.enum(NAVIGATION_TARGETS),
  /** Only for the target `category`. */
  category: optional(id),
  /** Only for the target `link`. */
  url: optional(linkTarget),
});

/** The menus: header and footer. A global that was never saved has no time stamp. */
export const navigation = z.object({
  updatedAt: optional(instant),
  header: list(item),
  footer: list(item),
});
export type Navigation = z.infer<typeof navigation>;
export type NavigationItem = z.infer<typeof item>;
