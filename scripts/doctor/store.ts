import { existsSync } from "node:fs";
import type { DatabaseSync } from "node:sqlite";
import { fileURLToPath } from "node:url";
import type { Db, MongoClient } from "mongodb";
import type { Machine } from "./check.ts";

const PATIENCE_MS = 5_000;

/** The file of the embedded database; null where another one runs. */
export function sqliteFile({ databaseUri }: Machine): string | null {
  if (!databaseUri.startsWith("file:")) return null;
  return databaseUri.startsWith("file://")
    ? fileURLToPath(databaseUri)
    : databaseUri.slice("file:".length);
}

/** Opens the embedded database beside the CMS. @throws when it is not there or cannot be opened */
export async function withSqlite<Result>(
  path: string,
  options: { readOnly: boolean },
  work: (database: DatabaseSync) => Result,
): Promise<Result> {
  if (!existsSync(path)) throw new Error(`${path} is not there`);
  const { DatabaseSync } = await import("node:sqlite");
  const database = new DatabaseSync(path, { ...options, timeout: PATIENCE_MS });
  try {
    return work(database);
  } finally {
    database.close();
  }
}

/** Opens MongoDB as the CMS does. @throws when it does not answer */
export async function withMongo<Result>(
  uri: string,
  work: (database: Db, client: MongoClient) => Promise<Result>,
): Promise<Result> {
  const { MongoClient } = await import("mongodb");
  const client = new MongoClient(uri, {
    serverSelectionTimeoutMS: PATIENCE_MS,
    appName: "bantin-doctor",
  });
  try {
    await client.connect();
    return await work(client.db(), client);
  } finally {
    await client.close();
  }
}
