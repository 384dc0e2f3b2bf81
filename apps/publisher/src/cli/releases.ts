import { userInfo } from "node:os";
import { parseArgs } from "node:util";
import { openReleases, type Releases, ReleasesError } from "@bantin/releases";
import { dataFolder, EnvironmentError, readEnvironment } from "@bantin/site/settings";
import { formatDateTime } from "@bantin/vietnamese";
import { ASSET_DIRECTORIES, GARBAGE } from "../publisher.ts";
import { describeRelease, listLine } from "./describe-release.ts";

const HELP = `Looks after the releases of the readers' site.

  bantin releases list              all that are kept, newest first
  bantin releases show ID           one of them, and what it changed
  bantin releases rollback [ID]     go back at once, to the one before or to ID; publishing stops until “resume”
                  --why TEXT        the reason, which everybody sees meanwhile (required)
                  --by NAME         who rolls back; by default the user of this machine
  bantin releases resume            let publishing go on
  bantin releases verify [ID]       read every file, and name what is damaged or missing
  bantin releases gc [--keep 20]    delete old releases; the running publisher does so by itself
  bantin releases --help            this text

  DATA_DIR   where releases are kept; by default .data in the repository
`;

interface Wish {
  id: string | undefined;
  why: string | undefined;
  by: string | undefined;
  keep: string | undefined;
}

type Action = (releases: Releases, wish: Wish) => Promise<number>;

const ACTIONS: Record<string, Action> = { list, show, rollback, resume, verify, gc };

/** @returns the exit code: 0 when it was done, 1 when not, or when `verify` found damage */
export async function run(argv: string[]): Promise<number> {
  try {
    const { values, positionals } = parseArgs({
      args: argv,
      allowPositionals: true,
      options: {
        why: { type: "string" },
        by: { type: "string" },
        keep: { type: "string" },
        help: { type: "boolean", short: "h" },
      },
    });
    const [name = "", id] = positionals;
    const action = ACTIONS[name];
    if (values.help || !action) {
      (values.help ? console.log : console.error)(HELP);
      return values.help ? 0 : 2;
    }
    const { releases } = dataFolder(readEnvironment(process.env).DATA_DIR);
    const options = { create: false, assetDirectories: ASSET_DIRECTORIES };
    const store = await openReleases(releases, options);
    return await action(store, { id, why: values.why, by: values.by, keep: values.keep });
  } catch (error) {
    if (!isExpected(error)) throw error;
    console.error(error.message);
    return 1;
  }
}

async function list(releases: Releases): Promise<number> {
  const all = releases.list();
  for (const release of all) console.log(listLine(release));
  const freeze = releases.frozen();
  if (freeze) {
    const since = formatDateTime(freeze.at);
    console.log(`Publishing is frozen since ${since} by ${freeze.by}: ${freeze.why}`);
  }
  console.log(all.length === 0 ? "There is no release yet." : `${all.length} releases.`);
  return 0;
}

async function show(releases: Releases, { id }: Wish): Promise<number> {
  const release = id === undefined ? releases.current() : releases.show(id);
  if (release === null) {
    console.error("There is no live release yet. Name one: bantin releases show ID");
    return 1;
  }
  const hasBase = releases.list().some((other) => other.id === release.base);
  const diff = releases.diff(hasBase ? release.base : null, release.id);
  console.log(describeRelease(release, hasBase ? diff : null));
  return 0;
}

async function rollback(releases: Releases, { id, why, by }: Wish): Promise<number> {
  if (!why) {
    console.error("Say why, for everybody who wonders: bantin releases rollback --why TEXT");
    return 2;
  }
  const who = by ?? userInfo().username;
  const freeze = await releases.rollback({ ...(id ? { to: id } : {}), by: who, why });
  console.log(
    `Readers see ${freeze.to} again, as before ${freeze.from}. Publishing is frozen until “bantin releases resume”.`,
  );
  return 0;
}

async function resume(releases: Releases): Promise<number> {
  const freeze = await releases.resume();
  console.log(
    freeze
      ? `Publishing goes on; it was frozen since ${formatDateTime(freeze.at)} by ${freeze.by}.`
      : "Publishing was not frozen.",
  );
  return 0;
}

async function verify(releases: Releases, { id }: Wish): Promise<number> {
  const { problems } = await releases.verify(id);
  for (const { kind, path, at, detail } of problems) {
    console.error(`${kind}: ${path || "the release"} (${at}): ${detail}`);
  }
  console.log(
    problems.length === 0
      ? "Every file is there and as it was written."
      : `${problems.length} problems. Mend them with “bantin publish --full”.`,
  );
  return problems.length === 0 ? 0 : 1;
}

async function gc(releases: Releases, { keep }: Wish): Promise<number> {
  const wanted = keep === undefined ? GARBAGE.keep : Number(keep);
  if (!Number.isInteger(wanted) || wanted < 1) {
    console.error(`--keep is “${keep}”: expected a number from 1 on.`);
    return 2;
  }
  const lease = await releases.lease({ name: "bantin releases gc", waitMs: 0 });
  try {
    const { kept, removed, assets } = await lease.gc({ ...GARBAGE, keep: wanted });
    console.log(`Removed ${removed.length} releases and ${assets} assets; kept ${kept.length}.`);
    return 0;
  } finally {
    await lease.close();
  }
}

function isExpected(error: unknown): error is Error {
  if (error instanceof ReleasesError || error instanceof EnvironmentError) return true;
  return error instanceof TypeError && "code" in error && /PARSE_ARGS/.test(String(error.code));
}

if (import.meta.main) process.exitCode = await run(process.argv.slice(2));
