import type { StoreContext } from "../context.ts";
import { currentLink, idInCurrentLink, objectPath } from "../disk/layout.ts";
import { replaceLink } from "../disk/replace-file.ts";
import { ReleasesError } from "../errors.ts";
import { readRelease, releaseIds } from "../records/release.ts";
import { writeRetirement } from "../records/retirement.ts";

/**
 * The id of the live release; null in a store where none has gone live yet.
 *
 * @throws ReleasesError `damaged` when `current` is not what this package puts there.
 */
export function currentId({ fs, layout }: StoreContext): string | null {
  const facts = fs.facts(layout.current);
  if (facts === null) return null;
  const id = facts.kind === "link" ? idInCurrentLink(fs.readLink(layout.current)) : null;
  if (id !== null) return id;
  throw new ReleasesError(
    "damaged",
    `${layout.current} is no link to a release. Remove it, and activate a release.`,
  );
}

/**
 * Puts `current` on a release with one rename(2): every path resolution sees the old or the new tree.
 * To be called with the switch lock.
 *
 * @returns the id that was live before.
 * @throws ReleasesError `no-such-release` or `damaged`, before anything has changed.
 */
export async function switchTo(context: StoreContext, id: string): Promise<string | null> {
  const { fs, layout } = context;
  const { hash } = readRelease(context, id);
  if (fs.facts(objectPath(layout, hash))?.kind !== "directory") {
    throw new ReleasesError("damaged", `The tree of release ${id} is missing. Verify the store.`);
  }
  const from = currentId(context);
  if (from === id) return from;
  if (from !== null && releaseIds(context).includes(from)) {
    await writeRetirement(context, from, context.now().toISOString());
  }
  await replaceLink(context, layout.current, currentLink(id));
  return from;
}
