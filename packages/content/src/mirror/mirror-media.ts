import { existsSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import type { DatabaseSync } from "node:sqlite";
import type { CollectionName } from "@bantin/contract";
import type { StoredFile } from "../collections/collection.ts";
import { COLLECTIONS, isCollection } from "../collections/collections.ts";
import { type DocumentName, documentTitle } from "../errors/document-errors.ts";
import { openRecords, type Records } from "../queries/records.ts";
import type { RestClient } from "../rest/client.ts";
import { numberOf, textOf } from "../store/rows.ts";
import { TOUCH_ALL_FILES } from "../store/schema.ts";
import type { Writer } from "../store/writer.ts";
import { abortTogether } from "../sync/abort-together.ts";
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
  /** Look on the disk whether each mirrored file is still there. */
  isFull: boolean;
}

/** Few enough not to take the CMS from its editors. */
const DOWNLOADS_AT_ONCE = 4;

/**
 * Brings the mirror in line with the content in the writer's transaction: fetches what published content
 * refers to, forgets what it refers to no more. Bytes are left for `collectGarbage` to remove.
 *
 * @throws MediaMismatchError, and what the client throws.
 */
export async function mirrorMedia(options: MirrorOptions): Promise<MirrorReport> {
  const { client, writer, mediaDir, isFull } = options;
  await mkdir(mediaDir, { recursive: true });
  const { db } = writer;
  if (isFull || writer.meta("mediaDir") !== mediaDir) {
    db.exec(TOUCH_ALL_FILES);
    forgetMissing(db, mediaDir);
  }
  const forgotten = forgetUnused(db);
  const files = filesToFetch(db);
  forgetOutdated(db, files);
  const hashes = await fetchAll(client, mediaDir, files);
  const put = db.prepare("INSERT OR REPLACE INTO assets VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");
  for (const [index, file] of files.entries()) {
    const { collection, id } = file.document;
    const sha256 = hashes[index] ?? "";
    const key = [collection, id, file.variant, file.url, file.updatedAt] as const;
    put.run(...key, sha256, assetAddress(file, sha256), file.mimeType, file.filesize);
  }
  const changed = forgotten + files.length;
  if (changed > 0) writer.touchPlaces("assets");
  return {
    total: numberOf(db.prepare("SELECT count(*) AS n FROM assets").get() ?? {}, "n"),
    changed,
    downloadedBytes: files.reduce((sum, { filesize }) => sum + filesize, 0),
  };
}

async function fetchAll(client: RestClient, mediaDir: string, files: readonly NeededFile[]) {
  const hashes: string[] = [];
  const queue = files.entries();
  const worker = async (signal: AbortSignal) => {
    for (const [index, file] of queue) {
      signal.throwIfAborted();
      hashes[index] = await fetchFile(client, mediaDir, file, signal);
    }
  };
  await abortTogether(Array.from({ length: DOWNLOADS_AT_ONCE }, () => worker));
  return hashes;
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

function forgetOutdated(db: DatabaseSync, files: readonly NeededFile[]): void {
  const remove = db.prepare("DELETE FROM assets WHERE collection = ? AND id = ?");
  for (const { document } of files) remove.run(document.collection, document.id);
}

/** A file of the CMS that the site must have. */
export interface NeededFile extends StoredFile {
  document: DocumentName;
  /** Of the document, in sortable form. */
  updatedAt: string;
}

/**
 * Pictures and files to fetch: of those that this change concerns, those that published content refers
 * to and that are not mirrored in their present state. Being in the CMS's library is not enough: the picture of a draft is there too.
 */
function filesToFetch(db: DatabaseSync): NeededFile[] {
  const rows = db
    .prepare(
      `SELECT r.collection, r.id, r.updated_at
       FROM touched_files t JOIN records r ON r.collection = t.collection AND r.id = t.id
       WHERE EXISTS (SELECT 1 FROM edges e WHERE e.to_collection = r.collection AND e.to_id = r.id)
         AND NOT EXISTS (SELECT 1 FROM assets a
           WHERE a.collection = r.collection AND a.id = r.id AND a.updated_at = r.updated_at)
       ORDER BY r.collection, r.id`,
    )
    .all();
  const records = openRecords(db);
  return rows.flatMap((row) => {
    const [collection, id] = [textOf(row, "collection"), textOf(row, "id")];
    if (!isCollection(collection)) return [];
    return filesOf(records, collection, id).map((file) => ({
      ...file,
      updatedAt: textOf(row, "updated_at"),
    }));
  });
}

function filesOf<C extends CollectionName>(
  records: Records,
  collection: C,
  id: string,
): Omit<NeededFile, "updatedAt">[] {
  const record = records.find(collection, id);
  const { files } = COLLECTIONS[collection];
  if (!record || !files) return [];
  const document = { collection, id, title: documentTitle(collection, record) };
  return files.files(record).map((file) => ({ ...file, document }));
}
