import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { readEnvironment } from "../environment/read-environment.ts";
import { type Backup, backupsIn } from "../features/backup/backups.ts";
import { BackupError } from "../features/backup/errors.ts";
import { lastBackup } from "../features/backup/last-backup.ts";
import { bytesOf, readManifest } from "../features/backup/manifest.ts";
import { passphraseOf } from "../features/backup/secrets.ts";
import { type Taken, takeBackup } from "../features/backup/take-backup.ts";
import { verifyBackup } from "../features/backup/verify-backup.ts";

const KEEP = 14;

const HELP = `Usage: bantin backup [--to FOLDER] [--keep N] [--passphrase-file FILE | --without-secrets]
       bantin backup list [--to FOLDER] [--json]
       bantin backup verify [BACKUP] [--to FOLDER] [--passphrase-file FILE]

Backs up database, uploads and secrets while people write. What an earlier backup has of the uploads
takes no room again.

  --to FOLDER             where backups lie beside each other; BACKUP_DIR, or DATA_DIR/backups by default
  --keep N                the newest N are kept, ${KEEP} by default
  --passphrase-file FILE  the secrets are encrypted with its first line; by default with what
                          BANTIN_BACKUP_PASSPHRASE says. Keep it elsewhere than the backups
  --without-secrets       leave them out: after a restore everybody logs in anew, API keys are made anew

  list                    the backups in the folder, newest last
  verify                  whether a backup is whole; the newest, when none is named
  --json                  for programs: with the time and the size of each, and how the last try ended
  --help                  this text
`;

/** The command `bantin backup`. Returns the exit code. */
export async function run(argv: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: argv,
    allowPositionals: true,
    options: {
      to: { type: "string" },
      keep: { type: "string", default: String(KEEP) },
      "passphrase-file": { type: "string" },
      "without-secrets": { type: "boolean", default: false },
      json: { type: "boolean", default: false },
      help: { type: "boolean", default: false },
    },
  });
  const [action = "take", named, ...more] = positionals;
  if (values.help || more.length > 0 || !["take", "list", "verify"].includes(action)) {
    console.log(HELP);
    return values.help ? 0 : 2;
  }
  // Nothing is made by looking: no folder, and no secret in it.
  const { dataDir, databaseUri } = readEnvironment(process.env, { keepNothing: true });
  const to = typed(values.to ?? process.env.BACKUP_DIR) ?? join(dataDir, "backups");
  if (action === "list") return list(to, dataDir, values.json);
  const passphrase = values["without-secrets"]
    ? null
    : await passphraseOf(process.env, typed(values["passphrase-file"]));
  if (action === "verify") return verify(to, typed(named), passphrase);
  const keep = Number(values.keep);
  if (!Number.isInteger(keep) || keep < 1) {
    throw new BackupError(`--keep ${values.keep}: expected how many backups are kept, 1 or more.`);
  }
  if (passphrase === null && !values["without-secrets"]) throw new BackupError(NO_PASSPHRASE);
  const env = process.env;
  say(await takeBackup({ dataDir, databaseUri, env, to, keep, passphrase }));
  return 0;
}

const NO_PASSPHRASE =
  "The secrets are kept encrypted, and there is no passphrase: set BANTIN_BACKUP_PASSPHRASE, or name a file with --passphrase-file. Keep it where the backups are not. --without-secrets leaves them out.";

/** A path as it was typed: package managers change the working directory. */
function typed(path: string | undefined): string | undefined {
  return path ? resolve(process.env.INIT_CWD ?? process.cwd(), path) : undefined;
}

function say({ folder, manifest, seconds, read, deleted }: Taken): void {
  const { missing, orphans } = manifest.uploads;
  const uploads = manifest.files.filter(({ path }) => path.startsWith("uploads/")).length;
  console.log(
    `Backed up to ${folder} in ${seconds.toFixed(1)} s: ${sizeInWords(bytesOf(manifest))}, ${uploads} uploads of which ${read} are new.`,
  );
  if (manifest.secrets === null) {
    console.log(
      "The secrets are not in it: after a restore everybody logs in anew, and API keys are made anew.",
    );
  }
  if (missing.length > 0) {
    console.log(
      `${missing.length} files that the database names are not in uploads/, and so not in the backup: ${firstOf(missing)}. Upload them anew in the admin, or restore them from an older backup.`,
    );
  }
  if (orphans > 0)
    console.log(`${orphans} uploads belong to nothing in the database. They are kept.`);
  if (deleted.length > 0) console.log(`Deleted ${deleted.length} older: ${firstOf(deleted)}.`);
}

async function list(to: string, dataDir: string, isForPrograms: boolean): Promise<number> {
  const { whole, damaged } = await backupsIn(to);
  if (isForPrograms) {
    const backups = whole.map(({ folder, manifest }) => ({
      folder,
      finishedAt: manifest.finishedAt,
      bytes: bytesOf(manifest),
      database: manifest.database.kind,
    }));
    console.log(JSON.stringify({ backups, damaged, last: lastBackup(dataDir) }, null, 2));
    return 0;
  }
  for (const { manifest } of whole) {
    const { name, database, secrets } = manifest;
    const kind = database.kind === "sqlite" ? "SQLite" : "MongoDB";
    const note = secrets === null ? ", without secrets" : "";
    console.log(`${name}  ${sizeInWords(bytesOf(manifest)).padStart(8)}  ${kind}${note}`);
  }
  for (const { why } of damaged) console.log(why);
  const failed = lastBackup(dataDir)?.failed;
  if (failed) console.log(`The last try, at ${failed.at}, failed: ${failed.why}`);
  console.log(
    whole.length === 0 ? `There is no backup in ${to}.` : `${whole.length} backups in ${to}.`,
  );
  return 0;
}

async function verify(to: string, named: string | undefined, passphrase: string | null) {
  const backup = named ? { folder: named, manifest: await readManifest(named) } : await newest(to);
  const problems = await verifyBackup(backup, passphrase);
  for (const problem of problems.slice(0, 20)) console.error(problem);
  if (problems.length > 0) {
    console.error(
      `${backup.folder} is not whole: ${problems.length} problems. Restore another one, and make a new one now.`,
    );
    return 1;
  }
  const { files, secrets } = backup.manifest;
  const unopened = secrets !== null && passphrase === null ? " The secrets were not opened." : "";
  console.log(`${backup.folder} is whole: ${files.length} files as they were written.${unopened}`);
  return 0;
}

async function newest(to: string): Promise<Backup> {
  const last = (await backupsIn(to)).whole.at(-1);
  if (last) return last;
  throw new BackupError(`There is no backup in ${to}. “bantin backup” makes one.`);
}

function firstOf(names: readonly string[]): string {
  const more = names.length > 3 ? ` and ${names.length - 3} more` : "";
  return `${names.slice(0, 3).join(", ")}${more}`;
}

function sizeInWords(bytes: number): string {
  return bytes < 1e6 ? `${Math.ceil(bytes / 1e3)} KB` : `${(bytes / 1e6).toFixed(1)} MB`;
}
