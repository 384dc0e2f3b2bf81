import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { MongooseAdapter } from "@payloadcms/db-mongodb";
import type { SQLiteAdapter } from "@payloadcms/db-sqlite";
import type { Payload } from "payload";
import { withMongodb } from "./copy-mongodb.ts";
import { SQLITE_FILE } from "./copy-sqlite.ts";
import { type Digests, differences, noteDigest } from "./documents/digests.ts";
import { entitiesOf, GLOBALS, type Row } from "./documents/entities.ts";
import { openDatabase } from "./documents/open-database.ts";
import { rowOf, rowsOfMongodbCopy } from "./documents/read-mongodb.ts";
import { rowsOfSqlite, withMongodbIds } from "./documents/read-sqlite.ts";
import { writeToMongodb } from "./documents/write-mongodb.ts";
import { writeToSqlite } from "./documents/write-sqlite.ts";
import { BackupError } from "./errors.ts";
import { expand } from "./files.ts";

/** Puts a copy of an embedded database into an empty MongoDB database, and looks whether every row arrived. */
export async function copyIntoMongodb(
  from: string,
  uri: string,
  say: (sentence: string) => void,
): Promise<void> {
  const work = await mkdtemp(join(tmpdir(), "bantin-restore-"));
  try {
    const plain = join(work, "cms.sqlite");
    await expand(join(from, SQLITE_FILE), plain);
    const source = await openDatabase(`file:${plain}`);
    const target = await openDatabase(uri);
    try {
      const read: Digests = new Map();
      const withIds = await withMongodbIds(source);
      const rows = noted(rowsOfSqlite(source), read, withIds);
      // The address says so.
      const database = target.db as unknown as MongooseAdapter;
      const count = await writeToMongodb(database, rows);
      assertSame(read, await digestsOfMongodb(uri, target));
      say(`Carried ${count} rows from SQLite to MongoDB; each was read back and is the same.`);
    } finally {
      await source.destroy();
      await target.destroy();
    }
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

/** Puts a copy of MongoDB into a new embedded database, and looks whether every row arrived. */
export async function copyIntoSqlite(
  from: string,
  uri: string,
  say: (sentence: string) => void,
): Promise<string[]> {
  const target = await openDatabase(uri);
  try {
    const read: Digests = new Map();
    const rows = noted(rowsOfMongodbCopy(target, from), read, (row) => row);
    const database = target.db as unknown as SQLiteAdapter;
    const { count, emptied } = await writeToSqlite(database, rows);
    const written: Digests = new Map();
    for await (const row of rowsOfSqlite(target)) noteDigest(written, row);
    assertSame(read, written, emptied.length);
    say(`Carried ${count} rows from MongoDB to SQLite; each was read back and is the same.`);
    return emptied.length === 0
      ? []
      : [
          `${emptied.length} references led to documents that do not exist (${[...new Set(emptied)].join(", ")}): they are empty now.`,
        ];
  } finally {
    await target.destroy();
  }
}

async function* noted(
  rows: AsyncIterable<Row>,
  digests: Digests,
  change: (row: Row) => Row,
): AsyncGenerator<Row> {
  for await (const one of rows) {
    const row = change(one);
    noteDigest(digests, row);
    yield row;
  }
}

async function digestsOfMongodb(uri: string, payload: Pick<Payload, "config">): Promise<Digests> {
  const digests: Digests = new Map();
  await withMongodb(uri, async (client) => {
    for (const entity of entitiesOf(payload)) {
      const where = entity.collection === GLOBALS ? { globalType: entity.slug } : {};
      for await (const found of client.db().collection(entity.collection).find(where)) {
        noteDigest(digests, { entity, data: rowOf(found) });
      }
    }
  });
  return digests;
}

/** @param mayDiffer rows of which a reference was emptied */
function assertSame(read: Digests, written: Digests, mayDiffer = 0): void {
  const different = differences(read, written);
  if (different.length <= mayDiffer) return;
  throw new BackupError(
    `${different.length} of ${read.size} rows did not arrive as they were: ${different.slice(0, 3).join(", ")}. The database is not used, and what was there before is kept aside. Tell the makers of Bản tin.`,
  );
}
