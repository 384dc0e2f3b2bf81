import { join } from "node:path";
import type { FileSystem } from "./file-system.ts";

/** Removes a path with everything below it; links are removed, not followed. Nothing there is fine. */
export async function removeTree(
  fs: FileSystem,
  path: string,
  pace: () => Promise<void>,
): Promise<void> {
  const facts = fs.facts(path);
  if (facts === null) return;
  if (facts.kind !== "directory") return fs.unlink(path);
  for (const name of fs.names(path)) {
    await removeTree(fs, join(path, name), pace);
    await pace();
  }
  fs.removeDirectory(path);
}
