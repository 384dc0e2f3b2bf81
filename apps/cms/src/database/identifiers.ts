import type { SQLiteAdapter } from "@payloadcms/db-sqlite";
import { ObjectId } from "mongodb";

type SchemaHook = SQLiteAdapter["afterSchemaInit"][number];

/**
 * Has SQLite make identifiers as MongoDB does. A document keeps its own then when an office moves from the one
 * database to the other: in links, in texts, in the outbox, and in what other programs have noted.
 */
export const identifiersOfMongodb: SchemaHook = ({ schema }) => {
  for (const { id } of Object.values(schema.tables)) {
    // Rows that have their identifier from elsewhere, as those of lists have, get none here either.
    if (id?.primary && id.defaultFn) id.defaultFn = newIdentifier;
  }
  return schema;
};

function newIdentifier(): string {
  return new ObjectId().toHexString();
}
