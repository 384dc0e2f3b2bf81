import { mongooseAdapter } from "@payloadcms/db-mongodb";
import { tellingCommits } from "./after-commit.ts";
import { sqlite } from "./sqlite.ts";

/**
 * The one place that knows which database runs. `file:` is the embedded SQLite, `mongodb:` the
 * production database; nothing else in the CMS may depend on the choice.
 */
export function databaseAdapter(uri: string) {
  return uri.startsWith("file:") ? tellingCommits(sqlite(uri)) : tellingCommits(mongodb(uri));
}

/**
 * Settings are those of a real replica set. Joins are plain queries, not aggregations, so that
 * managed services which speak a part of the protocol serve too. No request is answered before the
 * unique indexes stand: identity and slugs rest on them.
 */
function mongodb(uri: string) {
  return mongooseAdapter({ url: uri, useJoinAggregations: false, ensureIndexes: true });
}
