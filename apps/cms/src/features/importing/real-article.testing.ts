import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";

const SHARED =
  process.env.BANTIN_SHARED ?? resolve(import.meta.dirname, "../../../../../../shared");

/**
 * The newsroom's own exports. They are not ours to publish, so they live outside the repository, and tests
 * of them are skipped, with a warning, where they are not at hand.
 */
export function realExports(): { name: string; bytes: Uint8Array }[] {
  const folder = join(SHARED, "content");
  const names = existsSync(folder)
    ? readdirSync(folder).filter((name) => name.endsWith(".txt"))
    : [];
  if (names.length === 0) {
    console.warn(
      `SKIPPED: no real exports in ${folder}. Set BANTIN_SHARED to the folder that has content/*.txt.`,
    );
  }
  return names.map((name) => ({ name, bytes: readFileSync(join(folder, name)) }));
}
