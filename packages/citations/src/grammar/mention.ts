import type { Details } from "./details.ts";
import type { Item } from "./item.ts";

/** A citation as the grammar sees it: a stretch of tokens, and what it says. */
export interface Mention {
  /** First token. */
  from: number;
  /** Token after the last. */
  to: number;
  kind: "numbered" | "named";
  /** The type's canonical word; null when only the symbol's code tells. */
  word: string | null;
  item: Item | null;
  details: Details;
}

/** Details of a mention that has none. */
export function noDetails(next: number): Details {
  return { date: null, issuer: null, term: null, next };
}
