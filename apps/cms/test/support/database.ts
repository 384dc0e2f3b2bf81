import type { TestCms } from "./cms.ts";

/** Said where a test is skipped. */
export const NO_TRANSACTIONS = "this database has no transactions (production's replica set has)";

/** Whether the database under test can take writes back. */
export async function hasTransactions({ payload }: TestCms): Promise<boolean> {
  const transaction = await payload.db.beginTransaction();
  if (transaction === null || transaction === undefined) return false;
  await payload.db.rollbackTransaction(transaction);
  return true;
}
