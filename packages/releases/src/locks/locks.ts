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
