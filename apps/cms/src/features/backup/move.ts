import { existsSync } from "node:fs";
import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { assertNotNewer } from "../../database/data-state.ts";
import { nameAt } from "./backups.ts";
import { withMongodb } from "./copy-mongodb.ts";
import { BackupError, inWords } from "./errors.ts";
import { statOf } from "./files.ts";
import { type Place, targetOf } from "./restore.ts";
import { assertClosed } from "./sqlite-target.ts";
import { copyDatabase } from "./take-backup.ts";

export interface MoveOrder extends Place {
  /** Where the data are now; `databaseUri` says where to. */
  fromUri: string;
  /** See `RestoreOrder`. */
  over: string | null;
}

/**
 * Carries all data from one database to another one, SQLite or MongoDB. The present one stays as it is; uploads and
 * secrets stay where they are.
 *
 * @throws BackupError with what to do
 */
export async function move(order: MoveOrder): Promise<void> {
  const { fromUri, dataDir, known, over, say } = order;
  if (fromUri === order.databaseUri)
    throw new BackupError("The data are in that database already.");
  if (isSqlite(fromUri)) assertClosed(pathOf(fromUri));
  const target = targetOf(order);
  const contents = await target.contents();
  if (contents !== null && over !== target.name) {
    throw new BackupError(
      `There is something already: ${contents}. Nothing was changed. Name an empty database, or type --over ${target.name}: what is there is kept aside.`,
    );
  }
  await target.assertIdle();
  const work = join(dataDir, ".moved");
  try {
    await rm(work, { recursive: true, force: true });
    await mkdir(work, { recursive: true, mode: 0o700 });
    const before = await stateOf(fromUri);
    const copy = await copyDatabase(fromUri, work);
    assertNotNewer(copy.migrations, known);
    for (const sentence of await target.prepare(work, copy)) say(sentence);
    await target.replace(join(dataDir, `replaced-${nameAt(new Date()).slice("bantin-".length)}`));
    if ((await stateOf(fromUri)) !== before) {
      throw new BackupError(
        "Something was saved in the old database meanwhile, and is not in the new one. The old one is untouched. Stop every CMS and run it again, with --over.",
      );
    }
    await target.finish();
  } catch (error) {
    throw inWords(error, dataDir, "The data are where they were.");
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

function isSqlite(uri: string): boolean {
  return uri.startsWith("file:");
}

function pathOf(uri: string): string {
  return uri.slice("file:".length);
}

/** Another text as soon as something was saved. */
async function stateOf(uri: string): Promise<string> {
  if (isSqlite(uri)) {
    const path = pathOf(uri);
    const isOpen = existsSync(`${path}-wal`);
    return JSON.stringify([await statOf(path), isOpen]);
  }
  return withMongodb(uri, async (client) => {
    const db = client.db();
    const names = await db.listCollections({ type: "collection" }, { nameOnly: true }).toArray();
    const states: unknown[] = [];
    for (const { name } of names.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
      const all = db.collection(name);
      const [newest] = await all
        .find({}, { projection: { updatedAt: 1 } })
        .sort({ updatedAt: -1 })
        .limit(1)
        .toArray();
      states.push([name, await all.countDocuments(), newest?.updatedAt]);
    }
    return JSON.stringify(states);
  });
}
