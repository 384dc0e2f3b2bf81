import type { ChangeKind } from "@bantin/contract";
import type { PayloadRequest } from "payload";
import { afterCommit } from "../database/after-commit.ts";
import { stampAfter } from "../database/stamp-after.ts";
import { wakeDispatcher } from "../webhooks/sending/dispatcher.ts";

/**
 * Adds a row to the outbox in the transaction of `req`: what is public changed. Whoever builds the
 * site reads the rows; a change that was rolled back leaves none. Subscribers are told once it is kept.
 */
export async function recordChange(
  req: PayloadRequest,
  row: { collectionSlug: string; documentId: string; kind: ChangeKind; address: string | null },
): Promise<void> {
  const createdAt = await nextStamp(req);
  await req.payload.create({ collection: "changes", data: { ...row, createdAt }, req });
  await afterCommit(req, () => wakeDispatcher(req.payload));
}

/** Readers go through the outbox by time: a clock that was put back must not put a row behind them. */
async function nextStamp(req: PayloadRequest): Promise<string> {
  const { docs } = await req.payload.find({
    ...{ collection: "changes", sort: "-createdAt", limit: 1, pagination: false, depth: 0 },
    req,
  });
  return stampAfter(docs[0]?.createdAt);
}
