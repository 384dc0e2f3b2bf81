import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { measureWork } from "../test/support/guarded-work.ts";

const HELP = `What one change costs, in counts that are the same on every machine: pages rendered, files and bytes that differ,
questions put again, statements and rows of the databases, requests to the CMS. The tests fail when one of them is more than
a tenth above the baseline, apps/publisher/test/guard.json.

  pnpm bench guard [--write]

  --write   makes what is measured now the baseline; the commit says why it had to grow
`;
const BASELINE = join(import.meta.dirname, "../test/guard.json");

const { values } = parseArgs({
  options: {
    write: { type: "boolean", default: false },
    help: { type: "boolean", default: false },
  },
});
if (values.help) console.log(HELP);
else {
  const work = await measureWork();
  if (values.write) writeFileSync(BASELINE, `${JSON.stringify(work, null, 2)}\n`);
  else {
    console.log("Baseline:");
    console.table(JSON.parse(readFileSync(BASELINE, "utf8")));
  }
  console.log("Now:");
  console.table(work);
}
