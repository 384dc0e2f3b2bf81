import { createHash } from "node:crypto";
import { comparable } from "./comparable.ts";
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
