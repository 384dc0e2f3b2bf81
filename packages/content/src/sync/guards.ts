import { EmptyContentError, MassDisappearanceError } from "../errors/document-errors.ts";
import type { Tally } from "./tally.ts";

/**
 * Whether so many documents going at once is more likely a fault (a wrong database, a broken access
 * rule) than the newsroom's wish: more than five and more than 30 %, or all of them where there were three or more.
 *
 * @param known documents before
 * @param gone how many of them are there no more
 */
export function isMassDisappearance(known: number, gone: number): boolean {
  return gone > Math.max(5, known * 0.3) || (gone >= known && known >= 3);
}

/** @throws MassDisappearanceError */
export function guardAgainstDisappearance({ collection, known, removed }: Tally): void {
  if (isMassDisappearance(known, removed))
    throw new MassDisappearanceError(collection, removed, known);
}

/** @throws EmptyContentError */
export function guardAgainstEmptiness(articles: number, url: string): void {
  if (articles === 0) throw new EmptyContentError(url);
}
