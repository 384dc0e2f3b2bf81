import { join } from "node:path";
import type { StoreContext } from "../context.ts";
import { releasePath, treeLink } from "../disk/layout.ts";
import { syncAll } from "../disk/sync-all.ts";
import type { JsonObject } from "../records/json.ts";
import {
  encodeRelease,
  releaseId,
  releaseIds,
  type StoredRelease,
  sequenceOf,
} from "../records/release.ts";
import type { DirectoryEntry } from "../tree/entry.ts";

/** Makes the release of a tree that is complete on disk. It exists from one rename on, or not at all. */
export async function writeRelease(
  context: StoreContext,
  staging: string,
  made: { base: string | null; tree: DirectoryEntry; metadata: JsonObject },
): Promise<StoredRelease> {
  const { fs, layout } = context;
  const { tree, base, metadata } = made;
  const { hash, files, bytes } = tree;
  const id = releaseId(sequenceOf(releaseIds(context)[0] ?? "") + 1, hash);
  const createdAt = context.now().toISOString();
  const release = { id, createdAt, base, hash, files, bytes, metadata, tree };
  const directory = join(staging, "release");
  const record = join(directory, "release.json");
  fs.makeDirectory(directory);
  fs.write(record, Buffer.from(encodeRelease(release)));
  fs.symlink(treeLink(hash), join(directory, "tree"));
  await syncAll(context, [record, directory]);
  fs.rename(directory, releasePath(layout, id));
  await syncAll(context, [layout.releases]);
  return release;
}
