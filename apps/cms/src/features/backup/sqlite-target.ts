import { existsSync } from "node:fs";
import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { RESTORE_MARK } from "../../database/data-state.ts";
import { SQLITE_FILE, vacuumInto } from "./copy-sqlite.ts";
import { copyIntoSqlite } from "./cross.ts";
import { BackupError } from "./errors.ts";
import { expand, sync } from "./files.ts";
import { type Place, putAside, type Target } from "./restore.ts";

/** What SQLite keeps beside a database while it is open, or after a crash. */
const BESIDE = ["-wal", "-shm", "-journal"];

/** The embedded database as a target: a file that is made beside the present one, and renamed. */
export function sqliteTarget({ databaseUri, dataDir, say }: Place): Target {
  const path = databaseUri.slice("file:".length);
  const folder = dirname(path);
  const prepared = join(folder, `.restored-${basename(path)}`);
  // The CMS looks for the mark beside its database, which need not be in the data folder.
  const mark = join(folder, RESTORE_MARK);
  return {
    name: basename(dataDir),
    place: path,
    contents: async () => (existsSync(path) ? `the database ${path}` : null),
    assertIdle: async () => assertClosed(path),
    prepare: async (from, { kind }) => {
      await mkdir(folder, { recursive: true });
      await writeFile(mark, `${from}\n`, { flush: true });
      await removeWithCompanions(prepared);
      if (kind === "mongodb") {
        return wholeCopy(prepared, (work) => copyIntoSqlite(from, `file:${work}`, say));
      }
      await expand(join(from, SQLITE_FILE), prepared);
      return [];
    },
    replace: async (aside) => {
      for (const end of ["", ...BESIDE]) await putAside(`${path}${end}`, aside);
      await rename(prepared, path);
      for (const end of BESIDE) await rm(`${prepared}${end}`, { force: true });
      await sync(folder);
    },
    finish: () => rm(mark, { force: true }),
  };
}

/** @throws BackupError while a CMS has it open */
export function assertClosed(path: string): void {
  if (!existsSync(path)) return;
  const database = new DatabaseSync(path);
  try {
    // SQLite leaves WAL only when nobody else has the database open. The CMS goes back to it as it starts.
    database.exec("PRAGMA journal_mode = DELETE");
  } catch (error) {
    const isOpen = error instanceof Error && "errcode" in error && error.errcode === BUSY;
    if (!isOpen) throw error;
    throw new BackupError(
      `A CMS is at work on ${path}. Nothing was changed. Stop it first: what is saved meanwhile would be lost.`,
    );
  } finally {
    database.close();
  }
}

const BUSY = 5;

/** Makes a database elsewhere, and of it one file: its last pages may lie in a log for as long as this process lives. */
async function wholeCopy<Result>(
  path: string,
  make: (work: string) => Promise<Result>,
): Promise<Result> {
  const work = `${path}-making`;
  await removeWithCompanions(work);
  try {
    const result = await make(work);
    vacuumInto(work, path);
    await sync(path);
    return result;
  } finally {
    await removeWithCompanions(work);
  }
}

async function removeWithCompanions(path: string): Promise<void> {
  for (const end of ["", ...BESIDE]) await rm(`${path}${end}`, { force: true });
}
