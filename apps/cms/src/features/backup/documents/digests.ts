import { createHash } from "node:crypto";
import type { Row } from "./entities.ts";

/** What was read or written, by kind and identifier: a digest of each row. */
export type Digests = Map<string, string>;

export function noteDigest(digests: Digests, row: Row): void {
  const { entity, data } = row;
  // There is one of each global, and its identifier means nothing.
  const id = entity.kind === "global" ? "" : data.id;
  digests.set(`${entity.kind} ${entity.slug} ${id}`.trim(), digestOf(row));
}

/** Rows that are not the same in both, by kind and identifier. */
export function differences(one: Digests, other: Digests): string[] {
  return [...new Set([...one.keys(), ...other.keys()])].filter(
    (key) => one.get(key) !== other.get(key),
  );
}

function digestOf({ entity, data }: Row): string {
  const { id, globalType: _, ...rest } = data;
  const row = entity.kind === "global" ? rest : { id, ...rest };
  return createHash("sha256")
    .update(JSON.stringify(comparable(row)))
    .digest("base64url");
}

/**
 * A value in a form in which both databases agree: SQLite keeps null, an empty list or an empty group where MongoDB has
 * nothing, and the mark of the newest version is false on the one and missing on the other.
 */
function comparable(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(comparable);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value)
    .filter(([key, part]) => part !== null && part !== undefined && !(key === "latest" && !part))
    .map(([key, part]) => [key, comparable(part)] as const)
    .filter(([, part]) => !isEmpty(part))
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries);
}

function isEmpty(value: unknown): boolean {
  return typeof value === "object" && value !== null && Object.keys(value).length === 0;
}
