import { readFileSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { AssetUnreadableError } from "../errors.ts";
import type { Parts } from "../parts.ts";
import type { Draft } from "./draft.ts";

/** Style sheet, fonts and other files of the code. They change with the bundle alone. */
export async function putClientFiles({ site }: Parts, draft: Draft): Promise<void> {
  const entries = await readdir(site.clientFolder, { recursive: true, withFileTypes: true });
  for (const entry of entries.filter((found) => found.isFile())) {
    const path = join(entry.parentPath, entry.name);
    draft.put(relative(site.clientFolder, path), await readFile(path));
  }
}

/**
 * A picture or a file of the content, at its own address.
 *
 * @throws AssetUnreadableError when the mirror has no such file
 */
export function putAsset({ content }: Parts, draft: Draft, address: string): void {
  const asset = content.asset(address);
  if (!asset) throw new AssetUnreadableError(address);
  try {
    draft.put(address.slice(1), readFileSync(asset.path));
  } catch (cause) {
    if (cause instanceof Error && "code" in cause && cause.code === "ENOENT") {
      throw new AssetUnreadableError(address, cause);
    }
    throw cause;
  }
}
