import { z } from "zod";
import { day, flag, instant, optional, text, webUrl } from "./primitives.ts";

/** Who publishes this site. The organisation is a setting, never code. */
export const siteSettings = z.object({
  updatedAt: instant,
  organisation: z.object({
    /** "Huyện ủy Đầm Hà". */
    name: text,
    /** The body it belongs to: "Tỉnh ủy Quảng Ninh". */
    parent: optional(text),
    address: optional(text),
    phone: optional(text),
    email: optional(z.email()),
  }),
  /** Name of the site, in titles and feeds: "Bản tin Đầm Hà". */
  siteName: text,
  description: optional(text),
  /** Who answers for the content: "Ban Tuyên giáo Huyện ủy". */
  responsible: optional(text),
  licence: optional(text),
  /** Set when the organisation has ended; every page then says so. */
  ended: z.object({
    isEnded: flag,
    date: optional(day),
    message: optional(text),
    url: optional(webUrl),
  }),
});
export type SiteSettings = z.infer<typeof siteSettings>;
