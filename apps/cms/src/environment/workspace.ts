import { existsSync } from "node:fs";
import { dirname, join, resolve } from "node:path";

/**
 * The folder that holds `pnpm-workspace.yaml`, looked for upwards from `from`; `from` itself when
 * there is none, as in a container that holds the built server only.
 */
export function workspaceRoot(from: string): string {
  let folder = resolve(from);
  while (!existsSync(join(folder, "pnpm-workspace.yaml"))) {
    const parent = dirname(folder);
    if (parent === folder) return resolve(from);
    folder = parent;
  }
  return folder;
}
