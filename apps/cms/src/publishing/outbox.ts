import type { ChangeKind } from "@bantin/contract";
import type { PayloadRequest } from "payload";
import { afterCommit } from "../database/after-commit.ts";
import { wakeDispatcher } from "../webhooks/sending/dispatcher.ts";

/**
 * Adds a row to the outbox in the transaction of `req`: what is public changed. Whoever builds the
 * site reads the rows; a change that was rolled back leaves none. Subscribers are told once it is kept.
 */
export async function recordChange(
  req: PayloadRequest,
  row: { collectionSlug: string; documentId: string; kind: ChangeKind; address: string | null },
): Promise<void> {
  await req.payload.create({ collection: "changes", data: row, req });
  await afterCommit(req, () => wakeDispatcher(req.payload));
}
