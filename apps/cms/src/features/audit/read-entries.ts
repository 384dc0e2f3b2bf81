import type { Payload, PayloadRequest, Where } from "payload";
import { type Entry, storedEntry } from "./entry.ts";

const PAGE = 500;

/** All entries by their numbers, a page at a time. */
export async function* entriesOf(payload: Payload): AsyncGenerator<Entry> {
  yield* pages(async (where) => {
    const { docs } = await payload.db.find({
      collection: "audit-entries",
      where,
      sort: "number",
      limit: PAGE,
      pagination: false,
    });
    return docs;
  });
}

/** The entries that a list with a filter shows to whoever asks, the oldest first. */
export async function* entriesFor(req: PayloadRequest, filter: Where): AsyncGenerator<Entry> {
  yield* pages(async (where) => {
    const { docs } = await req.payload.find({
      collection: "audit-entries",
      where: { and: [filter, where] },
      sort: "number",
      limit: PAGE,
      pagination: false,
      depth: 0,
      overrideAccess: false,
      user: req.user,
    });
    return docs;
  });
}

async function* pages(read: (where: Where) => Promise<unknown[]>): AsyncGenerator<Entry> {
  for (let after = 0; ; ) {
    const docs = await read({ number: { greater_than: after } });
    for (const doc of docs) {
      const entry = storedEntry.parse(doc);
      after = entry.number;
      yield entry;
    }
    if (docs.length < PAGE) return;
  }
}
