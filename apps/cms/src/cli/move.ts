import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { namesOf } from "../database/migrate-whole.ts";
import { readEnvironment } from "../environment/read-environment.ts";
import { withoutPassword } from "../features/backup/copy-mongodb.ts";
import { withoutSecretsOfItsOwn } from "../features/backup/documents/open-database.ts";
import { move } from "../features/backup/move.ts";
import { migrations } from "../migrations/index.ts";

const HELP = `Usage: bantin move --to mongodb://HOST/DATABASE?replicaSet=NAME [--over NAME]
       bantin move --to sqlite [--over NAME]

Carries everything from the database that DATABASE_URI names to another one: from the embedded one to
MongoDB, or back. Each row is read back and compared. The present database stays as it is; uploads and
secrets stay where they are. Stop the CMS first; afterwards change DATABASE_URI as this says.

  --to sqlite   DATA_DIR/cms.sqlite; file:PATH for another place
  --over NAME   replace what is in the new database: NAME is the folder of DATA_DIR, or the name of the
                MongoDB database. What is there now is kept aside
  --help        this text
`;

/** The command `bantin move`. Returns the exit code. */
export async function run(argv: string[]): Promise<number> {
  const { values } = parseArgs({
    args: argv,
    options: {
      to: { type: "string" },
      over: { type: "string" },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help || !values.to) {
    console.log(HELP);
    return values.help ? 0 : 2;
  }
  const { dataDir, databaseUri: fromUri } = readEnvironment(process.env, { keepNothing: true });
  const databaseUri = addressOf(values.to, dataDir);
  if (databaseUri === null) {
    console.error(
      `--to ${values.to}: expected mongodb://…, mongodb+srv://…, sqlite, or file:PATH.`,
    );
    return 2;
  }
  withoutSecretsOfItsOwn(process.env);
  await move({
    fromUri,
    databaseUri,
    dataDir,
    known: namesOf(migrations),
    over: values.over ?? null,
    say: (sentence) => console.log(sentence),
  });
  const isDefault = databaseUri === `file:${join(dataDir, "cms.sqlite")}`;
  console.log(
    `Everything is in ${withoutPassword(databaseUri)} now. ${isDefault ? "Take DATABASE_URI out of the environment" : "Set DATABASE_URI to that address"}, and start the CMS. The old database, ${withoutPassword(fromUri)}, is as it was: delete it when you are sure.`,
  );
  return 0;
}

function addressOf(to: string, dataDir: string): string | null {
  if (to === "sqlite") return `file:${join(dataDir, "cms.sqlite")}`;
  if (to.startsWith("file:")) {
    return `file:${resolve(process.env.INIT_CWD ?? process.cwd(), to.slice("file:".length))}`;
  }
  return /^mongodb(\+srv)?:\/\//.test(to) ? to : null;
}
