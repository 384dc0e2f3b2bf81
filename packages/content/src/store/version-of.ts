import { hash } from "node:crypto";

/** The version of a database whose tables a text describes, as SQLite's `user_version` can hold it: 31 bits. */
export function versionOf(schema: string): number {
  return Number.parseInt(hash("sha256", schema, "hex").slice(0, 8), 16) >>> 1;
}
