import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { Db } from "mongodb";
import { noteDataState, STATE_COLLECTION } from "../../database/mongodb-state.ts";
import { THINGS } from "../../database/one-statement.ts";
import {
  copyMongodb,
  documentsIn,
  fileOfCollection,
  putBack,
  withMongodb,
  withoutPassword,
} from "./copy-mongodb.ts";
import { copyIntoMongodb } from "./cross.ts";
import { readCompressed } from "./files.ts";
import type { Place, Target } from "./restore.ts";

/** A MongoDB database as a target. It is emptied and filled; a mark in it keeps every CMS off until it is whole. */
export function mongodbTarget({ databaseUri: uri, known, say }: Place): Target {
  let write: () => Promise<void> = async () => undefined;
  return {
    name: nameIn(uri),
    place: withoutPassword(uri),
    contents: () =>
      withMongodb(uri, async (client) => {
        const db = client.db();
        for (const name of await dataIn(db)) {
          const isEmpty =
            (await db.collection(name).findOne({}, { projection: { _id: 1 } })) === null;
          if (!isEmpty) return `the database “${db.databaseName}” of MongoDB`;
        }
        return null;
      }),
    // Several servers may use it, and none of them can be seen from here; the mark stops those that start.
    assertIdle: async () => undefined,
    prepare: async (from, { kind, counts }) => {
      write = async () => {
        if (kind === "sqlite") await copyIntoMongodb(from, uri, say);
        else await withMongodb(uri, (client) => fill(client.db(), from, counts));
      };
      return [];
    },
    replace: async (aside) => {
      await withMongodb(uri, async (client) => {
        const db = client.db();
        if ((await dataIn(db)).length > 0) {
          await mkdir(join(aside, "mongodb"), { recursive: true, mode: 0o700 });
          await copyMongodb(uri, join(aside, "mongodb"));
        }
        await noteDataState(db, known, { isBeingRestored: true });
        for (const name of await dataIn(db)) await db.collection(name).drop();
      });
      await write();
    },
    finish: () => withMongodb(uri, (client) => noteDataState(client.db(), known)),
  };
}

function nameIn(uri: string): string {
  return new URL(uri.replace(/^mongodb(\+srv)?:\/\/[^/]*/, "http://host")).pathname.slice(1);
}

/** Collections with data of the CMS. */
async function dataIn(db: Db): Promise<string[]> {
  const all = await db.listCollections({ type: "collection" }, { nameOnly: true }).toArray();
  return all
    .map(({ name }) => name)
    .filter((name) => !name.startsWith("system.") && ![STATE_COLLECTION, THINGS].includes(name));
}

async function fill(db: Db, from: string, counts: Record<string, number>): Promise<void> {
  for (const name of Object.keys(counts)) {
    const path = join(from, fileOfCollection(name));
    await putBack(db.collection(name), documentsIn(readCompressed(path)));
  }
}
