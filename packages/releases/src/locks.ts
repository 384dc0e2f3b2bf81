import { statSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { setTimeout as delay } from "node:timers/promises";
import { ReleasesError } from "./errors.ts";
import type { StoreContext } from "./store-context.ts";

/**
 * The two locks of a store, which keep processes apart:
 *
 * - `lease` is held by whoever publishes, for as long as it publishes: it makes releases and collects
 *   garbage. There is one.
 * - `switch` is held for the moment in which `current` or the freeze changes, so that a roll-back
 *   takes effect at once although a publisher has the lease, and neither undoes the other.
 */
export type LockName = "lease" | "switch";

export interface Locks {
  /** The lock, or null when another has it. Never waits. */
  tryLock(name: LockName): Lock | null;
  isLocked(name: LockName): boolean;
}

export interface Lock {
  /** False when somebody has removed or replaced the lock's file: then another may have it as well. */
  isHeld(): boolean;
  release(): void;
}

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

const POLL_MS = 3;
const PATIENCE_MS = 10_000;

/**
 * Runs an action while nobody else changes `current`, the freeze, or which releases there are.
 *
 * @throws ReleasesError `busy` when another process holds the lock for ten seconds, a thousand times
 *   what a switch takes.
 */
export async function withSwitch<T>(context: StoreContext, act: () => Promise<T>): Promise<T> {
  const deadline = performance.now() + PATIENCE_MS;
  let lock = context.locks.tryLock("switch");
  while (lock === null) {
    if (performance.now() > deadline) {
      throw new ReleasesError("busy", "Another process has been switching releases for too long.");
    }
    await delay(POLL_MS);
    lock = context.locks.tryLock("switch");
  }
  try {
    return await act();
  } finally {
    lock.release();
  }
}
