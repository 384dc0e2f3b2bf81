import type { MongooseAdapter } from "@payloadcms/db-mongodb";
import { transform } from "@payloadcms/db-mongodb/internal";
import { type BSON, ObjectId } from "mongodb";
import { buildVersionCollectionFields, buildVersionGlobalFields, type Field } from "payload";
import type { Entity, Row } from "./entities.ts";

const BATCH = 200;

/**
 * Puts rows into an empty MongoDB database that is open, as Payload's adapter would: with references and instants in
 * MongoDB's own types.
 *
 * @returns how many
 */
export async function writeToMongodb(
  database: MongooseAdapter,
  rows: AsyncIterable<Row>,
): Promise<number> {
  let count = 0;
  let batch: BSON.Document[] = [];
  let current: Entity | null = null;
  const flush = async () => {
    if (current && batch.length > 0) {
      // Its type asks for documents of the browser.
      await modelOf(database, current).insertMany(batch as never[]);
    }
    count += batch.length;
    batch = [];
  };
  for await (const { entity, data } of rows) {
    if (entity !== current || batch.length === BATCH) await flush();
    current = entity;
    batch.push(documentOf(database, { entity, data }));
  }
  await flush();
  return count;
}

function documentOf(database: MongooseAdapter, { entity, data }: Row): BSON.Document {
  const { id, ...rest } = data;
  const document: Record<string, unknown> = structuredClone(rest);
  // Older versions bear no mark here, and false is one to Payload's queries.
  if (document.latest === false) delete document.latest;
  transform({
    adapter: database,
    data: document,
    fields: fieldsOf(database, entity),
    operation: "write",
    ...(entity.kind === "global" ? { globalSlug: entity.slug } : {}),
  });
  return { ...document, _id: new ObjectId(id) };
}

function modelOf({ collections, globals, versions }: MongooseAdapter, { kind, slug }: Entity) {
  const ofDocuments = kind === "document" ? collections[slug] : versions[slug];
  const model = kind === "global" ? globals : ofDocuments;
  if (!model) throw new Error(`MongoDB has no collection for ${slug}.`);
  return model;
}

function fieldsOf({ payload }: MongooseAdapter, { kind, slug }: Entity): Field[] {
  const { config } = payload;
  if (kind === "document" || kind === "version") {
    const { config: collection } = payload.collections[slug];
    return kind === "document"
      ? collection.fields
      : buildVersionCollectionFields(config, collection);
  }
  const global = config.globals.find((one) => one.slug === slug);
  if (!global) throw new Error(`The CMS has no ${slug}.`);
  return kind === "global" ? global.fields : buildVersionGlobalFields(config, global);
}
