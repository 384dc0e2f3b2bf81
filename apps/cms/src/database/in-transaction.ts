import {
  commitTransaction,
  createLocalReq,
  initTransaction,
  killTransaction,
  type Payload,
  type PayloadRequest,
} from "payload";

/**
 * Does some work in one transaction: all of it is kept, or none. Operations get
 * `req: { ...req }`, a copy each, because Payload keeps per-operation state on the object.
 *
 * On a database without transactions the work is done all the same, step by step.
 */
export async function inTransaction<Result>(
  payload: Payload,
  work: (req: Partial<PayloadRequest>) => Promise<Result>,
): Promise<Result> {
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
}
