import { type CollectionName, LATEST_CHANGE_MS } from "@bantin/contract";
import { parseRecord } from "../collections/parse.ts";
import { InvalidDocumentError } from "../errors/document-errors.ts";
import { UnstableListError } from "../errors/system-errors.ts";
import type { RestClient } from "../rest/client.ts";
import {
  type Head,
  type ListedDocument,
  listDocuments,
  pick,
  readHead,
} from "../rest/list-documents.ts";
import type { Stamp } from "../rest/stamp.ts";
import type { Writer } from "../store/writer.ts";
import { holdOf } from "./isolate.ts";
import type { Tally } from "./tally.ts";

export interface Pull {
  client: RestClient;
  writer: Writer;
  collection: CollectionName;
  /** Read every document anew, whether or not it looks changed. */
  isFull: boolean;
  /** Ask again for what is held, though it has not changed: the code that judges it may have. */
  retriesHeld: boolean;
  /** Takes note of what changes. */
  tally: Tally;
  signal: AbortSignal;
  log: (line: string) => void;
}

const DOCUMENTS_PER_PAGE = 250;
const STAMPS_PER_PAGE = 2_000;
/** Rounds of comparing whole lists before a list that moves all the time is given up. */
const MAX_ROUNDS = 4;

/**
 * Makes the stored collection equal to the published one.
 *
 * Why equal counts mean equal sets: whatever becomes public gets a new `updatedAt`, so after reading all
 * that changed since the newest change known (with an overlap for writes that were committed late),
 * every public document is stored: published ⊆ stored. Two finite sets, one within the other and of the
 * same size, are the same set. Where the sizes differ, something stored is public no more, and the
 * list of identifiers tells what. A database restored from a backup breaks the premise; it shows in its
 * newest change being older than ours, and leads to the same comparison of lists. What else could
 * break it (an access rule rewritten by a deployment) is met by the full sync that runs once a day.
 */
export async function pullCollection(pull: Pull): Promise<void> {
  const { writer, collection, client, signal } = pull;
  const known = writer.newest(collection);
  // What the feed told since is newer, and says nothing about what it did not tell.
  const compared = writer.meta(comparedKey(collection));
  if (pull.isFull || known === null || compared === null) await pullEverything(pull);
  let head = await readHead(client, collection, signal);
  if (known !== null && compared !== null && !pull.isFull) {
    await pullRecent(pull, compared, head);
    await pullHeld(pull);
  }

  for (let round = 1; !isSettled(pull, head, round === 1 ? known : null); round++) {
    if (round > MAX_ROUNDS) throw new UnstableListError(`${client.baseUrl}/api/${collection}`);
    await compareLists(pull);
    head = await readHead(client, collection, signal);
  }
  writer.setMeta(comparedKey(collection), head.stamps[0]?.updatedAt ?? NEVER);
}

/** Makes some records equal to what is published of them, and looks at no other. */
export async function pullNamed(pull: Pull, ids: ReadonlySet<string>): Promise<void> {
  if (ids.size > 0) await pullChanged(pull, [...ids]);
  await pullHeld(pull);
}

async function pullHeld(pull: Pull): Promise<void> {
  const ids = pull.retriesHeld ? pull.writer.held.ids(pull.collection) : [];
  if (ids.length > 0) await pullChanged(pull, ids);
}

/** The newest change at the last time that the collection was compared as a whole. */
const comparedKey = (collection: CollectionName) => `compared:${collection}`;
const NEVER = "1970-01-01T00:00:00.000Z";

function isSettled({ writer, collection }: Pull, head: Head, known: string | null): boolean {
  const newest = head.stamps[0]?.updatedAt ?? null;
  const isTurnedBack = known !== null && (newest === null || newest < known);
  return !isTurnedBack && writer.count(collection) === head.total;
}

