import { z } from "zod";
import { COLOUR, colourFault } from "./colours.ts";
import { portals } from "./portals.ts";
import { day, flag, id, instant, optional, text, webUrl } from "./primitives.ts";
import { richText } from "./rich-text/schema.ts";

const colour = optional(z.string().regex(COLOUR, "not #rrggbb"));

/** Colours in which some letter could not be read do not reach a page. */
const colours = z.object({ main: colour, accent: colour }).superRefine((chosen, context) => {
  const fault = colourFault(chosen);
  if (!fault) return;
  const { field, ratio, least } = fault;
  const message = `contrast of ${ratio.toFixed(1)}, ${least} is needed`;
  context.addIssue({ code: "custom", path: [field], message });
});

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
  /** The picture before it, a medium. */
  emblem: optional(id),
  colours: z.preprocess((value) => value ?? {}, colours),
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
