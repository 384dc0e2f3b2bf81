import { dirname, join } from "node:path";
import type { StoreContext } from "./context.ts";
import { SHARDS } from "./disk/layout.ts";
import { ensureDirectory, readText, replaceFile } from "./disk/replace-file.ts";
import { syncAll } from "./disk/sync-all.ts";
import { ReleasesError } from "./errors.ts";
import { withSwitch } from "./locks/with-switch.ts";
import { isObject, parseJson } from "./records/json.ts";

const FORMAT = 1;

/** All that can be at the top before the store is complete. */
const OURS = /^(objects|releases|assets|tmp|(lease|switch)\.lock(-journal)?)$/;

/**
 * Finishes making a store, or finds that it is made: `store.json` comes last.
 *
 * @throws ReleasesError `not-a-store` when the directory is somebody else's, or of another format.
 */
export async function ensureStore(context: StoreContext, mayCreate: boolean): Promise<void> {
  const { fs, layout } = context;
  if (isStore(context)) return;
  if (!mayCreate) throw notAStore(layout.root, "there are no releases in it");
  await makeRoot(context, layout.root);
  await withSwitch(context, async () => {
    if (isStore(context)) return;
    const foreign = fs.names(layout.root).find((name) => !OURS.test(name));
    if (foreign !== undefined) throw notAStore(layout.root, `it has “${foreign}” in it`);
    const shards = SHARDS.map((shard) => join(layout.objects, shard));
    const directories = [layout.objects, layout.releases, layout.assets, layout.tmp];
    for (const directory of [...directories, ...shards]) ensureDirectory(fs, directory);
    // An earlier attempt may have made the root, and failed before its parent was synced.
    await syncAll(context, [layout.objects, layout.root, dirname(layout.root)]);
    await replaceFile(context, layout.store, JSON.stringify({ format: FORMAT }));
  });
}

function isStore({ fs, layout }: StoreContext): boolean {
  const text = readText(fs, layout.store);
  if (text === null) return false;
  const value = parseJson(text);
  const format = isObject(value) ? value.format : undefined;
  if (format === FORMAT) return true;
  throw notAStore(layout.root, `its format is ${JSON.stringify(format)}, not ${FORMAT}`);
}

async function makeRoot(context: StoreContext, path: string): Promise<void> {
  if (context.fs.facts(path) !== null) return;
  await makeRoot(context, dirname(path));
  ensureDirectory(context.fs, path);
  await syncAll(context, [dirname(path)]);
}

function notAStore(root: string, why: string): ReleasesError {
  return new ReleasesError("not-a-store", `${root} is no store of releases: ${why}.`);
}
