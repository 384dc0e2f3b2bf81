import { statSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import type { Lock, LockName, Locks } from "./locks.ts";

/** https://www.sqlite.org/rescode.html#busy */
const SQLITE_BUSY = 5;

/**
 * Locks that the kernel keeps and takes back when the process ends, however it ends. Node has no lock of
 * its own, but its SQLite takes the system's file locks: an exclusive transaction on an empty database
 * is one. A lock made of a file with a pid and a heartbeat has to be judged dead before it is
 * taken over, and two may judge at once, or judge one that was only stopped.
 */
export function createSqliteLocks(root: string): Locks {
  const pathOf = (name: LockName) => join(root, `${name}.lock`);
  return {
    tryLock: (name) => tryLock(pathOf(name), "BEGIN EXCLUSIVE"),
    isLocked(name) {
      const lock = tryLock(pathOf(name), "BEGIN; SELECT count(*) FROM sqlite_schema");
      lock?.release();
      return lock === null;
    },
  };
}

function tryLock(path: string, begin: string): Lock | null {
  const database = new DatabaseSync(path, { timeout: 0 });
  try {
    // Without it an empty journal lies about as long as the lock is held.
    database.exec(`PRAGMA journal_mode = MEMORY; ${begin}`);
  } catch (error) {
    database.close();
    if (isBusy(error)) return null;
    throw error;
  }
  const inode = inodeOf(path);
  return {
    isHeld: () => inode !== null && inodeOf(path) === inode,
    release: () => database.close(),
  };
}

function inodeOf(path: string): number | null {
  return statSync(path, { throwIfNoEntry: false })?.ino ?? null;
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && "errcode" in error && error.errcode === SQLITE_BUSY;
}
