import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { basename, join } from "node:path";

const NOT_SOURCE = new Set([".astro", ".data", ".git", ".next", "dist", "node_modules"]);
const IS_TEST = /(^|\/)test$|\.test\.tsx?$/;

/**
 * A digest over the content of files and folders: equal digests mean that what is built from them
 * would be the same.
 *
 * @param options.tests whether tests count, too
 */
export function inputsDigest(
  root: string,
  paths: readonly string[],
  options = { tests: false },
): string {
  const hash = createHash("sha256");
  const add = (path: string) => {
    const absolute = join(root, path);
    if (NOT_SOURCE.has(basename(path)) || path.endsWith(".tsbuildinfo")) return;
    if (!options.tests && IS_TEST.test(path)) return;
    if (statSync(absolute).isDirectory()) {
      for (const name of readdirSync(absolute).sort()) add(join(path, name));
    } else hash.update(path).update("\0").update(readFileSync(absolute)).update("\0");
  };
  for (const path of paths) add(path);
  return hash.digest("hex");
}
