import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { z } from "zod";
import { ROOT } from "./system/settings.ts";

/** `npm run sbom`: what the product is made of, as other programs read it. */
const HELP = `Usage: npm run sbom [-- --out FILE] [--everything]

Writes a list of all that the product is made of, with versions and licences, as CycloneDX (JSON).

  --out         where to; bantin.cdx.json by default
  --everything  also what is needed to build and test it only`;

const manifest = z.object({ packageManager: z.string() });
const list = z.object({
  bomFormat: z.literal("CycloneDX"),
  components: z.array(z.unknown()).min(1),
});

const { values } = parseArgs({
  options: {
    out: { type: "string", default: "bantin.cdx.json" },
    everything: { type: "boolean", default: false },
    help: { type: "boolean", short: "h", default: false },
  },
});
if (values.help) console.log(HELP);
else process.exitCode = write(values.out, values.everything);

function write(out: string, hasEverything: boolean): number {
  const path = resolve(process.env.INIT_CWD ?? ROOT, out);
  const { packageManager } = manifest.parse(
    JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")),
  );
  const what = hasEverything ? [] : ["--prod"];
  const format = ["--sbom-format", "cyclonedx", "--sbom-type", "application", "--out", path];
  const { status, stderr } = spawnSync(
    "npx",
    ["--yes", packageManager, "sbom", ...format, ...what],
    { cwd: ROOT, encoding: "utf8" },
  );
  if (status !== 0) {
    console.error(`The list could not be written:\n${stderr}`);
    return 1;
  }
  const { components } = list.parse(JSON.parse(readFileSync(path, "utf8")));
  console.log(`${components.length} components stand in ${path}.`);
  return 0;
}
