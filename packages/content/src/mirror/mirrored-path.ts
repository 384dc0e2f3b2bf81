import { join } from "node:path";

/** Where the bytes with this hash lie. Two letters of it name a folder, to keep folders small. */
export function mirroredPath(mediaDir: string, sha256: string): string {
  return join(mediaDir, sha256.slice(0, 2), sha256);
}

/** What the mirror itself puts into its folder, relative to it; anything else there is not ours. */
export const MIRRORED_FILE = /^[0-9a-f]{2}[/\\]([0-9a-f]{64})$/;
export const PARTIAL_FILE = /^\.partial-[0-9a-f-]+$/;
