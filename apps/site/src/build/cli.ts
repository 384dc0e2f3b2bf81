import { parseArgs } from "node:util";
import { ContentError } from "@bantin/content";
import { EnvironmentError, readEnvironment } from "../environment.ts";
import { type BuildOptions, buildSite } from "./build-site.ts";
import { BuildError } from "./errors.ts";

const HELP = `Builds the public site from what the CMS publishes with astro build, as plain files for any host. Readers of
this machine see what “bantin publish” publishes.

  node src/build/cli.ts [--full] [--allow-empty] [--allow-mass-deletion]

  --full                  read every document anew, not only what changed; do it once a day
  --allow-empty           build although no article is published (a new site)
  --allow-mass-deletion   build although many documents are gone at once (taken down on purpose)
  --help                  this text

  CMS_URL       address of the CMS; by default http://localhost:3000
  CMS_API_KEY   key of an api-client; by default read from <DATA_DIR>/secrets/site-api-key
  DATA_DIR      where content and builds are kept; by default .data in the repository
  SITE_URL      public address of the site; by default http://localhost:4321
  BUILD_DATE    build as on this day, YYYY-MM-DD; by default today in Vietnam

The finished site is in <DATA_DIR>/site/current. Whatever fails, the last one stays.
`;

/** @returns the exit code: 0 when the new site is live */
export async function run(argv: string[]): Promise<number> {
  try {
    const { values } = parseArgs({
      args: argv,
      options: {
        full: { type: "boolean" },
        "allow-empty": { type: "boolean" },
        "allow-mass-deletion": { type: "boolean" },
        help: { type: "boolean", short: "h" },
      },
    });
    if (values.help) {
      console.log(HELP);
      return 0;
    }
    const options: BuildOptions = {
      environment: readEnvironment(process.env),
      isFull: values.full ?? false,
      allowEmpty: values["allow-empty"] ?? false,
      allowMassDeletion: values["allow-mass-deletion"] ?? false,
      log: console.log,
      warn: console.warn,
    };
    return (await buildOnce(options)) ? 0 : 1;
  } catch (error) {
    if (!isExpected(error)) throw error;
    console.error(error.message);
    return 1;
  }
}

/** Builds, and says in a sentence how it went. */
async function buildOnce(options: BuildOptions): Promise<boolean> {
  try {
    const { folder, pages, durationMs } = await buildSite(options);
    const seconds = (durationMs / 1000).toFixed(1);
    console.log(`The site is live: ${pages} pages in ${seconds} s, in ${folder}.`);
    return true;
  } catch (error) {
    if (!isExpected(error)) throw error;
    console.error(`The site was not updated. ${error.message}`);
    return false;
  }
}

/** Errors that say what to do; any other is a fault of ours and keeps its stack. */
function isExpected(error: unknown): error is Error {
  if (error instanceof ContentError || error instanceof BuildError) return true;
  if (error instanceof EnvironmentError) return true;
  return error instanceof TypeError && "code" in error && /PARSE_ARGS/.test(String(error.code));
}

if (import.meta.main) process.exitCode = await run(process.argv.slice(2));
