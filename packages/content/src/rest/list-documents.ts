import type { CollectionName } from "@bantin/contract";
import { UnstableListError } from "../errors/system-errors.ts";
import type { RestClient } from "./client.ts";
import { parseStamp, type Stamp } from "./stamp.ts";

/** A document as listed, with its stamp read. */
export interface ListedDocument {
  stamp: Stamp;
  raw: unknown;
}

export interface ListOptions {
  client: RestClient;
  collection: CollectionName;
  /** Only documents changed at or after this instant; all when null. */
  since: string | null;
  pageSize: number;
  stampsOnly: boolean;
  signal?: AbortSignal;
}

/** A list that moves on every page is given up after so many restarts. */
const MAX_RESTARTS = 5;

/**
 * All documents of a collection that changed at or after an instant, oldest change first, page by
 * page. A document may come twice.
 *
 * Pages are asked for by time of change, not by number: with numbers, one deletion on an earlier page
 * moves a document over the edge, unseen. A document that stays as it is keeps its place in this order,
 * and one that is edited meanwhile moves ahead of the reader, so none that stays public is missed.
 * Only where more documents than fit a page share one millisecond do numbers come in, guarded by the
 * total.
 *
 * @throws UnstableListError when such a crowded millisecond keeps changing; what the client throws.
 */
export async function* listDocuments(options: ListOptions): AsyncGenerator<ListedDocument[]> {
  let since = options.since;
  let page = 1;
  let total: number | null = null;
  let restarts = 0;
  for (;;) {
    const answer = await readPage(options, since, page);
    if (page > 1 && answer.totalDocs !== total) {
      if (++restarts > MAX_RESTARTS) throw new UnstableListError(answer.url);
      page = 1;
      continue;
    }
    total = answer.totalDocs;
    yield answer.documents;
    const last = answer.documents.at(-1);
    if (!answer.hasNextPage || !last) return;
    if (last.stamp.updatedAt === since) page++;
    else {
      since = last.stamp.updatedAt;
      page = 1;
    }
  }
}

async function readPage(options: ListOptions, since: string | null, page: number) {
  const { client, collection, pageSize, stampsOnly, signal } = options;
  const sort = ["updatedAt", "id"];
  const query = { limit: pageSize, page, sort, updatedSince: since, stampsOnly };
  const answer = await client.list(collection, query, signal);
  const url = `${client.baseUrl}/api/${collection}`;
  const documents = answer.docs.map((raw) => ({ raw, stamp: parseStamp(raw, url) }));
  return { url, documents, totalDocs: answer.totalDocs, hasNextPage: answer.hasNextPage };
}

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
