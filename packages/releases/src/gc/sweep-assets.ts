import { join } from "node:path";
import type { StoreContext } from "../context.ts";
import { readText, replaceFile } from "../disk/replace-file.ts";
import { isInstant, isObject, parseJson } from "../records/json.ts";
import { judgeAssets } from "./judge-assets.ts";

export interface AssetSweep {
  removed: number;
  /** In no kept release, kept for its grace time. */
  condemned: number;
}

/**
 * Deletes the assets whose grace time is over.
 *
 * @param reachable what kept releases have; `leaving`, what those have that go with this collection
 */
export async function sweepAssets(
  context: StoreContext,
  { reachable, leaving }: { reachable: ReadonlySet<string>; leaving: ReadonlySet<string> },
  { now, graceMs }: { now: Date; graceMs: number },
  pace: () => Promise<void>,
): Promise<AssetSweep> {
  const { fs, layout } = context;
  const { existing, directories } = await findAssets(context, pace);
  const condemned = readCondemned(context);
  const verdict = judgeAssets({ existing, reachable, leaving, condemned, now, graceMs });
  if (verdict.condemned.size + condemned.size > 0) {
    const record = JSON.stringify(Object.fromEntries(verdict.condemned));
    await replaceFile(context, layout.condemned, record);
  }
  for (const path of verdict.expired) {
    fs.unlink(join(layout.assets, path));
    await pace();
  }
  for (const path of directories) {
    if (fs.names(path).length === 0) fs.removeDirectory(path);
  }
  return { removed: verdict.expired.length, condemned: verdict.condemned.size };
}

/** Paths of all assets, and all directories below `assets/`, inner ones first. */
async function findAssets(
  { fs, layout }: StoreContext,
  pace: () => Promise<void>,
): Promise<{ existing: string[]; directories: string[] }> {
  const existing: string[] = [];
  const directories: string[] = [];
  async function look(path: string): Promise<void> {
    for (const name of fs.names(join(layout.assets, path))) {
      await pace();
      const below = join(path, name);
      if (fs.facts(join(layout.assets, below))?.kind !== "directory") {
        existing.push(below);
        continue;
      }
      await look(below);
      directories.push(join(layout.assets, below));
    }
  }
  await look("");
  return { existing, directories };
}

/** An unreadable record is as good as none: every grace time begins anew. */
function readCondemned({ fs, layout }: StoreContext): Map<string, string> {
  const value = parseJson(readText(fs, layout.condemned));
  const entries = isObject(value) ? Object.entries(value) : [];
  return new Map(
    entries.flatMap(([path, since]): [string, string][] =>
      isInstant(since) ? [[path, since]] : [],
    ),
  );
}
