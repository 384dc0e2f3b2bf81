import { replaceFile, replaceLink, syncAll } from "./disk/files.ts";
import { PublishingFrozenError, ReleasesError } from "./errors.ts";
import { withSwitch } from "./locks.ts";
import {
  type Freeze,
  readFreeze,
  readRelease,
  readRetirement,
  releaseIds,
  sequenceOf,
  writeRetirement,
} from "./records.ts";
import { currentLink, idInCurrentLink, objectPath, type StoreContext } from "./store-context.ts";

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
async function switchTo(context: StoreContext, id: string): Promise<string | null> {
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

export interface Switched {
  /** Live before; null when nothing was. */
  from: string | null;
  to: string;
}

/** Makes a release live. @throws PublishingFrozenError while publishing is frozen. */
export function activate(context: StoreContext, id: string): Promise<Switched> {
  return withSwitch(context, async () => {
    const freeze = readFreeze(context);
    if (freeze) throw new PublishingFrozenError(freeze);
    return { from: await switchTo(context, id), to: id };
  });
}

export interface RollbackOptions {
  /** The release to go to; by default the one that was live before. The live one itself only freezes. */
  to?: string;
  /** Who rolls back, and why: shown to everybody until publishing is resumed. */
  by: string;
  why: string;
  /** Kept with the freeze: tells after a crash that an order was carried out. */
  order?: string;
}

/**
 * Makes another release live and freezes publishing. The freeze comes first: after a crash in between, the
 * operator sees it and rolls back again, where the other order would let the next publish undo the roll-back.
 */
export function rollback(context: StoreContext, options: RollbackOptions): Promise<Freeze> {
  return withSwitch(context, async () => {
    const from = currentId(context);
    const to = options.to ?? previousOf(context, from);
    readRelease(context, to);
    const at = context.now().toISOString();
    const { by, why, order = null } = options;
    const freeze: Freeze = { at, by, why, from, to, order };
    await replaceFile(context, context.layout.frozen, JSON.stringify(freeze));
    await switchTo(context, to);
    return freeze;
  });
}

/** Lets publishing go on. What is live stays until the next release. @returns the freeze, if there was one. */
export function resume(context: StoreContext): Promise<Freeze | null> {
  return withSwitch(context, async () => {
    const { fs, layout } = context;
    if (fs.facts(layout.frozen) === null) return null;
    const freeze = readFreezeLeniently(context);
    fs.unlink(layout.frozen);
    await syncAll(context, [layout.root]);
    return freeze;
  });
}

/** A damaged marker freezes all the same, and resuming is the way to be rid of it. */
function readFreezeLeniently(context: StoreContext): Freeze | null {
  try {
    return readFreeze(context);
  } catch (error) {
    if (error instanceof ReleasesError && error.code === "damaged") return null;
    throw error;
  }
}

/**
 * A release whose metadata say `completes: true` only adds to the one before it what was still missing. Going
 * back one of these two steps would change nothing that anybody sees.
 */
function previousOf(context: StoreContext, current: string | null): string {
  const ids = releaseIds(context);
  const releases = ids.map((id) => ({ id, retiredAt: readRetirement(context, id) }));
  const whole = current === null ? null : beginningOf(context, current, ids);
  const previous = whole === null ? null : choosePrevious(whole, releases);
  if (previous !== null) return previous;
  throw new ReleasesError(
    "no-such-release",
    "There is no earlier release to roll back to. List the releases to see what is kept.",
  );
}

function beginningOf(context: StoreContext, current: string, ids: readonly string[]): string {
  let id = current;
  for (;;) {
    const { metadata, base } = readRelease(context, id);
    if (metadata.completes !== true || base === null || !ids.includes(base)) return id;
    id = base;
  }
}

interface PastRelease {
  id: string;
  /** ISO instant; null when it never was live. */
  retiredAt: string | null;
}

/**
 * What to roll back to when nobody says: of the releases older than the live one, the one that was live
 * most recently. So a second roll-back goes further back rather than forth, and a release that was itself
 * rolled back from is not chosen while a later one that replaced it is there.
 */
export function choosePrevious(current: string, releases: readonly PastRelease[]): string | null {
  let best: { id: string; retired: number } | null = null;
  for (const { id, retiredAt } of releases) {
    if (retiredAt === null || sequenceOf(id) >= sequenceOf(current)) continue;
    const retired = Date.parse(retiredAt);
    const isLater =
      best === null ||
      retired > best.retired ||
      (retired === best.retired && sequenceOf(id) > sequenceOf(best.id));
    if (isLater) best = { id, retired };
  }
  return best?.id ?? null;
}
