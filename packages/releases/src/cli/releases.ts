import { parseArgs } from "node:util";
import { ReleasesError } from "../errors.ts";
import { openReleases } from "../open-releases.ts";
import { COMMANDS, type CommandOptions, UsageError } from "./commands.ts";

const HELP = `Looks at the site's releases, goes back to an earlier one, and clears up.

  bantin releases list                        all releases, newest first
  bantin releases show ID                     one release, and what its maker wrote about it
  bantin releases diff FROM TO                the files that differ
  bantin releases rollback [ID] --why TEXT    goes live with ID, by default the release that was live before,
                                              and freezes publishing until somebody resumes it
  bantin releases resume                      lets publishing go on after a roll-back
  bantin releases verify [ID]                 reads every file of a release, or of all, and names damage
  bantin releases gc                          deletes old releases; waits for a publisher that is at work

  --store DIR       the store of releases; else the variable RELEASES_DIR
  --by NAME         who rolls back; by default the name of the account
  --keep N          gc: how many of the newest to keep, 20 by default
  --grace-hours N   gc: how long assets outlive the last release that has them, 168 by default
  --json            the result as JSON and nothing else
  --help            this text

Exit code: 0 done, 1 not done or damage found, 2 called in a wrong way.
`;

/** @returns the exit code. */
export async function run(argv: string[]): Promise<number> {
  try {
    const { values, positionals } = parse(argv);
    if (values.help) return say(HELP, 0);
    const [name = "", ...names] = positionals;
    const command = COMMANDS.get(name);
    if (!command) throw new UsageError(name ? `There is no command “${name}”.` : "Name a command.");
    const root = values.store ?? process.env.RELEASES_DIR;
    if (!root) throw new UsageError("Name the store with --store, or in RELEASES_DIR.");
    const releases = await openReleases(root, { create: false });
    const { data, text, isFailure = false } = await command(releases, names, values);
    return say(values.json ? JSON.stringify(data, null, 2) : text, isFailure ? 1 : 0);
  } catch (error) {
    if (error instanceof UsageError || isParseError(error)) {
      console.error(`${error.message}\n\n${HELP}`);
      return 2;
    }
    if (!(error instanceof ReleasesError)) throw error;
    console.error(error.message);
    return 1;
  }
}

function parse(argv: string[]): { values: CommandOptions; positionals: string[] } {
  return parseArgs({
    args: argv,
    allowPositionals: true,
    options: {
      store: { type: "string" },
      by: { type: "string" },
      why: { type: "string" },
      keep: { type: "string" },
      "grace-hours": { type: "string" },
      json: { type: "boolean" },
      help: { type: "boolean" },
    },
  });
}

function say(text: string, exitCode: number): number {
  console.log(text);
  return exitCode;
}

function isParseError(error: unknown): error is Error {
  return error instanceof TypeError && "code" in error && /PARSE_ARGS/.test(String(error.code));
}
