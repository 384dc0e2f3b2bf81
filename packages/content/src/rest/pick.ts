import type { CollectionName } from "@bantin/contract";
import type { RestClient } from "./client.ts";
import { parseStamp, type Stamp } from "./stamp.ts";
import type { ListedDocument } from "./sweep.ts";

/** A hundred UUIDs keep the address well under the 8 KB that proxies take. */
const BATCH = 100;

/** The documents with these ids that are public now; fewer when some have gone meanwhile. */
export async function pick(
  client: RestClient,
  collection: CollectionName,
  ids: readonly string[],
  signal?: AbortSignal,
): Promise<ListedDocument[]> {
  const found: ListedDocument[] = [];
  for (let start = 0; start < ids.length; start += BATCH) {
    const batch = ids.slice(start, start + BATCH);
    const query = { limit: batch.length, sort: ["id"], ids: batch };
    const { docs } = await client.list(collection, query, signal);
    const url = `${client.baseUrl}/api/${collection}`;
    found.push(...docs.map((raw) => ({ raw, stamp: parseStamp(raw, url) })));
  }
  return found;
}

/** The newest changes of a collection, newest first, and how many documents it has in all. */
export interface Head {
  stamps: Stamp[];
  total: number;
}

/** One small question that tells both whether anything changed and whether anything went. */
export async function readHead(
  client: RestClient,
  collection: CollectionName,
  signal?: AbortSignal,
): Promise<Head> {
  const query = { limit: 100, sort: ["-updatedAt", "id"], stampsOnly: true };
  const { docs, totalDocs } = await client.list(collection, query, signal);
  const url = `${client.baseUrl}/api/${collection}`;
  return { stamps: docs.map((raw) => parseStamp(raw, url)), total: totalDocs };
}
