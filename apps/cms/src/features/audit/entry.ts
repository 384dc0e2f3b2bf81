import { createHash, randomBytes } from "node:crypto";
import { z } from "zod";

/*
 * An entry of the log says what was done, by whom and to what. It holds the hash of the entry before it and a hash of
 * its own content, so that none can be changed, taken out or put in between without the rest telling. Where somebody
 * was (a network address, a mail address that was typed) is forgotten earlier than what they did: the hash is of a
 * commitment to it, not of itself, and holds when it is gone.
 */

const text = z
  .string()
  .nullish()
  .transform((value) => value ?? null);

/** What was done. Every value is part of the hash. */
const content = z.object({
  at: z.coerce.date().transform((date) => date.toISOString()),
  deed: z.string(),
  actorKind: z.string(),
  actorId: text,
  actorName: text,
  collectionSlug: text,
  documentId: text,
  title: text,
  /** Names of what was changed, never what it was changed to. */
  fields: text,
  detail: text,
  times: z
    .number()
    .nullish()
    .transform((value) => value ?? null),
  /** `updatedAt` of the version that the deed made. */
  stamp: text,
});

/** Where from; forgotten after some months. */
const whence = z.object({ address: text, account: text });

/** An entry as the database has it. */
export const storedEntry = z.object({
  ...content.shape,
  ...whence.shape,
  number: z.number(),
  /** Without it nobody can try out which address the commitment is to. Null when the address is forgotten. */
  salt: text,
  commitment: z.string(),
  previous: z.string(),
  hash: z.string(),
});

export type Content = z.infer<typeof content>;
export type Whence = z.infer<typeof whence>;
export type Entry = z.infer<typeof storedEntry>;

/** What stands before the first entry. */
export const BEGINNING = { number: 0, hash: "0".repeat(64) };

/** The entry that follows another one. */
export function entryAfter(
  last: Pick<Entry, "number" | "hash">,
  what: Content,
  { address, account }: Whence,
): Entry {
  const salt = randomBytes(16).toString("hex");
  const commitment = commitmentTo({ salt, address, account });
  const entry = { ...what, number: last.number + 1, commitment, previous: last.hash };
  return { ...entry, address, account, salt, hash: hashOf(entry) };
}

export function commitmentTo({
  salt,
  address,
  account,
}: Pick<Entry, "salt" | "address" | "account">) {
  return digest([salt, address, account]);
}

/** SHA-256 of the values in this order, as JSON. Two entries of the same content have other hashes by their numbers. */
export function hashOf(entry: Omit<Entry, "hash" | "salt" | "address" | "account">): string {
  return digest([
    entry.number,
    entry.previous,
    entry.at,
    entry.deed,
    entry.actorKind,
    entry.actorId,
    entry.actorName,
    entry.collectionSlug,
    entry.documentId,
    entry.title,
    entry.fields,
    entry.detail,
    entry.times,
    entry.stamp,
    entry.commitment,
  ]);
}

function digest(parts: readonly (number | string | null)[]): string {
  return createHash("sha256").update(JSON.stringify(parts)).digest("hex");
}
