import { type Change, type CollectionName, isCollection } from "@bantin/contract";
import { z } from "zod";
import { byCollection } from "../collections/collections.ts";
import { isGlobal } from "../collections/globals.ts";
import { CmsAnswerError } from "../errors/system-errors.ts";
import type { RestClient } from "../rest/client.ts";
import type { Writer } from "../store/writer.ts";

const KEY = "feed";

/** With more to read than this, comparing lists is cheaper than asking for each document. */
const MOST_CHANGES = 500;

/** How far the feed was read, and what it told last: it tells recent changes more than once. */
const place = z.object({ cursor: z.string(), told: z.array(z.string()) });

/** What the feed names. */
export interface Named {
  ids: Record<CollectionName, Set<string>>;
  hasGlobals: boolean;
}

/** Notes where the feed stands, before everything is read: what happens from here on it will tell. */
export async function joinFeed(client: RestClient, writer: Writer): Promise<void> {
  const { cursor } = await client.changeFeed(null);
  writer.setMeta(KEY, JSON.stringify({ cursor, told: [] }));
}

/**
 * What has changed since the feed was read last. Null when the feed cannot tell: it was never read, what
 * it told last is no longer kept there or the database of the CMS was put back since, it names what is not known here, or too much.
 */
export async function readFeed(client: RestClient, writer: Writer): Promise<Named | null> {
  const read = await readSince(client, writer.meta(KEY));
  if (read === null) return null;
  writer.setMeta(KEY, JSON.stringify(read.place));
  return read.named;
}

/** Where the feed was left, for `toldSince`. */
export function feedPlace(writer: Writer): string | null {
  return writer.meta(KEY);
}

/** What the feed has named since it was left there; nothing where it cannot tell. */
export async function toldSince(client: RestClient, kept: string | null): Promise<Named["ids"]> {
  const read = await readSince(client, kept);
  return read?.named?.ids ?? byCollection(() => new Set());
}

async function readSince(
  client: RestClient,
  kept: string | null,
): Promise<{ place: z.infer<typeof place>; named: Named | null } | null> {
  if (kept === null) return null;
  let { cursor, told: before } = place.parse(JSON.parse(kept));
  const told: Change[] = [];
  for (;;) {
    const page = await client.changeFeed(cursor).catch(nullIfUnknownCursor);
    if (page === null) return null;
    told.push(...page.changes);
    cursor = page.cursor;
    if (told.length > MOST_CHANGES) return null;
    if (!page.hasMore) break;
  }
  const known = new Set(before);
  return {
    place: { cursor, told: told.map(({ id }) => id) },
    named: nameAll(told.filter(({ id }) => !known.has(id))),
  };
}

function nullIfUnknownCursor(error: unknown): null {
  if (error instanceof CmsAnswerError && error.status === 400) return null;
  throw error;
}

function nameAll(changes: readonly Change[]): Named | null {
  const named: Named = { ids: byCollection(() => new Set()), hasGlobals: false };
  for (const { collectionSlug, documentId } of changes) {
    if (isCollection(collectionSlug)) named.ids[collectionSlug].add(documentId);
    else if (isGlobal(collectionSlug)) named.hasGlobals = true;
    else return null;
  }
  return named;
}
