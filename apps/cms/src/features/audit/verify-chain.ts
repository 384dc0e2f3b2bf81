import { BEGINNING, commitmentTo, type Entry, hashOf } from "./entry.ts";
import { UnreadableEntryError } from "./read-entries.ts";

/** An entry that somebody has noted elsewhere: it must still be there as it was. */
export interface Noted {
  number: number;
  hash: string;
}

export type Verdict =
  | { isWhole: true; count: number; last: Noted | null }
  | { isWhole: false; number: number; why: string };

/**
 * Looks whether a log is as it was written.
 *
 * @param entries all there are, by their numbers
 * @param noted what somebody has noted of an earlier look: without it, entries that were cut off at the end are not
 *   missed
 * @returns the first entry at which the chain is broken, with why
 */
export async function verifyChain(
  entries: AsyncIterable<Entry>,
  noted: Noted | null = null,
): Promise<Verdict> {
  try {
    return await verifyReadable(entries, noted);
  } catch (error) {
    if (!(error instanceof UnreadableEntryError)) throw error;
    return broken(error.after + 1, "it is not such as entries are written");
  }
}

async function verifyReadable(
  entries: AsyncIterable<Entry>,
  noted: Noted | null,
): Promise<Verdict> {
  let first: Entry | null = null;
  let last: Noted | null = null;
  let count = 0;
  /** The newest entry without its address, and up to which one entries say that addresses were dropped. */
  let bare: number | null = null;
  let droppedUpTo = 0;
  const anchors = new Map<number, string>();
  for await (const entry of entries) {
    if (entry.number <= BEGINNING.number) {
      return broken(entry.number, "it was put in: the first entry of all is 1");
    }
    const why = (last ? linkProblem(last, entry) : null) ?? contentProblem(entry);
    if (why) return broken(entry.number, why);
    if (noted?.number === entry.number && noted.hash !== entry.hash) {
      return broken(entry.number, "it is not the one that was noted");
    }
    if (entry.salt === null) bare = entry.number;
    if (entry.deed === "pruned") anchors.set(Number(entry.documentId), entry.detail ?? "");
    if (entry.deed === "addressesDropped") {
      droppedUpTo = Math.max(droppedUpTo, Number(entry.documentId));
    }
    first ??= entry;
    last = { number: entry.number, hash: entry.hash };
    count += 1;
  }
  if (first && !isBeginning(first, anchors)) {
    return broken(first.number, "entries before it are gone, and none says that they were deleted");
  }
  if (bare !== null && bare > droppedUpTo) {
    return broken(bare, "its address is gone, and no entry says that addresses were dropped");
  }
  if (noted && noted.number > (last?.number ?? 0)) {
    return broken(noted.number, "it was noted, and the log ends before it");
  }
  return { isWhole: true, count, last };
}

function broken(number: number, why: string): Verdict {
  return { isWhole: false, number, why };
}

function linkProblem(last: Noted, { number, previous }: Entry): string | null {
  if (number !== last.number + 1) return `entries between ${last.number} and it are gone`;
  return previous === last.hash ? null : "it does not follow the entry before it";
}

function contentProblem(entry: Entry): string | null {
  if (hashOf(entry) !== entry.hash) return "its content is not what was written";
  const isForgotten = entry.salt === null && entry.address === null && entry.account === null;
  return isForgotten || commitmentTo(entry) === entry.commitment
    ? null
    : "its address is not what was written";
}

/** The first entry of all, or the one after those of which a later entry says that they were deleted. */
function isBeginning({ number, previous }: Entry, anchors: ReadonlyMap<number, string>): boolean {
  if (number === BEGINNING.number + 1) return previous === BEGINNING.hash;
  return anchors.get(number - 1) === previous;
}
