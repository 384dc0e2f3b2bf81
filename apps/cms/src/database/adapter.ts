import { mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { mongooseAdapter } from "@payloadcms/db-mongodb";
import { sqliteAdapter } from "@payloadcms/db-sqlite";
import { migrations } from "../migrations/index.ts";

/**
 * The one place that knows which database runs. `file:` is the embedded SQLite, `mongodb:` the
 * production database; nothing else in the CMS may depend on the choice.
 */
export function databaseAdapter(uri: string) {
  return uri.startsWith("file:") ? sqlite(uri) : mongodb(uri);
}

/** Payload's defaults (no WAL, no waiting on locks, no transactions) lose writes under load. */
function sqlite(uri: string) {
  mkdirSync(dirname(uri.slice("file:".length)), { recursive: true });
  return sqliteAdapter({
    client: { url: uri },
    idType: "uuid",
    wal: { synchronous: "FULL", journalSizeLimit: 64 * 1024 * 1024 },
    busyTimeout: 10_000,
    transactionOptions: { behavior: "immediate" },
    push: false,
    migrationDir: join(dirname(fileURLToPath(import.meta.url)), "../migrations"),
    prodMigrations: migrations,
  });
}

/**
 * Settings are those of a real replica set. Joins are plain queries, not aggregations, so that
 * managed services which speak a part of the protocol serve too.
 */
function mongodb(uri: string) {
  return mongooseAdapter({ url: uri, useJoinAggregations: false });
}
