import type { Payload, Where } from "payload";
import { inTransaction } from "../../database/transactions.ts";
import { storedEntry } from "./entry.ts";
import { lastEntry, recordDeed } from "./record.ts";

/** What is kept how long, in months. */
export interface Retention {
  entries: number;
  /** Network addresses, and mail addresses that strangers typed. */
  addresses: number;
}

/** In one transaction: others want to save. */
const MOST_AT_ONCE = 500;

/**
 * Deletes entries, and forgets the addresses in those that stay, when they are older than is kept. Of each an entry says up to where, with the
 * hash of the last one that was deleted: so the rest can be verified.
 */
export async function pruneLog(
  payload: Payload,
  keep: Retention,
  now = new Date(),
): Promise<{ deleted: number; forgotten: number }> {
  let [deleted, forgotten] = [0, 0];
  for (let some = MOST_AT_ONCE; some === MOST_AT_ONCE; deleted += some) {
    some = await deleteSome(payload, monthsBefore(now, keep.entries));
  }
  for (let some = MOST_AT_ONCE; some === MOST_AT_ONCE; forgotten += some) {
    some = await forgetSome(payload, monthsBefore(now, keep.addresses));
  }
  return { deleted, forgotten };
}

/** Tells the newest entry to whoever keeps the server's own log: with it nobody can cut the end off unseen. */
export async function tellLastEntry(payload: Payload): Promise<void> {
  const entry = await lastEntry({ payload });
  if (!entry) return;
  const { number, hash } = entry;
  payload.logger.info({ number, hash, msg: "The newest entry of the audit log" });
}

async function deleteSome(payload: Payload, until: string): Promise<number> {
  // On most days there is nothing to do, and so no transaction for which others would wait.
  if ((await entriesWhere(payload, {}, await before(payload, {}, until), 1)).length === 0) return 0;
  return inTransaction(payload, async (own) => {
    const req = { payload, ...own };
    const old = await entriesWhere(payload, own, await before(payload, own, until));
    const last = old.at(-1);
    if (!last) return 0;
    await recordDeed(req, { deed: "pruned", subject: upTo(last.number), detail: last.hash });
    const where = { number: { less_than_equal: last.number } };
    await payload.db.deleteMany({ collection: "audit-entries", where, req: own });
    return old.length;
  });
}

async function forgetSome(payload: Payload, until: string): Promise<number> {
  const withAddress = async (req: object): Promise<Where> => ({
    and: [await before(payload, req, until), { salt: { exists: true } }],
  });
  if ((await entriesWhere(payload, {}, await withAddress({}), 1)).length === 0) return 0;
  return inTransaction(payload, async (own) => {
    const req = { payload, ...own };
    const old = await entriesWhere(payload, own, await withAddress(own));
    const last = old.at(-1);
    if (!last) return 0;
    await recordDeed(req, { deed: "addressesDropped", subject: upTo(last.number) });
    const data = { salt: null, address: null, account: null };
    for (const { id } of old) {
      await payload.db.updateOne({
        collection: "audit-entries",
        id,
        data,
        req: own,
        returning: false,
      });
    }
    return old.length;
  });
}

/** By their numbers, as they were written: a clock that was wrong for a while must leave no gap. */
async function before(payload: Payload, req: object, until: string): Promise<Where> {
  const [first] = await entriesWhere(payload, req, { at: { greater_than_equal: until } }, 1);
  return first ? { number: { less_than: first.number } } : {};
}

async function entriesWhere(payload: Payload, req: object, where: Where, limit = MOST_AT_ONCE) {
  const { docs } = await payload.db.find<{ id: string }>({
    collection: "audit-entries",
    where,
    sort: "number",
    limit,
    pagination: false,
    req,
  });
  return docs.map((doc) => ({ ...storedEntry.parse(doc), id: doc.id }));
}

/** The number stands where the identifier of a document does. */
function upTo(number: number) {
  return { collection: null, id: String(number) };
}

function monthsBefore(now: Date, months: number): string {
  const then = new Date(now);
  then.setUTCMonth(then.getUTCMonth() - months);
  return then.toISOString();
}
