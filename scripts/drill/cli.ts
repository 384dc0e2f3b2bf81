import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { buildCms } from "../system/cms.ts";
import { freePort } from "../system/ports.ts";
import { loadSampleOnce } from "../system/sample.ts";
import { readSettings, type Settings } from "../system/settings.ts";
import { step } from "../system/steps.ts";
import { type Check, drill } from "./drill.ts";

const HELP = `Usage: bantin drill [--mongodb ADDRESS]

Loads the sample into a folder of its own, backs it up while somebody publishes, destroys everything,
restores it, and compares documents, versions, pictures, every page of the site, logins, API keys, what
is scheduled, and the cursors of subscribers. Nothing of yours is touched. Takes some minutes.

  --mongodb ADDRESS   through this empty database of MongoDB, and back to the embedded one
  --help              this text
`;

/** The command `bantin drill`. Returns the exit code. */
export async function run(argv: string[]): Promise<number> {
  const { values } = parseArgs({
    args: argv,
    options: { mongodb: { type: "string" }, help: { type: "boolean", default: false } },
  });
  if (values.help) {
    console.log(HELP);
    return 0;
  }
  const settings = await settingsOfItsOwn();
  try {
    await step("Compiling the CMS", () => buildCms(settings));
    const said = await step("Loading the sample", () => loadSampleOnce(settings));
    const [, email, password] = /(\S+@\S+)\s+(\S+)/.exec(said ?? "") ?? [];
    if (!email || !password) throw new Error("The sample did not print its accounts.");
    const say = (sentence: string) => console.log(sentence);
    const mongodbUri = values.mongodb ?? null;
    return verdict(
      await drill({ settings, admin: { email, password }, mongodbUri, andBack: true, say }),
    );
  } finally {
    rmSync(settings.dataDir, { recursive: true, force: true });
  }
}

async function settingsOfItsOwn(): Promise<Settings> {
  const unset = ["DATABASE_URI", "PAYLOAD_SECRET", "CMS_API_KEY", "CMS_URL", "SITE_URL"];
  return readSettings({
    ...process.env,
    ...Object.fromEntries(unset.map((name) => [name, ""])),
    DATA_DIR: mkdtempSync(join(tmpdir(), "bantin-drill-")),
    CMS_PORT: String(await freePort()),
    PUBLISHER_PORT: String(await freePort()),
  });
}

function verdict(checks: readonly Check[]): number {
  let failed = 0;
  for (const { what, count, problems } of checks) {
    console.log(`${problems.length === 0 ? "ok  " : "FAIL"}  ${what}: ${count}`);
    for (const problem of problems.slice(0, 5)) console.log(`      ${problem}`);
    if (problems.length > 0) failed += 1;
  }
  console.log(
    failed === 0
      ? "Everything that was destroyed is there again."
      : `${failed} of ${checks.length} comparisons failed.`,
  );
  return failed === 0 ? 0 : 1;
}
