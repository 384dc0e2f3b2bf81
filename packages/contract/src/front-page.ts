import { z } from "zod";
import { day, id, instant, linkTarget, list, optional, text } from "./primitives.ts";

/** Drawings that can stand before a link to a service, each with a meaning of its own. */
export const SERVICE_ICONS = [
  "document",
  "people",
  "land",
  "health",
  "school",
  "money",
  "question",
  "telephone",
] as const;
export type ServiceIcon = (typeof SERVICE_ICONS)[number];

/** How many articles an editor can choose for the top: one to lead, four beside it. */
export const MOST_ON_TOP = 5;

/** Null as soon as what was chosen is deleted. */
const chosen = optional(id);
/** The last day on which it stands there; null while nobody takes it away. */
const until = optional(day);

/**
 * The front page as an editor composes it. All of it may be empty: what nobody chooses is chosen by itself, as is
 * what takes the place of something that is not public. See `frontPageTop`.
 */
export const frontPage = z.object({
  updatedAt: optional(instant),
  /** The lead, then those beside it. */
  top: list(z.object({ article: chosen, until })),
  /** Categories with a block of their own, in that order; empty for all, in the order of categories. */
  sections: list(id),
  /** Documents that stand before the newest. */
  documents: list(z.object({ document: chosen, until })),
  notices: list(z.object({ text, url: optional(linkTarget), until })),
  /** The category whose newest articles stand among the notices. */
  noticeCategory: optional(id),
  /** Links to public services. */
  services: list(
    z.object({
      label: text,
      url: linkTarget,
      description: optional(text),
      icon: optional(z.enum(SERVICE_ICONS)),
    }),
  ),
});
export type FrontPage = z.infer<typeof frontPage>;

/** An article as the choice for the top looks at it. */
export interface TopCandidate {
  id: string;
  isFeatured: boolean;
  hasPicture: boolean;
}

/** How many articles stand beside the lead when nobody chooses more, and how few are not worth a row. */
const BESIDE = 3;
const FEWEST_BESIDE = 2;

/**
 * Which articles stand at the top: those that were chosen, in their order; then, where there is none, the newest that is
 * featured, or the newest, as the lead; and beside it the newest with pictures. One or none beside the lead means that
 * there are too few pictures: then the lead stands alone, unless an editor chose the other.
 *
 * @param chosen what an editor chose, as far as it is public
 * @param newest public articles, the newest first
 * @param featured the newest featured article
 */
export function frontPageTop<Article extends TopCandidate>(
  chosen: readonly Article[],
  newest: readonly Article[],
  featured: Article | null,
): { lead: Article | null; beside: Article[] } {
  const [lead = featured ?? newest[0] ?? null, ...others] = once(chosen).slice(0, MOST_ON_TOP);
  const isTaken = new Set([lead, ...others].map((one) => one?.id));
  const free = newest.filter(({ id, hasPicture }) => hasPicture && !isTaken.has(id));
  const beside = [...others, ...free.slice(0, Math.max(0, BESIDE - others.length))];
  return { lead, beside: beside.length < FEWEST_BESIDE ? others : beside };
}

function once<Article extends TopCandidate>(articles: readonly Article[]): Article[] {
  return [...new Map(articles.map((article) => [article.id, article])).values()];
}
