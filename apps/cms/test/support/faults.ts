import type { TestCms } from "./cms.ts";

/** See `scripts/services/mongodb-proxy/faults.ts`. */
interface Fault {
  command?: string;
  collection?: string;
  when?: "before" | "after";
  what: "cut" | "delay" | "conflict" | "unknown-commit" | "election";
  skip?: number;
  times?: number;
  delayMs?: number;
}

interface Seen {
  name: string;
  collection: string;
  isInTransaction: boolean;
  options: Record<string, unknown>;
}

/** Faults of the database that a test orders, and what it was sent. */
export interface Faults {
  /** From now on these happen, in the place of those before; what was seen is forgotten. */
  order(...faults: Fault[]): Promise<void>;
  seen(): Promise<Seen[]>;
}

/** Said where a test is skipped. */
export const NO_FAULTS = "faults can be ordered of the proxy before the stand-in alone";

/** @returns null on a database that takes no orders */
export async function faultsOf({ payload }: TestCms): Promise<Faults | null> {
  const { db } = payload;
  if (!("connection" in db)) return null;
  const admin = db.connection.getClient().db("admin");
  const report = async () => admin.command({ proxyReport: 1 }).catch(() => null);
  if ((await report()) === null) return null;
  return {
    order: async (...proxyFaults) => {
      await admin.command({ proxyFaults });
    },
    seen: async () => (await report())?.seen ?? [],
  };
}
