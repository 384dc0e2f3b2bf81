import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { BuildRunningError } from "./errors.ts";

export interface Lock {
  release(): void;
}

/** A database that nobody refers to is closed by the garbage collector, and its lock with it. */
const held = new Set<DatabaseSync>();

/**
 * Keeps a second build out, in this process and in any other. The lock is SQLite's on a file, held by the
 * operating system: a build that is killed frees it at once, and a process number used anew cannot be
 * mistaken for the old one. The number beside it is only for the message.
 *
 * @throws BuildRunningError
 */
export function takeLock(path: string): Lock {
  mkdirSync(dirname(path), { recursive: true });
  const processFile = `${path}.pid`;
  const database = new DatabaseSync(path, { timeout: 0 });
  try {
    database.exec("BEGIN EXCLUSIVE");
  } catch (error) {
    database.close();
    if (error instanceof Error && /locked/.test(error.message)) {
      throw new BuildRunningError(readIfThere(processFile));
    }
    throw error;
  }
  writeFileSync(processFile, String(process.pid));
  held.add(database);
  return {
    release() {
      held.delete(database);
      database.close();
    },
  };
}

function readIfThere(path: string): string | null {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return null;
  }
}
