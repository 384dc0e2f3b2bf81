import type { Day } from "@bantin/content";

/** The day for questions about effect statuses; null for all others, whose answers no day changes. */
export function dayFor(facet: string, today: Day): Day | null {
  return facet === "hieu-luc" ? today : null;
}
