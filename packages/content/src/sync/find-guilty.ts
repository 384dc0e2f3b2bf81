import type { CollectionName } from "@bantin/contract";
import type { Store } from "../store/store.ts";
import { holdForPages, letBack } from "./hold-pages.ts";

interface RecordName {
  collection: CollectionName;
  id: string;
}

/**
 * Which of some records spoil a page. All are taken out for a moment, and let back in halves: few are to blame, so few
 * times the page has to be tried.
 *
 * @param isStillFaulty tries the page with the content as it is then
 * @returns empty where the page cannot be made without any of them
 */
export async function findGuilty(
  store: Store,
  candidates: readonly RecordName[],
  isStillFaulty: () => Promise<boolean>,
): Promise<RecordName[]> {
  if (candidates.length === 0) return [];
  const takeOut = (records: readonly RecordName[]) => {
    const faults = records.map((record) => ({ ...record, reason: "", problem: "" }));
    holdForPages(store, faults, "trial");
  };
  const guilty: RecordName[] = [];
  const divide = async (group: readonly RecordName[]): Promise<void> => {
    const middle = Math.ceil(group.length / 2);
    for (const half of [group.slice(0, middle), group.slice(middle)]) {
      const came = letBack(store, half);
      if (half.length === 0 || !(await isStillFaulty())) continue;
      // Where it makes room at an address, another comes with it, and that one may be to blame.
      const others = came.filter(({ collection, id }) =>
        half.every((one) => one.collection !== collection || one.id !== id),
      );
      if (half.length === 1 && others.length > 0) {
        takeOut(others);
        if (!(await isStillFaulty())) {
          guilty.push(...others);
          continue;
        }
      }
      takeOut(half);
      if (half.length === 1) guilty.push(...half);
      else await divide(half);
    }
  };
  takeOut(candidates);
  try {
    if (!(await isStillFaulty())) await divide(candidates);
  } finally {
    letBack(store, [...candidates, ...guilty]);
  }
  return guilty;
}
