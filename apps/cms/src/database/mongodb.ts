import { type MongooseAdapter, mongooseAdapter } from "@payloadcms/db-mongodb";
import type { BaseDatabaseAdapter, DatabaseAdapterObj } from "payload";
import { claimJobs } from "./claim-jobs.ts";
import type { DataState } from "./data-state.ts";
import { exactCounts } from "./exact-counts.ts";
import { claimData } from "./mongodb-state.ts";
import {
  type ConnectionSettings,
  connectionDefaults,
  settingsIn,
  transactionProblem,
} from "./mongodb-uri.ts";
import { oneStatementAtATime, THINGS } from "./one-statement.ts";
import { possibleIds } from "./possible-ids.ts";
import { takeTurns } from "./take-turns.ts";
import { vietnameseOrder } from "./vietnamese-order.ts";

interface ExpectedData {
  /** The migrations of this code. */
  known: DataState;
  mayBeUnfinished?: boolean;
}

/**
 * MongoDB as a replica set. Joins are plain queries, not aggregations, so that managed services which speak a part of
 * the protocol serve too. No request is answered before the unique indexes stand: identity and slugs rest on them.
 *
 * What a transaction promises is asked for here, whatever the address says: it reads what stood when it began, and
 * what it wrote is on a majority of the members before anybody is told so.
 */
export function mongodb(uri: string, data: ExpectedData): DatabaseAdapterObj<MongooseAdapter> {
  const adapter = mongooseAdapter({
    url: uri,
    useJoinAggregations: false,
    // Collections are called as their slugs are: backups find them by these.
    autoPluralization: false,
    ensureIndexes: true,
    connectOptions: connectionDefaults(uri),
    transactionOptions: {
      readConcern: { level: "snapshot" },
      readPreference: "primary",
      writeConcern: { w: "majority" },
    },
  });
  return {
    ...adapter,
    init: (args) => {
      const database = adapter.init(args);
      if (!isMongoose(database)) throw new Error("This is not the adapter that was asked for.");
      vietnameseOrder(database);
      exactCounts(database);
      possibleIds(database);
      claimJobs(database);
      oneStatementAtATime(database);
      takeTurns(database);
      refuseUnfit(database, uri, data);
      return database;
    },
  };
}

/** The adapter is typed as any database. */
function isMongoose(database: BaseDatabaseAdapter): database is MongooseAdapter {
  return "sessions" in database && "connection" in database;
}

/** Payload goes on without transactions where it finds no replica set, and on data of newer code, and says nothing. */
function refuseUnfit(database: MongooseAdapter, uri: string, data: ExpectedData): void {
  const { connect } = database;
  const check = (settings: ConnectionSettings) => {
    const problem = transactionProblem(settings);
    if (problem !== null) throw new Error(problem);
  };
  database.connect = async (options) => {
    check(settingsIn(uri));
    await connect?.call(database, options);
    // What DNS adds to an address that begins with mongodb+srv is known by now.
    check(database.connection.getClient().options);
    const { db } = database.connection;
    if (db && !data.mayBeUnfinished) await claimData(db, data.known);
    await oneOfEachGlobal(database);
    await forgetThings(database);
  };
}

const DAY_S = 24 * 60 * 60;

/** A note matters while its transaction is open. The server deletes it by itself some time later. */
async function forgetThings({ connection }: MongooseAdapter): Promise<void> {
  await connection.collection(THINGS).createIndex({ at: 1 }, { expireAfterSeconds: DAY_S });
}

/** Two processes that save a global for the first time would otherwise make two of it, and show either. */
async function oneOfEachGlobal({ globals, payload }: MongooseAdapter): Promise<void> {
  await globals?.collection.createIndex({ globalType: 1 }, { unique: true }).catch((err: unknown) =>
    payload.logger.error({
      err,
      msg: "The collection “globals” has two documents of one globalType. Delete the older one of each, and start again.",
    }),
  );
}
