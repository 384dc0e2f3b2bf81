import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Backup } from "./backups.ts";
import { collectionOfFile, documentsIn } from "./copy-mongodb.ts";
import { damageOf, lookInto, SQLITE_FILE } from "./copy-sqlite.ts";
import { expand, filesBelow, readCompressed, sha256Of, statOf } from "./files.ts";
import { MANIFEST } from "./manifest.ts";
import { openSecrets, SECRETS_FILE } from "./secrets.ts";

/**
 * Looks whether a backup is what its manifest says: each file by its hash, the database by what it holds, the
 * secrets by opening them.
 *
 * @param passphrase null leaves the secrets closed; their file is looked at all the same
 * @returns what is wrong, a sentence each; nothing when it can be restored
 */
export async function verifyBackup(
  { folder, manifest }: Backup,
  passphrase: string | null,
): Promise<string[]> {
  const problems: string[] = [];
  for (const { path, bytes, sha256 } of manifest.files) {
    const found = await statOf(join(folder, path));
    if (found === null) problems.push(`${path} is gone.`);
    else if (found.bytes !== bytes)
      problems.push(`${path} has ${found.bytes} bytes and had ${bytes}.`);
    else if ((await sha256Of(join(folder, path))) !== sha256)
      problems.push(`${path} is not as it was written.`);
  }
  const known = new Set([MANIFEST, ...manifest.files.map(({ path }) => path)]);
  for (const path of await filesBelow(folder)) {
    if (!known.has(path)) problems.push(`${path} is no part of the backup.`);
  }
  // What is damaged on the disk is damaged inside.
  if (problems.length > 0) return problems;
  problems.push(...(await countProblems({ folder, manifest })));
  if (manifest.secrets !== null && passphrase !== null) {
    problems.push(...(await secretProblems({ folder, manifest }, manifest.secrets, passphrase)));
  }
  return problems;
}

async function countProblems({ folder, manifest }: Backup): Promise<string[]> {
  const { kind, counts, migrations } = manifest.database;
  const found = kind === "sqlite" ? await lookIntoSqlite(folder) : await countMongodb(folder);
  if (typeof found === "string") return [found];
  const names = new Set([...Object.keys(counts), ...Object.keys(found.counts)]);
  const problems = [...names]
    .filter((name) => counts[name] !== found.counts[name])
    .map(
      (name) =>
        `The manifest says ${counts[name] ?? 0} of ${name}, and there are ${found.counts[name] ?? 0}.`,
    );
  if (found.migrations && found.migrations.join() !== migrations.join()) {
    problems.push("The manifest names other changes of the schema than the database has had.");
  }
  return problems;
}

interface Found {
  counts: Record<string, number>;
  migrations?: string[];
}

async function lookIntoSqlite(folder: string): Promise<Found | string> {
  const work = await mkdtemp(join(tmpdir(), "bantin-verify-"));
  try {
    const plain = join(work, "cms.sqlite");
    await expand(join(folder, SQLITE_FILE), plain);
    const damage = damageOf(plain);
    return damage === null ? lookInto(plain) : `The database is damaged: ${damage}.`;
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

async function countMongodb(folder: string): Promise<Found> {
  const counts: Record<string, number> = {};
  for (const path of await filesBelow(folder)) {
    const name = collectionOfFile(path);
    if (name === null) continue;
    counts[name] = 0;
    for await (const _ of documentsIn(readCompressed(join(folder, path)))) counts[name] += 1;
  }
  return { counts };
}

async function secretProblems({ folder }: Backup, names: string[], passphrase: string) {
  try {
    const text = await readFile(join(folder, SECRETS_FILE), "utf8");
    const secrets = await openSecrets(text, passphrase);
    const found = Object.keys(secrets).toSorted();
    return found.join() === names.join() ? [] : ["The manifest names other secrets."];
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)];
  }
}
