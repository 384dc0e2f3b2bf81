import { existsSync } from "node:fs";
import { mkdir, readFile, rename, rm, utimes, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { newerThan, RESTORE_MARK } from "../../database/data-state.ts";
import { nameAt } from "./backups.ts";
import { BackupError, inWords } from "./errors.ts";
import { copyDurably, filesBelow, sync } from "./files.ts";
import { type Manifest, readManifest } from "./manifest.ts";
import { mongodbTarget } from "./mongodb-target.ts";
import { openSecrets, SECRET_VARIABLES, SECRETS_FILE, type Secrets } from "./secrets.ts";
import { sqliteTarget } from "./sqlite-target.ts";
import type { Installation } from "./take-backup.ts";
import { verifyBackup } from "./verify-backup.ts";

export interface RestoreOrder extends Installation {
  /** The folder of the backup. */
  from: string;
  /** Null where the backup has no secrets, or they are not wanted. */
  passphrase: string | null;
  withoutSecrets: boolean;
  /** The name of what is replaced, as somebody has typed it. */
  over: string | null;
  /** The migrations of this code. */
  known: readonly string[];
  say(sentence: string): void;
}

/** A database into which a copy is put. */
export interface Target {
  /** What an operator types to replace it. */
  name: string;
  /** Where it is, in words. */
  place: string;
  /** What there is in it already, in words; null when it is new or empty. */
  contents(): Promise<string | null>;
  /** @throws BackupError while a CMS works on it */
  assertIdle(): Promise<void>;
  /** Puts a copy of a database there, beside what stands there now. @returns what the operator should know */
  prepare(from: string, copy: Manifest["database"]): Promise<string[]>;
  /** Makes what was prepared the database. @param aside where what stood there is kept */
  replace(aside: string): Promise<void>;
  /** From now on a CMS starts on it again. */
  finish(): Promise<void>;
}

/**
 * Puts a backup back, into a new folder or over what was named. Nothing that was there is deleted: it is put aside.
 *
 * Whatever ends it before its end leaves a mark, with which no CMS starts; run again, it begins anew.
 *
 * @throws BackupError with what to do
 */
export async function restore(order: RestoreOrder): Promise<void> {
  const manifest = await readManifest(order.from);
  assertKnown(order, manifest);
  const problems = await verifyBackup({ folder: order.from, manifest }, null);
  if (problems.length > 0) {
    throw new BackupError(
      `${order.from} is not whole: ${problems.slice(0, 3).join(" ")} Nothing was changed. “bantin backup list” shows others.`,
    );
  }
  const secrets = await secretsIn(order, manifest);
  const target = targetOf(order);
  const mark = join(order.dataDir, RESTORE_MARK);
  // What an earlier try has left half done was consented to then.
  if (!existsSync(mark)) await assertConsent(order, target);
  await target.assertIdle();
  try {
    await mkdir(order.dataDir, { recursive: true, mode: 0o700 });
    await writeFile(mark, `${order.from}\n`, { flush: true });
    await sync(order.dataDir);
    await putBack(order, manifest, secrets, target);
    await rm(mark, { force: true });
  } catch (error) {
    throw inWords(
      error,
      order.dataDir,
      "The restore has not ended, and the CMS does not start until it has.",
    );
  }
}

function assertKnown({ from, known }: RestoreOrder, { database }: Manifest): void {
  const newer = newerThan(known, database.migrations);
  if (newer === null) return;
  throw new BackupError(
    `${from} was made by a newer Bản tin: its data have had the change “${newer}”, and this code ends with “${known.at(-1)}”. Nothing was changed. Update Bản tin, and restore it then.`,
  );
}

/** A database and the data folder that belongs to it. */
export type Place = Pick<RestoreOrder, "databaseUri" | "dataDir" | "known" | "say">;

export function targetOf(order: Place): Target {
  return order.databaseUri.startsWith("file:") ? sqliteTarget(order) : mongodbTarget(order);
}

async function assertConsent({ dataDir, over }: RestoreOrder, target: Target): Promise<void> {
  const database = await target.contents();
  const uploads = (await filesBelow(join(dataDir, "uploads"))).length;
  const found = [
    ...(database === null ? [] : [database]),
    ...(uploads > 0 ? [`${uploads} uploads in ${join(dataDir, "uploads")}`] : []),
  ];
  if (found.length === 0 || over === target.name) return;
  const what = `There is something already: ${found.join(", ")}.`;
  const how = `To replace it, stop the CMS and the publisher, and type its name: --over ${target.name}. What is there now is kept aside.`;
  throw new BackupError(
    over === null
      ? `${what} Nothing was changed. ${how}`
      : `${what} “${over}” is not its name, and nothing was changed. ${how}`,
  );
}

/** @throws BackupError when they cannot be opened, or the environment has others */
async function secretsIn(order: RestoreOrder, manifest: Manifest): Promise<Secrets | null> {
  if (manifest.secrets === null || order.withoutSecrets) return null;
  if (order.passphrase === null) {
    throw new BackupError(
      "The secrets of this backup are encrypted: set BANTIN_BACKUP_PASSPHRASE, or name a file with --passphrase-file. --without-secrets leaves them out: everybody logs in anew, API keys are made anew.",
    );
  }
  const secrets = await openSecrets(
    await readFile(join(order.from, SECRETS_FILE), "utf8"),
    order.passphrase,
  );
  for (const [name, variable] of Object.entries(SECRET_VARIABLES)) {
    const given = order.env[variable];
    if (!given || secrets[name] === undefined || secrets[name] === given) continue;
    throw new BackupError(
      `${variable} is set here, and is not what it was when the backup was made. Nothing was changed. Take it out of the environment: the one of the backup is put into ${join(order.dataDir, "secrets")}. Or restore with --without-secrets.`,
    );
  }
  return secrets;
}

async function putBack(
  order: RestoreOrder,
  manifest: Manifest,
  secrets: Secrets | null,
  target: Target,
): Promise<void> {
  const { dataDir, from, say } = order;
  const staged = join(dataDir, ".restored");
  await rm(staged, { recursive: true, force: true });
  await mkdir(staged, { mode: 0o700 });
  const uploads = manifest.files.filter(({ path }) => path.startsWith("uploads/"));
  for (const { path, changedAtMs } of uploads) {
    await copyDurably(join(from, path), join(staged, path));
    // By these the next backup knows that it has them already.
    if (changedAtMs) await utimes(join(staged, path), new Date(), changedAtMs / 1000);
  }
  if (secrets) await writeSecrets(join(staged, "secrets"), secrets);
  for (const sentence of await target.prepare(from, manifest.database)) say(sentence);

  const aside = await freeFolder(join(dataDir, `replaced-${nameAt(new Date()).slice(7)}`));
  await target.replace(aside);
  await exchange(join(staged, "uploads"), join(dataDir, "uploads"), aside);
  if (secrets) await exchange(join(staged, "secrets"), join(dataDir, "secrets"), aside);
  await rm(staged, { recursive: true, force: true });
  await sync(dataDir);
  await target.finish();
  if (existsSync(aside)) {
    say(
      `What was there before is kept in ${aside}. Delete it when you are sure that you need nothing of it.`,
    );
  }
}

async function writeSecrets(folder: string, secrets: Secrets): Promise<void> {
  await mkdir(folder, { mode: 0o700 });
  for (const [name, value] of Object.entries(secrets)) {
    // From a file that somebody may have written: a name must not lead elsewhere.
    await writeFile(join(folder, basename(name)), value, { mode: 0o600, flush: true });
  }
}

/** Puts a folder in the place of another one, which is kept aside. Both may be missing. */
async function exchange(staged: string, place: string, aside: string): Promise<void> {
  await putAside(place, aside);
  if (existsSync(staged)) await rename(staged, place);
}

export async function putAside(path: string, aside: string): Promise<void> {
  if (!existsSync(path)) return;
  await mkdir(aside, { recursive: true, mode: 0o700 });
  await rename(path, join(aside, basename(path)));
  await sync(dirname(path));
}

async function freeFolder(wanted: string): Promise<string> {
  for (let number = 1; ; number += 1) {
    const folder = number === 1 ? wanted : `${wanted}-${number}`;
    if (!existsSync(folder)) return folder;
  }
}
