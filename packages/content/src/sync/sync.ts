import { resolve } from "node:path";
import { COLLECTION_NAMES, type CollectionName, type GlobalName } from "@bantin/contract";
import { byCollection, COLLECTIONS } from "../collections/collections.ts";
import { isGlobal } from "../collections/globals.ts";
import { onDisk } from "../errors/system-errors.ts";
import { collectGarbage } from "../mirror/collect-garbage.ts";
import { type MirrorReport, mirrorMedia } from "../mirror/mirror-media.ts";
import type { RestClient } from "../rest/client.ts";
import { type Held, heldReader } from "../store/held.ts";
import type { Store } from "../store/store.ts";
import type { Writer } from "../store/writer.ts";
import { abortTogether } from "./abort-together.ts";
import { carryOver } from "./carry-over.ts";
import { feedPlace, joinFeed, readFeed, toldSince } from "./feed.ts";
import { guardAgainstDisappearance, guardAgainstEmptiness } from "./guards.ts";
import { guardAgainstManyHolds } from "./hold-limit.ts";
import { endTrials, isolate, openVersions, retryHeld } from "./isolate.ts";
import { type Pull, pullCollection, pullNamed } from "./pull-collection.ts";
import { pullGlobals } from "./pull-globals.ts";
import { type CollectionReport, type RecordChange, Tally } from "./tally.ts";

export type SyncMode = "full" | "incremental" | "changes";

export interface SyncOptions {
  client: RestClient;
  store: Store;
  /** Folder of the mirrored files. It belongs to the sync alone. */
  mediaDir: string;
  /**
   * `full` reads every document anew; `incremental` compares what there is with what is known and reads what
   * differs; `changes` reads what the CMS's change feed names, and compares when the feed cannot tell. An
   * empty store, or one filled from another CMS, always gets a full sync.
   */
  mode: SyncMode;
  /** Accept a CMS without a published article: a new site. */
  allowEmpty?: boolean;
  /** Accept that a large part of a collection is gone: it was taken down on purpose. */
  allowMassDeletion?: boolean;
  /** Accept that a large part of a collection cannot be shown: it is left out. */
  allowManyHeld?: boolean;
  /** Look again at all that is held, though it has not changed: the code that judges it may have. */
  retriesHeld?: boolean;
  /** Gets lines on progress, for people. */
  log?: (line: string) => void;
}

export interface SyncReport {
  /** What was done, which may be more than was asked for. */
  mode: SyncMode;
  /** Documents and globals that are new or different. */
  changed: number;
  removed: number;
  /** Which ones; empty means that the content is what it was. */
  changes: RecordChange[];
  globals: GlobalName[];
  collections: Record<CollectionName, CollectionReport>;
  media: MirrorReport;
  /** What readers do not see as the CMS has it, and why. */
  held: Held[];
  durationMs: number;
}

/**
 * Makes the store equal to what the CMS publishes, files included, in one transaction: readers see all
 * of a sync or nothing, and one that fails or is killed leaves the content as it was. When nothing
 * changed it costs one small question per collection.
 *
 * @throws ContentError of some kind, each with a message for operators and one for staff; see `errors/`.
 */
export function sync(options: SyncOptions): Promise<SyncReport> {
  return onDisk(options.store.path, () => syncOnce(options));
}

async function syncOnce(options: SyncOptions): Promise<SyncReport> {
  const startedAt = performance.now();
  carryOver(options.store);
  const mediaDir = resolve(options.mediaDir);
  const report = await change(options, mediaDir);
  const isMirrorChanged = report.mode === "full" || report.media.changed > 0;
  if (isMirrorChanged) await collectGarbage(options.store, mediaDir, options.log ?? (() => {}));
  return { ...report, durationMs: Math.round(performance.now() - startedAt) };
}

async function change(
  options: SyncOptions,
  mediaDir: string,
): Promise<Omit<SyncReport, "durationMs">> {
  const { client, store } = options;
  const writer = store.beginChange();
  try {
    const source = writer.meta("source");
    const left = source === client.baseUrl ? feedPlace(writer) : null;
    const { mode, tallies, globals, told } = await pull(options, writer);
    const versions = openVersions(store.reader, writer, tallies);
    endTrials(writer, tallies, versions);
    retryHeld(writer, tallies, versions);
    isolate(writer, versions, allChanges(tallies));
    await guard(options, writer, tallies, {
      isNew: source !== client.baseUrl,
      told: () => told ?? toldSince(client, left),
    });
    const looksAtAll = mode !== "changes";
    const isFull = mode === "full";
    const media = await mirrorMedia({ client, writer, versions, mediaDir, isFull, looksAtAll });
    const held = heldReader(writer.db)();
    if (!options.allowManyHeld) guardHolds(writer, held);
    writer.setMeta("source", client.baseUrl);
    writer.setMeta("mediaDir", mediaDir);
    writer.commit();
    return { mode, ...summarise(writer, tallies, globals), media, held };
  } finally {
    writer.close();
  }
}

