import type { StoreContext } from "../context.ts";

/** More than one at a time, because devices and journals take many flushes for the price of one. */
const AT_ONCE = 8;

/** Makes all of these survive a power cut, in no particular order. Does nothing in a store without fsync. */
export async function syncAll(context: StoreContext, paths: Iterable<string>): Promise<void> {
  if (!context.isDurable) return;
  const queue = new Set(paths).values();
  let hasFailed = false;
  const worker = async () => {
    for (const path of queue) {
      if (hasFailed) return;
      try {
        await context.fs.sync(path);
      } catch (error) {
        hasFailed = true;
        throw error;
      }
    }
  };
  // All have ended when this returns, also after a failure: nothing of it goes on behind one's back.
  const ends = await Promise.allSettled(Array.from({ length: AT_ONCE }, worker));
  for (const end of ends) if (end.status === "rejected") throw end.reason;
}
