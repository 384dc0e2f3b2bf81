import type { Manifest, StoredFile } from "./manifest.ts";

/** A database as it stood at one instant, in files of a backup. */
export interface DatabaseCopy {
  kind: Manifest["database"]["kind"];
  files: StoredFile[];
  migrations: string[];
  counts: Record<string, number>;
  /** Files that the database names, as paths below `uploads`. */
  named: ReadonlySet<string>;
}
