import { hostname } from "node:os";
import { setTimeout as delay } from "node:timers/promises";
import { nodeFileSystem } from "./disk/file-system.ts";
import { readText, replaceFile } from "./disk/files.ts";
import { LeaseHeldError } from "./errors.ts";
import type { Lock } from "./locks.ts";
import { isInstant, isObject, parseJson } from "./records.ts";
import type { StoreContext } from "./store-context.ts";

/** Who publishes, for people to read: the lock itself is the operating system's. */
export interface LeaseHolder {
  /** What it calls itself. */
  name: string;
  pid: number;
  host: string;
  /** Tells a process from one with the same number before a restart; null where there is none. */
  bootId: string | null;
  /** ISO instant. */
  since: string;
}

/** The last who took the lease, or null. Whether it still has it, the lock knows. */
export function readLeaseHolder({ fs, layout }: StoreContext): LeaseHolder | null {
  const value = parseJson(readText(fs, layout.leaseHolder));
  if (!isObject(value)) return null;
  const { name, pid, host, bootId, since } = value;
  if (typeof name !== "string" || typeof pid !== "number" || typeof host !== "string") return null;
  if ((bootId !== null && typeof bootId !== "string") || !isInstant(since)) return null;
  return { name, pid, host, bootId, since };
}

export interface LeaseOptions {
  /** What this publisher calls itself, for whoever has to wait for it. */
  name: string;
  /** How long to wait for another publisher: for ever by default, 0 to fail at once. */
  waitMs?: number;
  /** How often to look whether the other is done: 200 by default. */
  pollMs?: number;
  /** Called when the wait begins, and when the lease passes to yet another. */
  onWaiting?: (holder: LeaseHolder | null) => void;
  /** Ends the wait. */
  signal?: AbortSignal;
}

const DEFAULT_POLL_MS = 200;

/** Whoever asks whether the lease is held touches its lock for an instant; that is not to be taken for held. */
const MIN_WAIT_MS = 50;

/** @throws LeaseHeldError after `waitMs`; an AbortError when `signal` fires. */
export async function takeLease(context: StoreContext, options: LeaseOptions): Promise<Lock> {
  const { waitMs = Infinity, pollMs = DEFAULT_POLL_MS, signal } = options;
  const deadline = performance.now() + Math.max(waitMs, MIN_WAIT_MS);
  let told: string | null = null;
  let lock = context.locks.tryLock("lease");
  while (lock === null) {
    const holder = readLeaseHolder(context);
    const shown = JSON.stringify(holder);
    if (performance.now() >= deadline) throw new LeaseHeldError(holder);
    if (shown !== told) options.onWaiting?.(holder);
    told = shown;
    const left = deadline - performance.now();
    await delay(Math.min(pollMs, Math.max(left, 0)), undefined, { signal });
    lock = context.locks.tryLock("lease");
  }
  try {
    const holder = thisProcess(options.name, context.now());
    await replaceFile(context, context.layout.leaseHolder, JSON.stringify(holder));
    return lock;
  } catch (error) {
    lock.release();
    throw error;
  }
}

/** Gives the lease back, for the next to take. */
export function endLease({ fs, layout }: StoreContext, lock: Lock): void {
  if (lock.isHeld() && fs.facts(layout.leaseHolder)) fs.unlink(layout.leaseHolder);
  lock.release();
}

function thisProcess(name: string, now: Date): LeaseHolder {
  const bootId = readText(nodeFileSystem, "/proc/sys/kernel/random/boot_id");
  return {
    name,
    pid: process.pid,
    host: hostname(),
    bootId: bootId?.trim() ?? null,
    since: now.toISOString(),
  };
}
