import type { StoreContext } from "../context.ts";
import { replaceFile } from "../disk/replace-file.ts";
import { syncAll } from "../disk/sync-all.ts";
import { ReleasesError } from "../errors.ts";
import { withSwitch } from "../locks/with-switch.ts";
import { type Freeze, readFreeze } from "../records/freeze.ts";
import { readRelease, releaseIds } from "../records/release.ts";
import { readRetirement } from "../records/retirement.ts";
import { choosePrevious } from "./choose-previous.ts";
import { currentId, switchTo } from "./current.ts";

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
