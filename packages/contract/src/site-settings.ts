import { z } from "zod";
import { portals } from "./portals.ts";
import { day, flag, instant, optional, text, webUrl } from "./primitives.ts";
import { richText } from "./rich-text/schema.ts";

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
    /** When the public is received: "Thứ Hai đến thứ Sáu, 7:30–11:30 và 13:30–17:00". */
    workingHours: optional(text),
  }),
  /** Name of the site, in titles and feeds: "Bản tin Đầm Hà". */
  siteName: text,
  description: optional(text),
  /** Who answers for the content: "Ban Tuyên giáo Huyện ủy". */
  responsible: optional(text),
  /** Who is responsible in person: "Trưởng Ban Biên tập: Nguyễn Văn A". */
  editor: optional(text),
  licence: optional(text),
  /** Where documents that are not held can be looked for. */
  portals,
  /** What the page about the site says. */
  about: optional(richText),
  /** Set when the organisation has ended; every page then says so. */
  ended: z.object({
    isEnded: flag,
    date: optional(day),
    message: optional(text),
    url: optional(webUrl),
  }),
});
export type SiteSettings = z.infer<typeof siteSettings>;
