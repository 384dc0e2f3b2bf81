import type { FileSystem } from "./disk/file-system.ts";
import type { Layout } from "./disk/layout.ts";
import type { Locks } from "./locks/locks.ts";

/** What every part of an open store works with. */
export interface StoreContext {
  fs: FileSystem;
  locks: Locks;
  layout: Layout;
  /** Whether to wait for the device, so that what was acknowledged survives a power cut. */
  isDurable: boolean;
  now: () => Date;
}
