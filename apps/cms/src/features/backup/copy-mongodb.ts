import type { Readable } from "node:stream";
import { BSON, type Collection, MongoClient, MongoServerError } from "mongodb";
import { readDataState, STATE_COLLECTION } from "../../database/mongodb-state.ts";
import { connectionDefaults } from "../../database/mongodb-uri.ts";
import { THINGS } from "../../database/one-statement.ts";
import type { DatabaseCopy } from "./database-copy.ts";
import { BackupError } from "./errors.ts";
import { writeCompressed } from "./files.ts";
import type { StoredFile } from "./manifest.ts";

/** What transactions rest on, and how far the data have come: the one is of no use later, the other in the manifest. */
const LEFT_OUT = [THINGS, STATE_COLLECTION];
const UPLOADS = ["media", "files"];

/** Calls work with a connection of its own. */
export async function withMongodb<Result>(
  uri: string,
  work: (client: MongoClient) => Promise<Result>,
): Promise<Result> {
  const client = new MongoClient(uri, { ...connectionDefaults(uri), appName: "bantin-backup" });
  try {
    await client.connect();
    return await work(client);
  } catch (error) {
    if (error instanceof Error && /ServerSelection/.test(error.name)) {
      throw new BackupError(
        `MongoDB does not answer at ${withoutPassword(uri)}: ${error.message}. Is it running, and is DATABASE_URI right?`,
      );
    }
    throw error;
  } finally {
    await client.close();
  }
}

/** An address as it may be printed. */
export function withoutPassword(uri: string): string {
  return uri.replace(/^(mongodb(?:\+srv)?:\/\/[^:@/]+):[^@/]*@/, "$1:…@");
}

/**
 * Copies a MongoDB database while others write: every collection as it stood at one instant. The files are those that
 * `mongodump` writes, so that `mongorestore` reads them too.
 *
 * No transaction is open meanwhile. The server keeps what it needs for it as long as its setting
 * `minSnapshotHistoryWindowInSeconds` says, five minutes by default.
 */
export async function copyMongodb(uri: string, folder: string): Promise<DatabaseCopy> {
  return withMongodb(uri, async (client) => {
    const db = client.db();
    const names = (await db.listCollections({ type: "collection" }, { nameOnly: true }).toArray())
      .map(({ name }) => name)
      .filter((name) => !name.startsWith("system.") && !LEFT_OUT.includes(name))
      .toSorted();
    if (names.length === 0) {
      throw new BackupError(
        `The database “${db.databaseName}” is empty. Is DATABASE_URI that of the CMS?`,
      );
    }
    const migrations = [...((await readDataState(db)) ?? [])];
    const files: StoredFile[] = [];
    const counts: Record<string, number> = {};
    const named = new Set<string>();
    const session = client.startSession({ snapshot: true });
    try {
      for (const name of names) {
        counts[name] = 0;
        const documents = (async function* () {
          const cursor = db.collection(name).find({}, { session, raw: true });
          for await (const raw of cursor) {
            counts[name] = (counts[name] ?? 0) + 1;
            // With `raw` the driver hands out the bytes of each document, and its type does not say so.
            const bytes = raw as unknown as Uint8Array;
            if (UPLOADS.includes(name)) noteUploads(name, BSON.deserialize(bytes), named);
            yield bytes;
          }
        })();
        files.push(await writeCompressed(documents, folder, fileOfCollection(name)));
      }
    } catch (error) {
      throw snapshotInWords(error);
    } finally {
      await session.endSession();
    }
    return { kind: "mongodb", files, migrations, counts, named };
  });
}

const SNAPSHOT_TOO_OLD = 239;
const SNAPSHOT_UNAVAILABLE = 246;

function snapshotInWords(error: unknown): unknown {
  if (!(error instanceof MongoServerError)) return error;
  if (error.code !== SNAPSHOT_TOO_OLD && error.code !== SNAPSHOT_UNAVAILABLE) return error;
  return new BackupError(
    "MongoDB does not keep the past for as long as this backup takes; nothing was kept. Let it keep more, on each member: db.adminCommand({ setParameter: 1, minSnapshotHistoryWindowInSeconds: 1800 }), and run it again.",
    { cause: error },
  );
}

function noteUploads(collection: string, document: BSON.Document, named: Set<string>): void {
  const sizes: unknown[] = Object.values(document.sizes ?? {});
  for (const one of [document, ...sizes]) {
    if (typeof one !== "object" || one === null || !("filename" in one)) continue;
    if (typeof one.filename === "string") named.add(`${collection}/${one.filename}`);
  }
}

/** Where a backup has the documents of a collection. */
export function fileOfCollection(name: string): string {
  return `database/${name}.bson.zst`;
}

/** The collection that a file of a backup is of; null for other files. */
export function collectionOfFile(path: string): string | null {
  return /^database\/(.+)\.bson\.zst$/.exec(path)?.[1] ?? null;
}

/** The documents that a stream of BSON holds, one after the other. @throws BackupError when it is cut short */
export async function* documentsIn(stream: Readable): AsyncGenerator<Uint8Array> {
  let rest = Buffer.alloc(0);
  for await (const chunk of stream) {
    rest = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    let at = 0;
    while (rest.length - at >= 4) {
      const length = rest.readInt32LE(at);
      if (length < 5) throw new BackupError("A collection of the backup is damaged.");
      if (rest.length - at < length) break;
      yield rest.subarray(at, at + length);
      at += length;
    }
    rest = rest.subarray(at);
  }
  if (rest.length > 0) throw new BackupError("A collection of the backup is cut short.");
}

/** Puts documents back as they were, byte for byte. */
export async function putBack(
  collection: Collection,
  documents: AsyncIterable<Uint8Array>,
): Promise<number> {
  let count = 0;
  let batch: BSON.Document[] = [];
  const write = async () => {
    if (batch.length > 0) await collection.insertMany(batch, { writeConcern: { w: "majority" } });
    count += batch.length;
    batch = [];
  };
  for await (const bytes of documents) {
    batch.push(BSON.deserialize(bytes, { promoteValues: false, bsonRegExp: true }));
    if (batch.length === BATCH) await write();
  }
  await write();
  return count;
}

const BATCH = 500;
