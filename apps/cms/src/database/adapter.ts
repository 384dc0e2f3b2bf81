import { mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { type SQLiteAdapter, sqliteAdapter } from "@payloadcms/db-sqlite";
import { drizzle } from "@payloadcms/db-sqlite/drizzle/libsql";
import type { BaseDatabaseAdapter, DatabaseAdapterObj } from "payload";
import { migrations } from "../migrations/index.ts";
import { assertRestoreEnded, UnfitDataError } from "./data-state.ts";
import { identifiersOfMongodb } from "./identifiers.ts";
import { keepSessions } from "./keep-sessions.ts";
import { migrateWhole, namesOf } from "./migrate-whole.ts";
import { mongodb } from "./mongodb.ts";
import { holdTransaction, oneWriter, type SqliteClient } from "./one-writer.ts";
import { withCommitListeners } from "./transactions.ts";

/**
 * The one place that knows which database runs. `file:` is the embedded SQLite, `mongodb:` the
 * production database; nothing else in the CMS may depend on the choice.
 *
 * @param options.mayBeUnfinished for whoever restores it; the CMS does not start on half of its data
 */
export function databaseAdapter(uri: string, options: { mayBeUnfinished?: boolean } = {}) {
  const known = namesOf(migrations);
  return uri.startsWith("file:")
    ? withCommitListeners(withOurRules(sqlite(uri, options)))
    : withCommitListeners(withOurRules(mongodb(uri, { ...options, known })));
}

function withOurRules<Adapter extends BaseDatabaseAdapter>(
  adapter: DatabaseAdapterObj<Adapter>,
): DatabaseAdapterObj<Adapter> {
  return {
    ...adapter,
    init: (args) => {
      const database = adapter.init(args);
      keepSessions(database);
      endOnUnfitData(database);
      return database;
    },
  };
}

/** A server that cannot use its data says so once and ends; it would refuse each request, and try again with each. */
function endOnUnfitData(database: BaseDatabaseAdapter): void {
  const { connect } = database;
  database.connect = async (options) => {
    try {
      await connect?.call(database, options);
    } catch (error) {
      // Set by Next. A command ends by itself, and says the same.
      if (!(error instanceof UnfitDataError) || !process.env.NEXT_RUNTIME) throw error;
      console.error(error.message);
      process.exit(1);
    }
  };
}

/** How long a write waits for those before it in this process, and for other processes. */
const PATIENCE_MS = 30_000;
/** How long one statement waits for another process; nothing else happens in this one meanwhile. */
const BUSY_MS = 1_000;
const JOURNAL_BYTES = 64 * 1024 * 1024;

/**
 * Payload's adapter on connections of our own: its defaults (no WAL, no waiting on locks, no
 * transactions) lose writes under load, and its settings reach the first connection only.
 */
function sqlite(uri: string, { mayBeUnfinished = false }): DatabaseAdapterObj<SQLiteAdapter> {
  mkdirSync(dirname(uri.slice("file:".length)), { recursive: true });
  const adapter = sqliteAdapter({
    client: { url: uri },
    // The column's type: a text. What stands in it is as on MongoDB.
    idType: "uuid",
    afterSchemaInit: [identifiersOfMongodb],
    transactionOptions: { behavior: "immediate" },
    push: false,
    migrationDir: join(dirname(fileURLToPath(import.meta.url)), "../migrations"),
    prodMigrations: migrations,
  });
  return {
    ...adapter,
    init: (args) => {
      const database = adapter.init(args);
      migrateWhole(database);
      const { connect, destroy } = database;
      let client: SqliteClient | null = null;
      database.connect = async (options) => {
        if (!mayBeUnfinished) assertRestoreEnded(dirname(uri.slice("file:".length)));
        client ??= await oneWriter(() => connection(uri), PATIENCE_MS);
        database.client = client;
        await connect?.call(database, options);
      };
      tellLostCommits(database);
      database.destroy = async () => {
        await destroy?.call(database);
        client?.close();
        client = null;
      };
      return database;
    },
  };
}

/**
 * Has a commit that fails throw: Payload's adapter keeps the error to itself, and a save of which nothing was kept, on a
 * full disk, was answered as if it had been.
 */
function tellLostCommits(database: SQLiteAdapter): void {
  const { beginTransaction, commitTransaction } = database;
  const lost = new Map<number | string | null, unknown>();
  database.beginTransaction = (options) => {
    let id: number | string | null = null;
    const begin = async () => {
      id = await beginTransaction.call(database, options);
      return id;
    };
    return holdTransaction(begin, (error) => lost.set(id, error));
  };
  database.commitTransaction = async (transaction) => {
    const id = await transaction;
    await commitTransaction.call(database, id);
    if (!lost.has(id)) return;
    const error = lost.get(id);
    lost.delete(id);
    throw error;
  };
}

async function connection(uri: string): Promise<SqliteClient> {
  const client = drizzle({ connection: { url: uri } }).$client;
  await client.execute(`PRAGMA busy_timeout = ${BUSY_MS}`);
  await client.execute("PRAGMA journal_mode = WAL");
  await client.execute(`PRAGMA journal_size_limit = ${JOURNAL_BYTES}`);
  await client.execute("PRAGMA synchronous = FULL");
  return client;
}
