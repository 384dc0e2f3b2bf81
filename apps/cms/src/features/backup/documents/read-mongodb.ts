import { join } from "node:path";
import { BSON, ObjectId } from "mongodb";
import type { Payload } from "payload";
import { documentsIn, fileOfCollection } from "../copy-mongodb.ts";
import { readCompressed, statOf } from "../files.ts";
import { entitiesOf, GLOBALS, type Row } from "./entities.ts";

/** Every row of a copy of MongoDB, in the order of entities. @param folder of the backup */
export async function* rowsOfMongodbCopy(
  payload: Pick<Payload, "config">,
  folder: string,
): AsyncGenerator<Row> {
  for (const entity of entitiesOf(payload)) {
    const path = join(folder, fileOfCollection(entity.collection));
    // A collection that nothing was ever saved in may not be there.
    if ((await statOf(path)) === null) continue;
    for await (const bytes of documentsIn(readCompressed(path))) {
      const data = rowOf(BSON.deserialize(bytes));
      if (entity.collection === GLOBALS && data.globalType !== entity.slug) continue;
      yield { entity, data };
    }
  }
}

/** A document of MongoDB as Payload knows it. */
export function rowOf(document: BSON.Document): Row["data"] {
  const { _id, __v: _, ...rest } = document;
  return {
    id: String(_id),
    ...Object.fromEntries(Object.entries(rest).map(([k, v]) => [k, plain(v)])),
  };
}

function plain(value: unknown): unknown {
  if (value instanceof ObjectId) return value.toHexString();
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, plain(part)]));
}
