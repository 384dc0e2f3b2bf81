import type { DatabaseSync } from "node:sqlite";
import { mirroredPath } from "../mirror/mirrored-path.ts";
import { textOf } from "../store/rows.ts";
import type { Content } from "../views.ts";

/** Files that are copied into the site as they are. */
export function openAssets(db: DatabaseSync): Pick<Content, "asset"> {
  const byAddress = db.prepare(
    `SELECT sha256, mime_type, (SELECT value FROM meta WHERE key = 'mediaDir') AS media_dir
     FROM assets WHERE address = ? ORDER BY collection, id, variant LIMIT 1`,
  );
  return {
    asset(address) {
      const row = byAddress.get(address);
      if (!row) return null;
      const path = mirroredPath(textOf(row, "media_dir"), textOf(row, "sha256"));
      return { address, mimeType: textOf(row, "mime_type"), path };
    },
  };
}
