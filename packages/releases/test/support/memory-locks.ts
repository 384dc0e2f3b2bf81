import type { LockName, Locks } from "../../src/locks.ts";

/** Locks within one test. A new set stands for the processes after all before have died. */
export function createMemoryLocks(): Locks {
  const held = new Set<LockName>();
  return {
    isLocked: (name) => held.has(name),
    tryLock(name) {
      if (held.has(name)) return null;
      held.add(name);
      return { isHeld: () => true, release: () => held.delete(name) };
    },
  };
}
