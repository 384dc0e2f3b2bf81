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

/**
 * The address of a database on a server: `mongodb://a,b/?replicaSet=rs0` and `x` give `mongodb://a,b/x?replicaSet=rs0`.
 *
 * @param server as a client writes it, with several members and options if need be
 */
export function onServer(server: string, database: string): string {
  const [hosts = server, options] = server.split("?", 2);
  const base = hosts.replace(/^(mongodb(?:\+srv)?:\/\/[^/]+).*$/, "$1");
  return `${base}/${database}${options === undefined ? "" : `?${options}`}`;
}
