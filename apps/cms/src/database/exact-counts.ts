import type { BaseDatabaseAdapter, Where } from "payload";
import { wrapStatements } from "./statements.ts";

/** True of every document. */
const ANY: Where = { id: { exists: true } };

/**
 * Has all documents of a collection counted. Without a condition the adapter asks for the estimate that the server
 * keeps beside the data: after an unclean stop it is wrong, and in a transaction it is refused.
 */
export function exactCounts(database: BaseDatabaseAdapter): void {
  wrapStatements(
    database,
    ["count", "countVersions", "countGlobalVersions", "find", "findVersions", "findGlobalVersions"],
    (inner) => (args) => inner(isEmpty(args.where) ? { ...args, where: ANY } : args),
  );
}

/** Whether every document meets a condition because it says nothing. */
export function isEmpty(where: Where | undefined): boolean {
  return Object.entries(where ?? {}).every(
    ([key, value]) =>
      ["and", "or"].includes(key.toLowerCase()) && Array.isArray(value) && value.every(isEmpty),
  );
}
