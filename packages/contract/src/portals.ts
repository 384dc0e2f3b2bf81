import { z } from "zod";
import { ISSUER_FAMILIES, type Issuer } from "./issuer.ts";
import { list, optional, text, webUrl } from "./primitives.ts";

/** Where a portal's address takes what is looked for. */
export const SEARCH_WORDS = "{so-ky-hieu}";

/** An official portal where documents that are not held may be found. Its pages are linked to and never fetched. */
const portal = z.object({
  name: text,
  /** Whose documents it has; null for both. */
  family: optional(z.enum(ISSUER_FAMILIES)),
  /** Address of its search, with SEARCH_WORDS where the words go. */
  template: webUrl,
});
export const portals = list(portal);
export type Portal = z.infer<typeof portal>;

/** The portals that a new site starts with. Their search forms may change: an office mends the address in settings. */
export const USUAL_PORTALS: readonly Portal[] = [
  {
    name: "Hệ thống văn bản Chính phủ (vanban.chinhphu.vn)",
    family: "state",
    template: `https://vanban.chinhphu.vn/he-thong-van-ban?keyword=${SEARCH_WORDS}`,
  },
  {
    name: "Cơ sở dữ liệu quốc gia về văn bản pháp luật (vbpl.vn)",
    family: "state",
    template: `https://vbpl.vn/pages/vbpq-timkiem.aspx?type=0&s=1&SearchIn=Title,Title1&Keyword=${SEARCH_WORDS}`,
  },
  {
    name: "Tư liệu Văn kiện Đảng (tulieuvankien.dangcongsan.vn)",
    family: "party",
    template: `https://tulieuvankien.dangcongsan.vn/he-thong-van-ban/van-ban-cua-dang?keyword=${SEARCH_WORDS}`,
  },
];

/** What is known of a document that is looked for. */
interface Sought {
  /** Who issued it; null when that is not known. */
  family: Issuer["family"] | null;
  /** `06-NQ/TU`, or the name of one without a symbol. */
  words: string;
}

/** A link to a portal's search. */
export interface PortalLink {
  name: string;
  href: string;
}

/** Links to the search for a document in each portal that may have it, in the order of the settings. */
export function portalLinks(all: readonly Portal[], { family, words }: Sought): PortalLink[] {
  return all
    .filter((each) => each.family === null || family === null || each.family === family)
    .map(({ name, template }) => ({
      name,
      href: template.replaceAll(SEARCH_WORDS, encodeURIComponent(words)),
    }));
}
