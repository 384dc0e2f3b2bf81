import type { Transaction } from "@bantin/releases";
import type { Parts } from "../parts.ts";

/** A release in the making. */
export interface Draft {
  readonly transaction: Transaction;
  put(file: string, bytes: Uint8Array): "added" | "changed" | "same";
  remove(file: string): void;
  has(file: string): boolean;
  /** A page as it is in the release that this one starts from. */
  textOfBase(file: string): string;
  /** How many files are new, different or gone so far. */
  readonly counts: Readonly<DraftCounts>;
}

export interface DraftCounts {
  added: number;
  changed: number;
  removed: number;
}

/** @param base id of the release to start from; null to start from nothing */
export function beginDraft({ lease, releases }: Parts, base: string | null): Draft {
  const transaction = lease.begin(base);
  const counts = { added: 0, changed: 0, removed: 0 };
  return {
    transaction,
    counts,
    put(file, bytes) {
      const before = transaction.stat(file);
      transaction.put(file, bytes);
      if (before?.sha256 === transaction.stat(file)?.sha256) return "same";
      const what = before === null ? "added" : "changed";
      counts[what]++;
      return what;
    },
    remove(file) {
      if (transaction.remove(file)) counts.removed++;
    },
    has: (file) => file !== "" && transaction.stat(file) !== null,
    textOfBase(file) {
      const bytes = base === null ? null : releases.read(base, file);
      return bytes ? Buffer.from(bytes).toString("utf8") : "";
    },
  };
}
