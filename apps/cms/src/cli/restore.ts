import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { namesOf } from "../database/migrate-whole.ts";
import { readEnvironment } from "../environment/read-environment.ts";
import { withoutSecretsOfItsOwn } from "../features/backup/documents/open-database.ts";
import { readManifest } from "../features/backup/manifest.ts";
import { restore } from "../features/backup/restore.ts";
import { passphraseOf } from "../features/backup/secrets.ts";
import { migrations } from "../migrations/index.ts";

const HELP = `Usage: bantin restore BACKUP [--over NAME] [--passphrase-file FILE | --without-secrets]

Puts a backup back into DATA_DIR and the database that DATABASE_URI names, MongoDB or the embedded
one, whichever the backup is of. Both must be new or empty. The CMS must not run.

  --over NAME             replace what is there: NAME is the folder of DATA_DIR, or the name of the
                          MongoDB database. What is there now is kept aside
  --passphrase-file FILE  opens the secrets; by default what BANTIN_BACKUP_PASSPHRASE says does
  --without-secrets       leave them out: everybody logs in anew, API keys are made anew
  --help                  this text
`;

/** The command `bantin restore`. Returns the exit code. */
export async function run(argv: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: argv,
    allowPositionals: true,
    options: {
      over: { type: "string" },
      "passphrase-file": { type: "string" },
      "without-secrets": { type: "boolean", default: false },
      help: { type: "boolean", default: false },
    },
  });
  const [named, ...more] = positionals;
  if (values.help || !named || more.length > 0) {
    console.log(HELP);
    return values.help ? 0 : 2;
  }
  const { dataDir, databaseUri } = readEnvironment(process.env, { keepNothing: true });
  const from = typed(named);
  const file = values["passphrase-file"];
  const passphrase = await passphraseOf(process.env, file && typed(file));
  const env = { ...process.env };
  withoutSecretsOfItsOwn(process.env);
  await restore({
    dataDir,
    databaseUri,
    env,
    from,
    known: namesOf(migrations),
    passphrase,
    withoutSecrets: values["without-secrets"],
    over: values.over ?? null,
    say: (sentence) => console.log(sentence),
  });
  const { startedAt, uploads } = await readManifest(from);
  if (uploads.missing.length > 0) {
    console.log(`${uploads.missing.length} files were missing already when the backup was made.`);
  }
  console.log(
    `Restored to ${dataDir} what there was at ${startedAt}. Start the CMS; the publisher reads everything anew by itself.`,
  );
  return 0;
}

function typed(path: string): string {
  return resolve(process.env.INIT_CWD ?? process.cwd(), path);
}
