import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { BackupError } from "./errors.ts";

/** Raised when something is written that older code cannot restore. */
export const FORMAT = 1;
export const MANIFEST = "manifest.json";

/** A path below the backup's folder; never one that leads out of it. */
const innerPath = z
  .string()
  .regex(/^[^/\\\0]+(\/[^/\\\0]+)*$/)
  .refine((path) => !path.split("/").some((part) => part === "." || part === ".."));

const storedFile = z.object({
  path: innerPath,
  bytes: z.int().nonnegative(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  /** Of an upload: when it was last changed. With its size it tells the next backup whether to read it again. */
  changedAtMs: z.number().optional(),
});
export type StoredFile = z.infer<typeof storedFile>;

const manifest = z.object({
  format: z.literal(FORMAT),
  name: z.string(),
  startedAt: z.iso.datetime(),
  finishedAt: z.iso.datetime(),
  database: z.object({
    kind: z.enum(["sqlite", "mongodb"]),
    /** How far the data had come, oldest first; see `database/data-state.ts`. */
    migrations: z.array(z.string()),
    /** Rows of each table, or documents of each collection. */
    counts: z.record(z.string(), z.int().nonnegative()),
  }),
  files: z.array(storedFile),
  uploads: z.object({
    /** What the database names and the folder had not. */
    missing: z.array(z.string()),
    /** Files that nothing names; they are kept all the same. */
    orphans: z.int().nonnegative(),
  }),
  /** Names of the secrets in the sealed file; null when they were left out. */
  secrets: z.array(z.string()).nullable(),
});
export type Manifest = z.infer<typeof manifest>;

/** @throws BackupError when it is not there, damaged, or of a later format */
export async function readManifest(folder: string): Promise<Manifest> {
  const path = join(folder, MANIFEST);
  let value: unknown;
  try {
    value = JSON.parse(await readFile(path, "utf8"));
  } catch (error) {
    throw new BackupError(
      `${folder} is no backup: its ${MANIFEST} cannot be read (${error instanceof Error ? error.message : String(error)}). “bantin backup list” shows those that are.`,
    );
  }
  const { data: stated } = z.object({ format: z.int() }).safeParse(value);
  if (stated && stated.format > FORMAT) {
    throw new BackupError(
      `${folder} was made by a newer Bản tin (format ${stated.format}; this one knows ${FORMAT}). Use that version to restore it.`,
    );
  }
  const parsed = manifest.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new BackupError(
    `${path} is damaged: ${issue?.path.join(".")}: ${issue?.message}. Use another backup: “bantin backup list” shows them.`,
  );
}

export function printManifest(value: Manifest): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** Bytes of all that a backup holds, what it shares with others included. */
export function bytesOf({ files }: Pick<Manifest, "files">): number {
  return files.reduce((sum, { bytes }) => sum + bytes, 0);
}
