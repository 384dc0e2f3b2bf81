import { join } from "node:path";
import { parseArgs } from "node:util";
import { ROOT, readSettings } from "../system/settings.ts";
import { type Check, type Finding, type Machine, reasonOf, wrong } from "./check.ts";
import { advisories } from "./checks/advisories.ts";
import { backups } from "./checks/backups.ts";
import { clock } from "./checks/clock.ts";
import { cms } from "./checks/cms.ts";
import { database } from "./checks/database.ts";
import { disk } from "./checks/disk.ts";
import { publisher } from "./checks/publisher.ts";
import { secrets } from "./checks/secrets.ts";
import { site } from "./checks/site.ts";
import { versions } from "./checks/versions.ts";
import { webhooks } from "./checks/webhooks.ts";

const HELP = `Looks whether this installation is well, and says in plain words what to do where it is not.

  bantin doctor [--offline]

  --offline   asks no registry for known holes

It changes nothing, and looks where the environment says: DATA_DIR, DATABASE_URI, CMS_URL, SITE_URL, the ports.
Ends with 1 when something is wrong; what could not be found out, or is weak, does not count.`;

/** In the order in which one would look. */
const CHECKS: readonly Check[] = [
  versions,
  disk,
  clock,
  secrets,
  database,
  backups,
  cms,
  publisher,
  webhooks,
  site,
  advisories,
];

/** @returns the exit code */
export async function run(argv: string[]): Promise<number> {
  const { values } = parseArgs({
    args: argv,
    options: { offline: { type: "boolean" }, help: { type: "boolean", short: "h" } },
  });
  if (values.help) {
    console.log(HELP);
    return 0;
  }
  const machine = machineOf(process.env, values.offline !== true);
  const findings = await examine(machine, CHECKS, (lines) => console.log(lines));
  const count = (is: Finding["is"]) => findings.filter((finding) => finding.is === is).length;
  const [bad, weak] = [count("wrong"), count("unsure")];
  console.log(
    bad === 0
      ? `\nNothing is wrong. ${weak === 0 ? "" : `${weak} to look at (marked with ?).`}`.trimEnd()
      : `\n${bad} to mend (marked with ✗), ${weak} to look at (marked with ?).`,
  );
  return bad === 0 ? 0 : 1;
}

function machineOf(source: NodeJS.ProcessEnv, isOnline: boolean): Machine {
  const { dataDir, cmsUrl, siteUrl, publisherPort } = readSettings(source);
  return {
    root: ROOT,
    dataDir,
    cmsUrl,
    siteUrl,
    databaseUri: source.DATABASE_URI || `file:${join(dataDir, "cms.sqlite")}`,
    publisherUrl: source.PUBLISHER_URL || `http://127.0.0.1:${publisherPort}`,
    env: source,
    isOnline,
  };
}

const MARKS = { good: "✓", unsure: "?", wrong: "✗" } as const;

/** Looks at everything, one after the other. A check that fails is a finding, and stops no other. */
export async function examine(
  machine: Machine,
  checks: readonly Check[],
  say: (lines: string) => void,
): Promise<Finding[]> {
  const all: Finding[] = [];
  for (const { name, look } of checks) {
    const findings = await lookAt(name, () => look(machine));
    const lines = findings.map(
      ({ is, says, todo }) => `  ${MARKS[is]} ${says}${todo ? `\n      → ${todo}` : ""}`,
    );
    say(`${name}\n${lines.join("\n")}`);
    all.push(...findings);
  }
  return all;
}

async function lookAt(
  name: string,
  look: () => Finding[] | Promise<Finding[]>,
): Promise<Finding[]> {
  try {
    return await look();
  } catch (error) {
    return [
      wrong(
        `This could not be looked at: ${reasonOf(error)}.`,
        `Mend that, or tell the makers of Bản tin (${name}).`,
      ),
    ];
  }
}
