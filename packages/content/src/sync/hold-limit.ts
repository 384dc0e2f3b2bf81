import { TooManyHeldError } from "../errors/document-errors.ts";
import type { Held } from "../store/held.ts";

/** Records of one collection at once that may always be an editor's doing: five in a paste, an import, a mail. */
const ALWAYS_ALLOWED = 5;
/** Of a larger collection so large a part. */
const PART = 0.1;
/** More than this nobody mends one by one, however large the collection is. */
const NEVER_MORE = 20;

/**
 * How many records of a collection may be newly held in one go. Beyond that it is more likely the code that is at
 * fault (a rule too strict, a template that fails on ordinary content) than so many editors, and a site with so
 * much left out is worse than yesterday's.
 *
 * @param total records of the collection
 */
export function holdLimit(total: number): number {
  return Math.min(NEVER_MORE, Math.max(ALWAYS_ALLOWED, Math.floor(total * PART)));
}

/**
 * @param held what is held newly
 * @param count tells how many records a collection has
 * @throws TooManyHeldError
 */
export function guardAgainstManyHolds(
  held: readonly Held[],
  count: (collection: Held["collection"]) => number,
): void {
  for (const [collection, ofIt] of Map.groupBy(held, (one) => one.collection)) {
    const [first] = ofIt;
    if (first && ofIt.length > holdLimit(count(collection))) {
      throw new TooManyHeldError(first, ofIt.length, count(collection));
    }
  }
}
