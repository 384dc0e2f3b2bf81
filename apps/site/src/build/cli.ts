import { parseArgs } from "node:util";
import { ContentError } from "@bantin/content";
import { EnvironmentError, readEnvironment } from "../settings.ts";
import { buildSite } from "./build-site.ts";
import { BuildError } from "./errors.ts";

const HELP = `Builds the public site from what the CMS publishes: a plain “astro build” into a folder of plain files,
for any host and any CI. Releases, roll-back and updates by themselves are what “bantin publish” is for.

  node src/build/cli.ts [--out FOLDER] [--full] [--allow-empty] [--allow-mass-deletion]
                       [--allow-many-held]

  --out FOLDER            where the site is put, in place of what was built there before; by default
                          <DATA_DIR>/site/dist
  --full                  read every document anew, not only what changed; do it once a day
  --allow-empty           build although no article is published (a new site)
  --allow-mass-deletion   build although many documents are gone at once (taken down on purpose)
  --allow-many-held       build although many documents cannot be shown, and leave them out
  --help                  this text

  CMS_URL       address of the CMS; by default http://localhost:3000
  CMS_API_KEY   key of an api-client; by default read from <DATA_DIR>/secrets/site-api-key
  DATA_DIR      where the content read last is kept; by default .data in the repository
  SITE_URL      public address of the site; by default http://localhost:4321
  BUILD_DATE    build as on this day, YYYY-MM-DD; by default today in Vietnam

Whatever fails, the folder stays as it was, and the exit code is not 0.
`;

/** @returns the exit code: 0 when the site is built */
export async function run(argv: string[]): Promise<number> {
  try {
    const { values } = parseArgs({
      args: argv,
      options: {
        out: { type: "string" },
        full: { type: "boolean" },
        "allow-empty": { type: "boolean" },
        "allow-mass-deletion": { type: "boolean" },
        "allow-many-held": { type: "boolean" },
        help: { type: "boolean", short: "h" },
      },
    });
    if (values.help) {
      console.log(HELP);
      return 0;
    }
    const { folder, pages, durationMs } = await buildSite({
      environment: readEnvironment(process.env),
      out: values.out,
      isFull: values.full ?? false,
      allowEmpty: values["allow-empty"] ?? false,
      allowMassDeletion: values["allow-mass-deletion"] ?? false,
      allowManyHeld: values["allow-many-held"] ?? false,
      log: console.log,
    });
    const seconds = (durationMs / 1000).toFixed(1);
    console.log(`The site is built: ${pages} pages in ${seconds} s, in ${folder}.`);
    return 0;
  } catch (error) {
    if (!isExpected(error)) throw error;
    console.error(`The site was not built. ${error.message}`);
    return 1;
  }
}

/** Errors that say what to do; any other is a fault of ours and keeps its stack. */
function isExpected(error: unknown): error is Error {
  if (error instanceof ContentError || error instanceof BuildError) return true;
  if (error instanceof EnvironmentError) return true;
  return error instanceof TypeError && "code" in error && /PARSE_ARGS/.test(String(error.code));
}

if (import.meta.main) process.exitCode = await run(process.argv.slice(2));
