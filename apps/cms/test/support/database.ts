import type { TestCms } from "./cms.ts";

/** Said where a test is skipped. */
export const NO_TRANSACTIONS = "this database has no transactions (production's replica set has)";
export const NO_FIELDS_IN_FIND_AND_MODIFY =
  "FerretDB 1 does not implement findAndModify with fields, which Payload counts wrong passwords with";

/** Whether the database under test can take writes back. */
export async function hasTransactions({ payload }: TestCms): Promise<boolean> {
  const transaction = await payload.db.beginTransaction();
  if (transaction === null || transaction === undefined) return false;
  await payload.db.rollbackTransaction(transaction);
  return true;
}

/** Whether the server under test is the stand-in for MongoDB that lacks some of its commands. */
export async function isFerretDb({ payload }: TestCms): Promise<boolean> {
  const connection = Reflect.get(payload.db, "connection");
  const info = await connection?.db?.admin().buildInfo();
  return info !== undefined && "ferretdbVersion" in info;
}
