import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

const NOT_SOURCE = new Set(["node_modules", ".next", ".astro", "dist", "test"]);

/**
 * A digest over the content of files and folders: equal digests mean that what is built from them
 * would be the same.
 */
export function inputsDigest(root: string, paths: readonly string[]): string {
  const hash = createHash("sha256");
  for (const path of paths) add(hash, root, path);
  return hash.digest("hex");
}

function add(hash: ReturnType<typeof createHash>, root: string, path: string): void {
  const absolute = join(root, path);
  if (statSync(absolute).isDirectory()) {
    const names = readdirSync(absolute).filter((name) => !NOT_SOURCE.has(name));
    for (const name of names.sort()) add(hash, root, join(path, name));
    return;
  }
  if (/\.test\.tsx?$|\.tsbuildinfo$/.test(path)) return;
  hash.update(path).update("\0").update(readFileSync(absolute)).update("\0");
}