type Tallies = Record<CollectionName, Tally>;
type Told = Awaited<ReturnType<typeof toldSince>>;

/** What was pulled, and in which way. */
interface Pulled {
  mode: SyncMode;
  tallies: Tallies;
  globals: GlobalName[];
  /** What the feed named, where it was asked. */
  told: Told | null;
}

async function pull(options: SyncOptions, writer: Writer): Promise<Pulled> {
  const { client } = options;
  const isFull = options.mode === "full" || writer.meta("source") !== client.baseUrl;
  const named = isFull || options.mode !== "changes" ? null : await readFeed(client, writer);
  const tallies = byCollection((name) => new Tally(name, writer.count(name)));
  if (named) {
    const pulling = { ...options, writer, tallies, isFull };
    const globals = await pullWaves(
      pulling,
      (one) => pullNamed(one, named.ids[one.collection]),
      named.hasGlobals,
    );
    return { mode: "changes", tallies, globals, told: named.ids };
  }
  await joinFeed(client, writer);
  const globals = await pullWaves({ ...options, writer, tallies, isFull }, pullCollection, true);
  return { mode: isFull ? "full" : "incremental", tallies, globals, told: null };
}

interface Pulling extends SyncOptions {
  writer: Writer;
  tallies: Tallies;
  isFull: boolean;
}

async function pullWaves(
  { client, writer, tallies, isFull, retriesHeld = false, log = () => {} }: Pulling,
  pullOne: (pull: Pull) => Promise<void>,
  withGlobals: boolean,
): Promise<GlobalName[]> {
  const shared = { client, writer, isFull, retriesHeld, log };
  const pulls = (when: "first" | "second") =>
    COLLECTION_NAMES.filter((collection) => COLLECTIONS[collection].isRead === when).map(
      (collection) => (signal: AbortSignal) =>
        pullOne({ ...shared, collection, signal, tally: tallies[collection] }),
    );
  await abortTogether(pulls("first"));
  let globals: GlobalName[] = [];
  const pullSettings = async (signal: AbortSignal) => {
    if (withGlobals) globals = await pullGlobals(client, writer, signal);
  };
  await abortTogether([...pulls("second"), pullSettings]);
  return globals;
}

/**
 * @param isNew whether this CMS was never read before
 * @param told what its feed has named since it was
 */
async function guard(
  options: SyncOptions,
  writer: Writer,
  tallies: Tallies,
  { isNew, told }: { isNew: boolean; told: () => Told | Promise<Told> },
): Promise<void> {
  const { client, allowEmpty = false, allowMassDeletion = false } = options;
  const shown = writer.countShown("articles");
  const isAsked = shown === 0 || Object.values(tallies).some(({ removed }) => removed > 0);
  if (!isAsked) return;
  const named = await told();
  if (!allowEmpty) {
    guardAgainstEmptiness(tallies.articles, { shown, told: named.articles, isNew }, client.baseUrl);
  }
  if (allowMassDeletion) return;
  for (const tally of Object.values(tallies)) {
    guardAgainstDisappearance(tally, writer.db, named[tally.collection]);
  }
}

/** What was held before this sync has been told, and stops nobody any more. */
function guardHolds(writer: Writer, held: readonly Held[]): void {
  const isNew = ({ collection, id }: Held) => !writer.held.wasHeld(collection, id);
  guardAgainstManyHolds(held.filter(isNew), (name) => (isGlobal(name) ? 1 : writer.count(name)));
}

function allChanges(tallies: Tallies): RecordChange[] {
  return Object.values(tallies).flatMap((tally) => tally.changes);
}

function summarise(writer: Writer, tallies: Tallies, globals: GlobalName[]) {
  const collections = byCollection((name) => tallies[name].report(writer.count(name)));
  const sum = (part: "changed" | "removed") =>
    Object.values(collections).reduce((total, report) => total + report[part], 0);
  const changes = allChanges(tallies);
  return {
    changed: sum("changed") + globals.length,
    removed: sum("removed"),
    changes,
    globals,
    collections,
  };
}
