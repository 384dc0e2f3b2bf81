import type { Payload } from "payload";
import { z } from "zod";
import type { Delivery } from "./deliveries.ts";

/** The state of the outbox: another one means that something public has changed. */
export interface Revision {
  /** Names it. */
  key: string;
  /** Rows of the outbox so far. */
  count: number;
  /** When the newest change was made; null when there is none. */
  at: string | null;
}

const rows = z.array(z.object({ id: z.string(), createdAt: z.string() }));

/** The count too, because of two changes of one instant either may be the newest. */
export async function readRevision(payload: Payload): Promise<Revision> {
  const { docs, totalDocs } = await payload.find({
    collection: "changes",
    sort: "-createdAt",
    limit: 1,
    depth: 0,
  });
  const [newest] = rows.parse(docs);
  return {
    key: `${totalDocs}:${newest?.id ?? ""}`,
    count: totalDocs,
    at: newest?.createdAt ?? null,
  };
}

/**
 * How many changes a subscriber was not told of, at least one.
 *
 * @param last attempt to tell it
 */
export function untoldChanges(
  last: Pick<Delivery, "outcome" | "revision" | "changeCount"> | null,
  { count }: Revision,
): number {
  const before = Number(last?.revision?.split(":")[0] ?? 0);
  const still = last?.outcome === "retrying" ? (last.changeCount ?? 0) : 0;
  return Math.max(1, count - before + still);
}