async function pullEverything(pull: Pull): Promise<void> {
  const { writer, collection, log } = pull;
  const seen = new Set<string>();
  const options = { ...pull, since: null, pageSize: DOCUMENTS_PER_PAGE, stampsOnly: false };
  for await (const page of listDocuments(options)) {
    store(pull, page);
    for (const { stamp } of page) seen.add(stamp.id);
    log(`${collection}: ${seen.size} read`);
  }
  for (const id of writer.stamps(collection).keys()) if (!seen.has(id)) drop(pull, id);
}

async function pullRecent(pull: Pull, known: string, head: Head): Promise<void> {
  const start = overlapStart(known);
  const oldest = head.stamps.at(-1);
  const isLongAgo = head.stamps.length === head.total || (oldest && oldest.updatedAt < start);
  const recent = isLongAgo ? stampMap(head.stamps) : await listStamps(pull, start);
  const stored = new Map(
    Array.from(recent.keys(), (id) => [id, pull.writer.stampOf(pull.collection, id)]),
  );
  await pullChanged(pull, staleIds(recent, stored));
}

/** Compares every identifier; the costly way, for when counts differ. */
async function compareLists(pull: Pull): Promise<void> {
  pull.log(`${pull.collection}: comparing the list of identifiers`);
  const published = await listStamps(pull, null);
  const stored = pull.writer.stamps(pull.collection);
  for (const id of stored.keys()) if (!published.has(id)) drop(pull, id);
  await pullChanged(pull, staleIds(published, stored));
}

/** Ids of what is listed with another time of change than the stored one, or is not stored. */
function staleIds(
  listed: ReadonlyMap<string, string>,
  stored: ReadonlyMap<string, string | null>,
): string[] {
  return [...listed].filter(([id, at]) => stored.get(id) !== at).map(([id]) => id);
}

function stampMap(stamps: readonly Stamp[]): Map<string, string> {
  return new Map(stamps.map(({ id, updatedAt }) => [id, updatedAt]));
}

async function listStamps(pull: Pull, since: string | null): Promise<Map<string, string>> {
  const latest = new Map<string, string>();
  const options = { ...pull, since, pageSize: STAMPS_PER_PAGE, stampsOnly: true };
  for await (const page of listDocuments(options)) {
    for (const { stamp } of page) latest.set(stamp.id, stamp.updatedAt);
  }
  return latest;
}

async function pullChanged(pull: Pull, ids: readonly string[]): Promise<void> {
  const { client, collection, signal } = pull;
  const found = await pick(client, collection, ids, signal);
  store(pull, found);
  const came = new Set(found.map(({ stamp }) => stamp.id));
  // Listed a moment ago, not public now.
  for (const id of ids) if (!came.has(id)) drop(pull, id);
}

function store(pull: Pull, page: readonly ListedDocument[]): void {
  for (const listed of page) storeOne(pull, listed);
}

/** A version that does not fit the contract is held; what was stored before it stays. */
function storeOne(
  { writer, collection, tally, isFull }: Pull,
  { raw, stamp: { id, updatedAt } }: ListedDocument,
): void {
  const isNew = !writer.isShown(collection, id);
  try {
    const isChanged = writer.put(collection, parseRecord(collection, raw), isFull);
    if (isChanged) tally.noteChanged(id, isNew);
  } catch (error) {
    if (!(error instanceof InvalidDocumentError)) throw error;
    const version = { collection, kind: "invalid", updatedAt, json: null } as const;
    writer.held.put(holdOf(error, { id, title: error.document.title }, version));
  }
}

function drop({ writer, collection, tally }: Pull, id: string): void {
  if (writer.stampOf(collection, id) === null) return;
  if (writer.remove(collection, id)) tally.noteRemoved(id);
}

/**
 * Where a sync looks again, behind the newest known change: a document may turn up with a time that lies before one
 * already seen.
 *
 * @param newest ISO instant of the newest known change
 */
function overlapStart(newest: string): string {
  return new Date(Date.parse(newest) - LATEST_CHANGE_MS).toISOString();
}
