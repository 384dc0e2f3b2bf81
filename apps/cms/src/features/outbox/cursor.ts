import { z } from "zod";

/**
 * A position in the outbox, which is read by time: the instant of the last change that was read, and the changes
 * of that instant that were read. Identifiers have no order that holds on every database.
 */
const position = z.object({
  at: z.iso.datetime(),
  ids: z.array(z.string().min(1)).min(1).max(1000),
});
export type Position = z.infer<typeof position>;

const cursor = z.object({
  /** Nothing can become visible before this position any more; null at the beginning. */
  settled: position.nullable(),
  /** How far the pages have come since; null when the last one was the end. */
  read: position.nullable(),
});
export type Cursor = z.infer<typeof cursor>;

export const BEGINNING: Cursor = { settled: null, read: null };

/** A cursor as the feed's readers get it. */
export function printCursor(value: Cursor): string {
  return Buffer.from(JSON.stringify(value)).toString("base64url");
}

/** @returns null when the text is not a cursor */
export function parseCursor(text: string): Cursor | null {
  try {
    return cursor.parse(JSON.parse(Buffer.from(text, "base64url").toString("utf8")));
  } catch {
    return null;
  }
}

interface Row {
  id: string;
  createdAt: string;
}

/**
 * The position after some more changes.
 *
 * @param rows in order of time
 */
function advance(from: Position | null, rows: readonly Row[]): Position | null {
  const last = rows.at(-1);
  if (!last) return from;
  const ids = rows.filter(({ createdAt }) => createdAt === last.createdAt).map(({ id }) => id);
  const before = from?.at === last.createdAt ? from.ids : [];
  return { at: last.createdAt, ids: [...before, ...ids] };
}

/**
 * The cursor after a page.
 *
 * @param settledUntil every change that is older is visible by now
 */
export function cursorAfter(
  from: Cursor,
  page: { rows: readonly Row[]; hasMore: boolean },
  settledUntil: string,
): Cursor {
  const start = from.read ?? from.settled;
  // A page that was read too early may lack changes that are visible now: the round after reads it again.
  const isGapless = from.read === null || isSame(from.read, from.settled);
  const settled = isGapless ? page.rows.filter(({ createdAt }) => createdAt < settledUntil) : [];
  return {
    settled: settled.length > 0 ? advance(start, settled) : from.settled,
    read: page.hasMore ? advance(start, page.rows) : null,
  };
}

function isSame(a: Position, b: Position | null): boolean {
  return a.at === b?.at && a.ids.length === b.ids.length;
}
