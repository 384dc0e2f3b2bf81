import type { BaseDatabaseAdapter, Where } from "payload";
import { wrapStatements } from "./statements.ts";

/**
 * Lets a question for documents by their identifiers be asked with anything: what cannot be an identifier belongs to
 * no document. The adapter fails on a list with one such value, as a program or a damaged form may send it.
 */
export function possibleIds(database: BaseDatabaseAdapter): void {
  wrapStatements(
    database,
    ["count", "find", "findOne"],
    (inner) => (args) => inner({ ...args, where: withPossibleIds(args.where ?? {}) }),
  );
}

export function withPossibleIds(where: Where): Where {
  return Object.fromEntries(
    Object.entries(where).map(([key, value]): [string, Where[string]] => {
      if (Array.isArray(value)) return [key, value.map(withPossibleIds)];
      const isList = key === "id" && "in" in value && Array.isArray(value.in);
      return [key, isList ? { ...value, in: [value.in].flat().filter(isPossible) } : value];
    }),
  );
}

function isPossible(id: unknown): boolean {
  return /^[0-9a-f]{24}$/i.test(String(id));
}
