/**
 * How far the content has come: the newest row of the outbox, and how many rows there are in the time before
 * it. The count is what makes it exact: a transaction that began earlier may be committed later, and then
 * there is one row more before the newest than whoever looked earlier has seen.
 */
export interface Revision {
  /** Identifier of the newest row; empty while there is none. */
  newest: string;
  /** When it was written, in milliseconds. */
  at: number;
  /** Rows within `WINDOW_MS` before it, itself included. */
  count: number;
}

/** No transaction is open for so long. */
export const WINDOW_MS = 10 * 60_000;

export const NO_CONTENT: Revision = { newest: "", at: 0, count: 0 };

/** As it travels to the publisher and back. */
export function writeRevision({ newest, at, count }: Revision): string {
  return `${at}.${count}.${newest}`;
}

/** @returns null for what is no revision of ours */
export function readRevision(text: string | null): Revision | null {
  const [, at, count, newest = ""] = /^(\d+)\.(\d+)\.(.*)$/.exec(text ?? "") ?? [];
  return at && count ? { at: Number(at), count: Number(count), newest } : null;
}

/**
 * Whether whoever looked at a revision has seen a change.
 *
 * @param changeAt when the row of the change was written, in milliseconds
 * @param countNow how many rows there are now in the window before the revision's newest row
 */
export function hasSeen(revision: Revision, changeAt: number, countNow: number): boolean {
  if (changeAt > revision.at) return false;
  if (changeAt <= revision.at - WINDOW_MS) return true;
  // More rows than were seen: one of them came late, and nobody knows which.
  return countNow <= revision.count;
}
