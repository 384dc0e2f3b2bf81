import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { backupsIn, keepNewest, nameAt, partialName, removeLeftovers } from "./backups.ts";
import { copyMongodb } from "./copy-mongodb.ts";
import { copySqlite } from "./copy-sqlite.ts";
import { copyUploads, type Earlier } from "./copy-uploads.ts";
import type { DatabaseCopy } from "./database-copy.ts";
import { inWords } from "./errors.ts";
import { filesBelow, sha256Of, statOf, sync } from "./files.ts";
import { lastBackup, noteBackup } from "./last-backup.ts";
import {
  bytesOf,
  FORMAT,
  MANIFEST,
  type Manifest,
  printManifest,
  type StoredFile,
} from "./manifest.ts";
import { type Cost, SECRET_VARIABLES, SECRETS_FILE, type Secrets, sealSecrets } from "./secrets.ts";

/** What is backed up. */
export interface Installation {
  dataDir: string;
  databaseUri: string;
  /** Secrets that the environment sets in the place of files; see `SECRET_VARIABLES`. */
  env: Readonly<Record<string, string | undefined>>;
}

export interface Order extends Installation {
  /** The folder in which backups lie beside each other. */
  to: string;
  /** So many are left afterwards. */
  keep: number;
  /** Null leaves the secrets out. */
  passphrase: string | null;
  /** Less in tests, which take a backup many times. */
  cost?: Cost;
}

export interface Taken {
  folder: string;
  manifest: Manifest;
  seconds: number;
  /** Files that were read; the others are shared with the backup before. */
  read: number;
  deleted: string[];
}

/**
 * Takes a backup while people write. It lies under a name that no command takes for a backup until it is whole and on
 * the disk; whatever ends it before leaves the others as they are.
 *
 * @throws BackupError with what to do
 */
export async function takeBackup(order: Order): Promise<Taken> {
  const partial = join(order.to, partialName());
  try {
    return await make(order, partial);
  } catch (error) {
    await rm(partial, { recursive: true, force: true }).catch(() => undefined);
    const inSentence = inWords(error, order.to, "No backup was made; those before are whole.");
    note(order.dataDir, inSentence);
    throw inSentence;
  }
}

async function make(order: Order, partial: string): Promise<Taken> {
  const started = new Date();
  await mkdir(order.to, { recursive: true, mode: 0o700 });
  await removeLeftovers(order.to);
  await rm(partial, { recursive: true, force: true });
  await mkdir(partial, { mode: 0o700 });

  const uploads = join(order.dataDir, "uploads");
  const kept = new Map<string, StoredFile>();
  const earlier = await newestIn(order.to);
  // Before the database, because a picture may be deleted as soon as it is copied; and after it, because what it
  // names was on the disk before it was named.
  let read = await copyUploads(uploads, partial, earlier, kept);
  const database = await copyDatabase(order.databaseUri, partial);
  read += await copyUploads(uploads, partial, earlier, kept);
  const sealed = order.passphrase === null ? null : await seal(order, order.passphrase, partial);

  const name = await freeName(order.to, started);
  const manifest = manifestOf(name, started, database, [...kept.values()], sealed);
  await writeFile(join(partial, MANIFEST), printManifest(manifest), { mode: 0o600, flush: true });
  await sync(partial);
  const folder = join(order.to, name);
  await rename(partial, folder);
  await sync(order.to);
  const seconds = (Date.now() - started.getTime()) / 1000;
  const { finishedAt, uploads: found } = manifest;
  const bytes = bytesOf(manifest);
  const missing = found.missing.length;
  noteBackup(order.dataDir, {
    kept: { folder, finishedAt, bytes, seconds, missing },
    failed: null,
  });
  return { folder, manifest, seconds, read, deleted: await keepNewest(order.to, order.keep) };
}

/** The database alone, as one instant saw it. */
export function copyDatabase(uri: string, folder: string): Promise<DatabaseCopy> {
  return uri.startsWith("file:")
    ? copySqlite(uri.slice("file:".length), folder)
    : copyMongodb(uri, folder);
}

function manifestOf(
  name: string,
  started: Date,
  { kind, migrations, counts, named, files }: DatabaseCopy,
  uploads: StoredFile[],
  sealed: { file: StoredFile; names: string[] } | null,
): Manifest {
  const there = new Set(uploads.map(({ path }) => path.slice("uploads/".length)));
  return {
    format: FORMAT,
    name,
    startedAt: started.toISOString(),
    finishedAt: new Date().toISOString(),
    database: { kind, migrations, counts },
    files: [...files, ...(sealed ? [sealed.file] : []), ...uploads],
    uploads: {
      missing: [...named].filter((path) => !there.has(path)).toSorted(),
      orphans: [...there].filter((path) => !named.has(path)).length,
    },
    secrets: sealed?.names ?? null,
  };
}

async function newestIn(to: string): Promise<Earlier | null> {
  const newest = (await backupsIn(to)).whole.at(-1);
  if (!newest) return null;
  const files = new Map(newest.manifest.files.map((file) => [file.path, file]));
  return { folder: newest.folder, files };
}

async function freeName(to: string, started: Date): Promise<string> {
  const base = nameAt(started);
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? base : `${base}-${number}`;
    if ((await statOf(join(to, name))) === null) return name;
  }
}

async function seal(order: Order, passphrase: string, folder: string) {
  const secrets = await secretsOf(order);
  const path = join(folder, SECRETS_FILE);
  await writeFile(path, await sealSecrets(secrets, passphrase, order.cost), {
    mode: 0o600,
    flush: true,
  });
  const { bytes = 0 } = (await statOf(path)) ?? {};
  const file = { path: SECRETS_FILE, bytes, sha256: await sha256Of(path) };
  return { file, names: Object.keys(secrets).toSorted() };
}

/** The secrets that the CMS runs with: those of the environment win, as they do there. */
async function secretsOf({ dataDir, env }: Installation): Promise<Secrets> {
  const folder = join(dataDir, "secrets");
  const secrets: Secrets = {};
  for (const name of await filesBelow(folder)) {
    secrets[name] = (await readFile(join(folder, name), "utf8")).trim();
  }
  for (const [name, variable] of Object.entries(SECRET_VARIABLES)) {
    const value = env[variable];
    if (value) secrets[name] = value;
  }
  return secrets;
}

/** What monitoring finds of a backup that failed; a disk that is full may refuse that too. */
function note(dataDir: string, error: unknown): void {
  const why = error instanceof Error ? error.message : String(error);
  const failed = { at: new Date().toISOString(), why };
  try {
    noteBackup(dataDir, { kept: lastBackup(dataDir)?.kept ?? null, failed });
  } catch {}
}
