import { type ChangeFeedPage, change, LATEST_CHANGE_MS } from "@bantin/contract";
import { APIError, type Payload, type PayloadRequest, type Where } from "payload";
import { z } from "zod";
import { guardedEndpoint } from "../../access/guarded-endpoint.ts";
import { isAdmin, isApiClient } from "../../access/roles.ts";
import {
  BEGINNING,
  type Cursor,
  cursorAfter,
  type Position,
  parseCursor,
  printCursor,
} from "./cursor.ts";

const asked = z
  .object({
    after: z.string().max(8000).nullable().default(null),
    from: z.literal("now").optional(),
    limit: z.coerce.number().int().min(1).max(500).default(100),
  })
  .refine(({ after, from }) => after === null || !from);

/**
 * `GET /api/change-feed?after=CURSOR&limit=N`: the outbox for programs, as `changeFeedPage` of the contract
 * describes it. Without `after` it begins with the first change that is kept; `from=now` answers a cursor alone.
 */
export const changeFeedEndpoint = guardedEndpoint(
  (user) => isApiClient(user) || isAdmin(user),
  "get",
  "/change-feed",
  pageOfFeed,
);

async function pageOfFeed({ query, payload }: PayloadRequest): Promise<ChangeFeedPage> {
  const { success, data } = asked.safeParse(query);
  if (!success) {
    throw plainError(
      "The change feed takes `after` (a cursor of its own) or `from=now`, and `limit` (1 to 500).",
    );
  }
  if (data.from) return feedEnd(payload);
  try {
    return await readFeed(payload, data);
  } catch (error) {
    if (!(error instanceof UnknownCursorError)) throw error;
    throw plainError(
      "The cursor in `after` is none that this feed has given, or what was changed then is no longer kept, or the database was put back since. Read all content anew, with a new cursor: ask with `from=now` first.",
    );
  }
}

function plainError(message: string): Error {
  return new APIError(message, 400, {}, true);
}

/** The text is not a cursor, or is one of another database, or its change is not kept any more. */
class UnknownCursorError extends Error {}

/**
 * A page of the outbox after a cursor, oldest first, from the beginning when there is none.
 *
 * @param limit changes, at least 1
 * @throws UnknownCursorError
 */
async function readFeed(
  payload: Payload,
  { after, limit }: { after: string | null; limit: number },
): Promise<ChangeFeedPage> {
  const cursor = await knownCursor(payload, after);
  const settledUntil = new Date(Date.now() - LATEST_CHANGE_MS).toISOString();
  const { docs } = await payload.find({
    collection: "changes",
    where: afterCursor(cursor),
    sort: ["createdAt", "id"],
    limit: limit + 1,
    pagination: false,
    depth: 0,
  });
  const rows = z.array(change).parse(docs.slice(0, limit));
  const hasMore = docs.length > limit;
  const next = cursorAfter(cursor, { rows, hasMore }, settledUntil);
  return { changes: rows, cursor: printCursor(next), hasMore };
}

/** A cursor after everything that is there by now, for programs that read all content first. */
async function feedEnd(payload: Payload): Promise<ChangeFeedPage> {
  const settledUntil = new Date(Date.now() - LATEST_CHANGE_MS).toISOString();
  const { docs } = await payload.find({
    collection: "changes",
    where: { createdAt: { less_than: settledUntil } },
    sort: ["-createdAt", "-id"],
    limit: 1,
    depth: 0,
  });
  const rows = z.array(change).parse(docs);
  const cursor = cursorAfter(BEGINNING, { rows, hasMore: false }, settledUntil);
  return { changes: [], cursor: printCursor(cursor), hasMore: false };
}

function afterCursor({ settled, read }: Cursor): Where {
  const from = read ?? settled;
  if (!from) return {};
  return { createdAt: { greater_than_equal: from.at }, id: { not_in: from.ids } };
}

async function knownCursor(payload: Payload, text: string | null): Promise<Cursor> {
  if (text === null) return BEGINNING;
  const cursor = parseCursor(text);
  if (!cursor) throw new UnknownCursorError();
  for (const position of [cursor.settled, cursor.read]) {
    // It was deleted as old, or the database was put back from a copy and has others after the same instants.
    if (position && !(await isThere(payload, position))) throw new UnknownCursorError();
  }
  return cursor;
}

/** Looked up by time: the identifiers may be of another database, which this one could not even read. */
async function isThere(payload: Payload, { at, ids }: Position): Promise<boolean> {
  const { docs } = await payload.find({
    collection: "changes",
    where: { createdAt: { equals: at } },
    pagination: false,
    depth: 0,
  });
  const found = new Set(docs.map(({ id }) => id));
  return ids.every((id) => found.has(id));
}
