/** As much of the driver's settings as transactions hang on. */
export interface ConnectionSettings {
  replicaSet?: string;
  readPreference?: { mode: string };
}

const FIX = "Example: mongodb://db.example:27017/bantin?replicaSet=rs0";

/**
 * Why there would be no transactions, with what to do; null when there are.
 *
 * @param settings of the address, or as the driver resolved them
 */
export function transactionProblem({
  replicaSet,
  readPreference,
}: ConnectionSettings): string | null {
  if (!replicaSet) {
    return `DATABASE_URI names no replica set, and without one there are no transactions: a save that fails half-way would stay half done. Add ?replicaSet=NAME, the _id that rs.status() shows as “set” (a single server becomes a replica set of one by --replSet and rs.initiate()). ${FIX}`;
  }
  if (readPreference && readPreference.mode !== "primary") {
    return `DATABASE_URI has readPreference=${readPreference.mode}, and transactions read from the primary alone: each save would be refused. Take readPreference out. ${FIX}`;
  }
  return null;
}

/** What an address says by itself. Of one that begins with mongodb+srv, DNS may name the replica set. */
export function settingsIn(uri: string): ConnectionSettings {
  const { replicaset, readpreference } = optionsIn(uri);
  return {
    replicaSet: replicaset ?? (uri.startsWith("mongodb+srv:") ? "named by DNS" : ""),
    readPreference: { mode: readpreference ?? "primary" },
  };
}

/** By their names in small letters: the driver does not tell letters apart there either. */
function optionsIn(uri: string): Record<string, string | undefined> {
  const options = new URLSearchParams(uri.split("?", 2)[1] ?? "");
  return Object.fromEntries([...options].map(([key, value]) => [key.toLowerCase(), value]));
}

/** Shorter than editors wait: they are told that the database is away, and keep what they typed. */
const SELECTION_TIMEOUT_MS = 10_000;

interface ConnectionDefaults {
  appName?: string;
  serverSelectionTimeoutMS?: number;
}

/** Settings that an address may override: what the server's log calls this client, and how long it is looked for. */
export function connectionDefaults(uri: string): ConnectionDefaults {
  const given = optionsIn(uri);
  const defaults: ConnectionDefaults = {};
  if (given.appname === undefined) defaults.appName = "bantin-cms";
  if (given.serverselectiontimeoutms === undefined) {
    defaults.serverSelectionTimeoutMS = SELECTION_TIMEOUT_MS;
  }
  return defaults;
}
