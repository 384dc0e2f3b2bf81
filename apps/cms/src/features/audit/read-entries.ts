import type { Payload, PayloadRequest, Where } from "payload";
import { type Entry, storedEntry } from "./entry.ts";

const PAGE = 500;

/** A row that no entry is ever written as: what it says of its number means nothing. */
export class UnreadableEntryError extends Error {
  /** The number of the entry before it; 0 when there is none. */
  readonly after: number;

  constructor(after: number, cause: unknown) {
    super(`What follows entry ${after} of the log cannot be read as an entry.`, { cause });
    this.after = after;
  }
}

/**
 * All entries by their numbers, a page at a time; those too whose number no entry can have.
 *
 * @throws UnreadableEntryError
 */
export async function* entriesOf(payload: Payload): AsyncGenerator<Entry> {
  yield* pages(async (where, limit) => {
    const { docs } = await payload.db.find({
      collection: "audit-entries",
      where,
      sort: "number",
      limit,
      pagination: false,
    });
    return docs;
  });
}

/**
 * The entries that a list with a filter shows to whoever asks, the oldest first.
 *
 * @throws UnreadableEntryError
 */
export async function* entriesFor(req: PayloadRequest, filter: Where): AsyncGenerator<Entry> {
  yield* pages(async (where, limit) => {
    const { docs } = await req.payload.find({
      collection: "audit-entries",
      where: { and: [filter, where] },
      sort: "number",
      limit,
      pagination: false,
      depth: 0,
      overrideAccess: false,
      user: req.user,
    });
    return docs;
  });
}

async function* pages(
  read: (where: Where, limit: number) => Promise<unknown[]>,
): AsyncGenerator<Entry> {
  let limit = PAGE;
  for (let after: number | null = null; ; ) {
    const where: Where = after === null ? {} : { number: { greater_than: after } };
    let docs: unknown[];
    try {
      docs = await read(where, limit);
    } catch (error) {
      if (limit === 1) throw new UnreadableEntryError(after ?? 0, error);
      // One by one, up to the row at fault.
      limit = 1;
      continue;
    }
    for (const doc of docs) {
      const { data, error } = storedEntry.safeParse(doc);
      if (error) throw new UnreadableEntryError(after ?? 0, error);
      after = data.number;
      yield data;
    }
    if (docs.length < limit) return;
  }
}
