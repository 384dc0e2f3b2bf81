import { LATEST_CHANGE_MS } from "@bantin/contract";
import type { Payload } from "payload";

/** What tells whether anything in a collection has changed. */
interface LastChange {
  /** Another one after every save, deletion and restoration. */
  stamp: string;
  /** False so soon after a change that an earlier one may not be there yet: the stamp proves nothing then. */
  isSettled: boolean;
}

/**
 * When a collection was changed last, drafts included. One short query instead of an event, so that what
 * other processes change (a command, a second server) counts too.
 */
export async function lastChange(
  payload: Payload,
  collection: "articles" | "resolutions" | "issuers",
): Promise<LastChange> {
  const { docs, totalDocs } = await payload.find({
    collection,
    draft: true,
    depth: 0,
    limit: 1,
    sort: "-updatedAt",
    select: { updatedAt: true },
  });
  const at = docs[0]?.updatedAt ?? null;
  return {
    stamp: `${totalDocs}@${at}`,
    isSettled: at !== null && Date.now() - Date.parse(at) > LATEST_CHANGE_MS,
  };
}
