import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { measure } from "./measure.ts";
import { earlier, summarise } from "./summary.ts";
import { table } from "./table.ts";

const HELP = `How long it takes from the CMS's answer to a save until readers get the new bytes and until a search finds a new
article, and how long a full render takes, beside astro build, its incremental build, and Hugo, on a generated site in the same run.

  pnpm bench publish [--articles N] [--edits K] [--rounds R] [--against FILE] [--json FILE]

  --articles   articles of the site; a tenth as many documents. 1000 by default
  --edits      edits to take the median of; 20 by default, and two before them that do not count
  --rounds     full renders, astro build and Hugo in turns; 1 by default
  --no-peers   only what is ours
  --against    JSON of a run with fewer articles: says how much longer an edit takes with these
  --json       write all figures to a file
  --help       this text

The real CMS on SQLite, compiled; the real publisher and server, each in its process; edits by REST. The first run for
a number of articles makes them, which takes a minute or more, and keeps them in .data/bench. Hugo is measured when
HUGO_BIN names it or it is on the PATH. CMS_PORT, SITE_PORT, PUBLISHER_PORT and TMPDIR are respected: the figures
are those of the disk that TMPDIR lies on.
`;

const { values } = parseArgs({
  options: {
    articles: { type: "string", default: "1000" },
    edits: { type: "string", default: "20" },
    rounds: { type: "string", default: "1" },
    "no-peers": { type: "boolean", default: false },
    against: { type: "string" },
    json: { type: "string" },
    help: { type: "boolean", default: false },
  },
});

if (values.help) {
  console.log(HELP);
} else {
  const dataDir = mkdtempSync(join(tmpdir(), "bantin-bench-"));
  try {
    const before = values.against
      ? earlier.parse(JSON.parse(readFileSync(values.against, "utf8")))
      : null;
    const measured = await measure({
      articles: Number(values.articles),
      edits: Number(values.edits),
      rounds: Number(values.rounds),
      withPeers: !values["no-peers"],
      dataDir,
      say: (line) => void process.stderr.write(`${line}\n`),
    });
    const result = summarise(measured, before);
    if (values.json) writeFileSync(values.json, `${JSON.stringify(result, null, 2)}\n`);
    console.log(table(result));
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}
