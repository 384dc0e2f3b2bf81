import {
  type BaseDatabaseAdapter,
  commitTransaction,
  createLocalReq,
  type DatabaseAdapterObj,
  initTransaction,
  killTransaction,
  type Payload,
  type PayloadRequest,
} from "payload";
import { replayed } from "./replay.ts";

/**
 * Does some work in one transaction: all of it is kept, or none. Operations get
 * `req: { ...req }`, a copy each, because Payload keeps per-operation state on the object.
 *
 * Work that another process was in the way of is done again from its beginning.
 */
export async function inTransaction<Result>(
  payload: Payload,
  work: (req: Partial<PayloadRequest>) => Promise<Result>,
): Promise<Result> {
  return replayed(async () => {
    const owner = await createLocalReq({}, payload);
    await initTransaction(owner);
    const { transactionID } = owner;
    try {
      const result = await work(transactionID ? { transactionID } : {});
      await commitTransaction(owner);
      return result;
    } catch (error) {
      await killTransaction(owner);
      throw error;
    }
  });
}

type TransactionId = number | string;
type Listener = () => void;

const listeners = new WeakMap<object, Map<TransactionId, Listener[]>>();

/**
 * Calls a listener as soon as the transaction of `req` is kept; never when it is taken back. Without a
 * transaction it is called at once. Payload's hooks run before the commit, and what they tell others by
 * then may not come true.
 */
export async function afterCommit(
  req: Pick<PayloadRequest, "payload" | "transactionID">,
  listener: Listener,
): Promise<void> {
  const id = await req.transactionID;
  const waiting = listeners.get(req.payload.db);
  if (!id || !waiting) return listener();
  waiting.set(id, [...(waiting.get(id) ?? []), listener]);
}

/** An adapter that calls the listeners of `afterCommit`. */
export function withCommitListeners<Adapter extends BaseDatabaseAdapter>(
  adapter: DatabaseAdapterObj<Adapter>,
): DatabaseAdapterObj<Adapter> {
  return {
    ...adapter,
    init: (args) => {
      const database = adapter.init(args);
      const { commitTransaction, rollbackTransaction } = database;
      const waiting = new Map<TransactionId, Listener[]>();
      listeners.set(database, waiting);
      const take = (id: TransactionId): Listener[] => {
        const taken = waiting.get(id) ?? [];
        waiting.delete(id);
        return taken;
      };
      database.commitTransaction = async (transaction) => {
        const taken = take(await transaction);
        await commitTransaction.call(database, transaction);
        for (const listener of taken) listener();
      };
      database.rollbackTransaction = async (transaction) => {
        take(await transaction);
        await rollbackTransaction.call(database, transaction);
      };
      return database;
    },
  };
}
