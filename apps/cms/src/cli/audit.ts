import { createWriteStream } from "node:fs";
import { resolve } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { parseArgs } from "node:util";
import type { Payload } from "payload";
import type { Noted } from "../features/audit/verify-chain.ts";
import { withCms } from "./open-cms.ts";

const FORMATS = ["csv", "json"] as const;
type Format = (typeof FORMATS)[number];

const HELP = `Usage: bantin audit verify [--noted NUMBER:HASH]
       bantin audit export --to FILE [--format ${FORMATS.join("|")}]

The log of who did what to what, when and from where.

  verify    whether no entry was changed, deleted or put in between since it was written; names the first
            that was, and ends with 1. Prints the newest entry: note it elsewhere, and give it with --noted
            the next time, or nobody can tell whether entries were cut off at the end
  export    writes the whole log to a file: CSV for a spreadsheet, or JSON with all that hashes are made of

  --noted NUMBER:HASH   what an earlier verify, or the server's own log, has printed
  --to FILE             where to write; a file that is there stays, and nothing is written
  --format FORMAT       ${FORMATS.join(" or ")}; csv by default
  --help                this text
`;

/** The command `bantin audit`. Returns the exit code. */
export async function run(argv: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: argv,
    allowPositionals: true,
    options: {
      noted: { type: "string" },
      to: { type: "string" },
      format: { type: "string", default: "csv" },
      help: { type: "boolean", default: false },
    },
  });
  const [action, ...more] = positionals;
  const format = FORMATS.find((each) => each === values.format);
  const { noted, to } = values;
  if (!values.help && more.length === 0 && action === "verify") {
    const expected = notedOf(noted);
    return withCms((payload) => verify(payload, expected));
  }
  if (!values.help && more.length === 0 && action === "export" && to && format) {
    return withCms((payload) => writeTo(payload, to, format));
  }
  console.log(HELP);
  return values.help ? 0 : 2;
}

/** @throws when it is not what `verify` prints */
function notedOf(text: string | undefined): Noted | null {
  if (text === undefined) return null;
  const [, number, hash] = /^(\d+):([0-9a-f]{64})$/.exec(text) ?? [];
  if (number && hash) return { number: Number(number), hash };
  throw new Error(`--noted ${text}: expected NUMBER:HASH, as an earlier verify has printed it.`);
}

// What these need reads the environment, and is loaded once the CMS is open.

async function verify(payload: Payload, noted: Noted | null): Promise<number> {
  const { entriesOf } = await import("../features/audit/read-entries.ts");
  const { verifyChain } = await import("../features/audit/verify-chain.ts");
  const verdict = await verifyChain(entriesOf(payload), noted);
  if (!verdict.isWhole) {
    console.error(
      `The log is not as it was written. The first entry at fault is ${verdict.number}: ${verdict.why}. Keep the database as it is, and compare it with a backup of before.`,
    );
    return 1;
  }
  const { count, last } = verdict;
  console.log(
    last === null
      ? "The log has no entry yet."
      : `The log is as it was written: ${count} entries. The newest is ${last.number}:${last.hash}`,
  );
  return 0;
}

async function writeTo(payload: Payload, to: string, format: Format): Promise<number> {
  const { entriesOf } = await import("../features/audit/read-entries.ts");
  const { exported } = await import("../features/audit/export-format.ts");
  const { recordDeed } = await import("../features/audit/record.ts");
  // Package managers change the working directory; INIT_CWD is where the command was typed.
  const path = resolve(process.env.INIT_CWD ?? process.cwd(), to);
  await recordDeed({ payload }, { deed: "export", detail: format.toUpperCase() });
  const pieces = Readable.from(exported(entriesOf(payload), format));
  await pipeline(pieces, createWriteStream(path, { flags: "wx", mode: 0o600 }));
  console.log(
    `Wrote the log to ${path}. It names people: keep it where only those see it who may.`,
  );
  return 0;
}
