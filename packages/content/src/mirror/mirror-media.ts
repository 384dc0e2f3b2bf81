import { existsSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import type { DatabaseSync } from "node:sqlite";
import { type CollectionName, isCollection, type RecordOf } from "@bantin/contract";
import type { StoredFile } from "../collections/collection.ts";
import { COLLECTIONS } from "../collections/collections.ts";
import { type DocumentName, documentTitle, MediaMismatchError } from "../errors/document-errors.ts";
import { CmsAnswerError } from "../errors/system-errors.ts";
import type { RestClient } from "../rest/client.ts";
import { jsonOf, numberOf, type Row, textOf } from "../store/rows.ts";
import { TOUCH_ALL_FILES } from "../store/schema.ts";
import type { Writer } from "../store/writer.ts";
import { abortTogether } from "../sync/abort-together.ts";
import { holdOf, type Versions } from "../sync/isolate.ts";
import { fetchFile, mirroredPath } from "./fetch-file.ts";

export interface MirrorReport {
  /** Files in the mirror, renditions counted. */
  total: number;
  /** Files that came, went, or were replaced. */
  changed: number;
  downloadedBytes: number;
}

export interface MirrorOptions {
  client: RestClient;
  writer: Writer;
  mediaDir: string;
  versions: Versions;
  /** Try again what the CMS could not deliver before. */
  looksAtAll: boolean;
  /** Look on the disk whether each mirrored file is still there. */
  isFull: boolean;
}

/** Set when records were taken out between two syncs: nothing may refer to some of the files any more. */
export const LOOSE_FILES = "looseFiles";

/** Few enough not to take the CMS from its editors. */
const DOWNLOADS_AT_ONCE = 4;

/**
 * Brings the mirror in line with the content in the writer's transaction: fetches what published content
 * refers to, forgets what it refers to no more. Bytes are left for `collectGarbage` to remove. A version that the CMS
 * does not deliver is held: the one that was mirrored before stays, and pages do without a picture that never was.
 *
 * @throws what the client throws.
 */
export async function mirrorMedia(options: MirrorOptions): Promise<MirrorReport> {
  const { client, writer, mediaDir, isFull, looksAtAll } = options;
  await mkdir(mediaDir, { recursive: true });
  const { db } = writer;
  if (isFull || writer.meta("mediaDir") !== mediaDir) {
    db.exec(TOUCH_ALL_FILES);
    forgetMissing(db, mediaDir);
  }
  const hasLoose = writer.meta(LOOSE_FILES) === "1";
  if (hasLoose) {
    db.exec(TOUCH_ALL_FILES);
    writer.setMeta(LOOSE_FILES, "0");
  }
  const forgotten = forgetUnused(db);
  const needed = [...versionsToFetch(db), ...versionsToRetry(db, looksAtAll)];
  const fetched = await fetchAll(client, mediaDir, needed);
  const taken = fetched.filter((one) => one.problem === null);
  for (const one of fetched) {
    if (one.problem === null) takeIn(options, one);
    else holdVersion(options, one.version, one.problem);
  }
  const files = taken.flatMap(({ version }) => version.files);
  const changed = forgotten + files.length;
  if (changed > 0 || hasLoose) writer.touchPlaces("assets");
  return {
    total: numberOf(db.prepare("SELECT count(*) AS n FROM assets").get() ?? {}, "n"),
    changed,
    downloadedBytes: files.reduce((sum, { filesize }) => sum + filesize, 0),
  };
}

/** A version as it came, or what was wrong with it. */
interface Fetched {
  version: NeededVersion;
  /** Of its files, in their order. */
  hashes: string[];
  problem: MediaMismatchError | null;
}

async function fetchAll(
  client: RestClient,
  mediaDir: string,
  versions: readonly NeededVersion[],
): Promise<Fetched[]> {
  const fetched = versions.map((version): Fetched => ({ version, hashes: [], problem: null }));
  const queue = fetched
    .flatMap((one) => one.version.files.map((file, index) => ({ one, file, index })))
    .values();
  const worker = async (signal: AbortSignal) => {
    for (const { one, file, index } of queue) {
      signal.throwIfAborted();
      if (one.problem !== null) continue;
      try {
        one.hashes[index] = await fetchFile(client, mediaDir, file, signal);
      } catch (error) {
        one.problem = mismatchOf(error, file);
      }
    }
  };
  await abortTogether(Array.from({ length: DOWNLOADS_AT_ONCE }, () => worker));
  return fetched;
}

/** The fault of this one file; what is the network's or the CMS's as a whole is thrown on. */
function mismatchOf(error: unknown, { document, url }: NeededFile): MediaMismatchError {
  if (error instanceof MediaMismatchError) return error;
  if (error instanceof CmsAnswerError && MISSING.has(error.status)) {
    return new MediaMismatchError(document, url, `it is missing (${error.status})`, error);
  }
  throw error;
}

/** Not found, and gone. */
const MISSING: ReadonlySet<number> = new Set([404, 410]);

function takeIn({ writer: { db }, versions }: MirrorOptions, { version, hashes }: Fetched): void {
  const { document, json, files, isHeld } = version;
  const { collection, id } = document;
  if (isHeld) versions.putAgain(collection, { id, json });
  db.prepare("DELETE FROM assets WHERE collection = ? AND id = ?").run(collection, id);
  const add = db.prepare("INSERT OR REPLACE INTO assets VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");
  for (const [index, file] of files.entries()) {
    const sha256 = hashes[index] ?? "";
    const { variant, url, updatedAt, mimeType, filesize } = file;
    const address = assetAddress(file, sha256);
    add.run(collection, id, variant, url, updatedAt, sha256, address, mimeType, filesize);
  }
}

/** Where the version before it is mirrored, that one is shown; else the record stays, without a file. */
function holdVersion(
  { writer, versions }: MirrorOptions,
  { document, updatedAt, json }: NeededVersion,
  problem: MediaMismatchError,
): void {
  const { collection, id } = document;
  const isMirrored = writer.db
    .prepare("SELECT 1 FROM assets WHERE collection = ? AND id = ?")
    .get(collection, id);
  if (isMirrored && versions.isChanged(collection, id)) versions.goBack(collection, id);
  writer.held.put(holdOf(problem, document, { collection, kind: "file", updatedAt, json }));
}

/** Twelve digits tell files of one name apart, and keep addresses short. */
function assetAddress({ document, filename }: NeededFile, sha256: string): string {
  const { files } = COLLECTIONS[document.collection];
  return files?.address(sha256.slice(0, 12), filename) ?? "";
}

function forgetMissing(db: DatabaseSync, mediaDir: string): void {
  // The whole record is fetched again: filesToFetch looks at records, not at single renditions.
  const remove = db.prepare(
    "DELETE FROM assets WHERE (collection, id) IN (SELECT collection, id FROM assets WHERE sha256 = ?)",
  );
  for (const row of db.prepare("SELECT DISTINCT sha256 FROM assets").all()) {
    const sha256 = textOf(row, "sha256");
    if (!existsSync(mirroredPath(mediaDir, sha256))) remove.run(sha256);
  }
}

function forgetUnused(db: DatabaseSync): number {
  const { changes } = db
    .prepare(
      `DELETE FROM assets WHERE (collection, id) IN (
         SELECT t.collection, t.id FROM touched_files t
         WHERE NOT EXISTS (
           SELECT 1 FROM edges e WHERE e.to_collection = t.collection AND e.to_id = t.id)
         OR NOT EXISTS (
           SELECT 1 FROM records r WHERE r.collection = t.collection AND r.id = t.id))`,
    )
    .run();
  return Number(changes);
}

/** A file of the CMS that the site must have. */
export interface NeededFile extends StoredFile {
  document: DocumentName;
  /** Of the document, in sortable form. */
  updatedAt: string;
}

/** A version of a picture or a file, with all that there is to fetch of it. */
interface NeededVersion {
  document: DocumentName;
  updatedAt: string;
  json: string;
  files: NeededFile[];
  /** It could not be delivered before, and is not what the content has. */
  isHeld: boolean;
}

/**
 * Pictures and files to fetch: of those that this change concerns, those that published content refers
 * to and that are not mirrored in their present state. Being in the CMS's library is not enough: the picture of a draft is there too.
 */
function versionsToFetch(db: DatabaseSync): NeededVersion[] {
  const rows = db
    .prepare(
      `SELECT r.collection, r.id, r.updated_at, r.json
       FROM touched_files t JOIN records r ON r.collection = t.collection AND r.id = t.id
       WHERE EXISTS (SELECT 1 FROM edges e WHERE e.to_collection = r.collection AND e.to_id = r.id)
         AND NOT EXISTS (SELECT 1 FROM assets a
           WHERE a.collection = r.collection AND a.id = r.id AND a.updated_at = r.updated_at)
         AND NOT EXISTS (SELECT 1 FROM held h
           WHERE h.collection = r.collection AND h.id = r.id AND h.kind = 'file')
       ORDER BY r.collection, r.id`,
    )
    .all();
  return rows.flatMap((row) => versionOf(row, false));
}

/**
 * Versions that the CMS could not deliver before, as far as published content refers to them.
 *
 * @param looksAtAll all of them, whether or not this change concerns them
 */
function versionsToRetry(db: DatabaseSync, looksAtAll: boolean): NeededVersion[] {
  const rows = db
    .prepare(
      `SELECT h.collection, h.id, h.updated_at, h.json FROM held h
       WHERE h.kind = 'file' AND EXISTS (
         SELECT 1 FROM edges e WHERE e.to_collection = h.collection AND e.to_id = h.id)
       AND (? OR EXISTS (
         SELECT 1 FROM touched_files t WHERE t.collection = h.collection AND t.id = h.id))
       ORDER BY h.collection, h.id`,
    )
    .all(Number(looksAtAll));
  return rows.flatMap((row) => versionOf(row, true));
}

function versionOf(row: Row, isHeld: boolean): NeededVersion[] {
  const collection = textOf(row, "collection");
  if (!isCollection(collection)) return [];
  const [updatedAt, json] = [textOf(row, "updated_at"), textOf(row, "json")];
  const { document, files } = filesOf(collection, row);
  const needed = files.map((file) => ({ ...file, document, updatedAt }));
  return [{ document, updatedAt, json, files: needed, isHeld }];
}

function filesOf<C extends CollectionName>(collection: C, row: Row) {
  const record = jsonOf<RecordOf[C]>(row, "json");
  const document = { collection, id: record.id, title: documentTitle(collection, record) };
  return { document, files: COLLECTIONS[collection].files?.files(record) ?? [] };
}
