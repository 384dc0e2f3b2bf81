import type { StoreContext } from "../context.ts";
import { readText } from "../disk/replace-file.ts";
import { isInstant, isObject, parseJson } from "./json.ts";

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
