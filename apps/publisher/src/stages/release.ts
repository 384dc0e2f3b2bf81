import type { JsonObject } from "@bantin/releases";
import type { Parts } from "../parts.ts";
import type { Draft } from "./draft.ts";

export interface Released {
  id: string;
  /** Whether readers see something else than before. */
  isNew: boolean;
}

/**
 * Makes the draft a release and puts it live. One without a difference is no release: what it starts from
 * is made live, unless it is.
 *
 * @throws ReleasesError, PublishingFrozenError
 */
export async function releaseStage(
  { lease, releases, onStage }: Parts,
  draft: Draft,
  metadata: JsonObject,
): Promise<Released> {
  const { transaction, counts } = draft;
  const isSame = counts.added + counts.changed + counts.removed === 0;
  let id = transaction.base;
  if (id !== null && isSame) {
    await transaction.discard();
  } else {
    onStage("commit");
    id = (await transaction.commit(metadata)).id;
  }
  if (releases.current()?.id === id) return { id, isNew: false };
  onStage("activate");
  await lease.activate(id);
  return { id, isNew: true };
}
