import type { MigrateUpArgs, SQLiteAdapter } from "@payloadcms/db-sqlite";
import type { PayloadRequest } from "payload";
import { assertNotNewer, type DataState, UnfitDataError } from "./data-state.ts";

type Migrations = NonNullable<SQLiteAdapter["prodMigrations"]>;

/**
 * Brings the database to what this code expects by one transaction: either every migration that it lacks, or none.
 * Payload's own way keeps those before the one that fails, and leaves a database that neither version can use.
 */
export function migrateWhole(database: SQLiteAdapter): void {
  database.migrate = async ({ migrations = [] } = {}) => {
    const done = await migrationsIn(database);
    assertNotNewer(
      done.map(({ name }) => name),
      migrations.map(({ name }) => name),
    );
    const pending = migrations.filter(({ name }) => !done.some((one) => one.name === name));
    const batch = Math.max(0, ...done.map((one) => one.batch)) + 1;
    if (pending.length > 0) await migrate(database, pending, batch);
  };
}

async function migrate(database: SQLiteAdapter, pending: Migrations, batch: number): Promise<void> {
  const { payload } = database;
  const transactionID = await database.beginTransaction();
  if (!transactionID) throw new Error("SQLite began no transaction.");
  // The type of a session is that of all databases that Drizzle knows.
  const db = database.sessions[String(transactionID)]?.db as unknown as MigrateUpArgs["db"];
  // What migrations are given besides is for those that save documents; ours speak SQL.
  const req = { payload, transactionID } as PayloadRequest;
  let current = "";
  try {
    for (const { name, up } of pending) {
      current = name;
      payload.logger.info({ msg: `Migrating: ${name}` });
      await up({ db, payload, req });
      await database.create({
        collection: "payload-migrations",
        data: { name, batch },
        req,
        returning: false,
      });
    }
    await database.commitTransaction(transactionID);
  } catch (error) {
    await database.rollbackTransaction(transactionID);
    throw failed(current, error);
  }
}

function failed(name: string, error: unknown): UnfitDataError {
  return new UnfitDataError(
    `The database could not be brought to this version: the change “${name}” failed (${reasonOf(error)}). Everything is as it was before. Go back to the version that ran last, and tell its makers what stands here.`,
    { cause: error },
  );
}

function reasonOf(error: unknown): string {
  // Drizzle says the statement, and its cause what was wrong with it.
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  return cause instanceof Error ? cause.message : String(cause);
}

interface Done {
  name: string;
  batch: number;
}

/** What the database has had; nothing when it is new. */
async function migrationsIn(database: SQLiteAdapter): Promise<Done[]> {
  const table = await database.client.execute(
    "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'payload_migrations'",
  );
  if (table.rows.length === 0) return [];
  const { rows } = await database.client.execute(
    "SELECT name, batch FROM payload_migrations ORDER BY name",
  );
  return rows.map(({ name, batch }) => ({ name: String(name), batch: Number(batch) }));
}

export function namesOf(migrations: Migrations): DataState {
  return migrations.map(({ name }) => name);
}
