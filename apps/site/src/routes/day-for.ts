/** The day for questions about effect statuses; null for all others, whose answers no day changes. */
export function dayFor(facet: string, today: string): string | null {
  return facet === "hieu-luc" ? today : null;
}
