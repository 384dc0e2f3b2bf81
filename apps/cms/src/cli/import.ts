import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { addresses } from "@bantin/contract";
import { localDate } from "@bantin/vietnamese";
import type { Payload } from "payload";
import { decodeExport } from "../features/importing/decode-export.ts";
import type {
  ImportError,
  ImportedExport,
  ImportResult,
} from "../features/importing/imported-export.ts";
import { parseExport } from "../features/importing/parse-export.ts";
import type { SaveOptions, SaveOutcome } from "../features/importing/save-export.ts";
import { withCms } from "./open-cms.ts";

const HELP = `Usage: bantin import [--publish] [--replace] [--date DATE] FILE…

Reads the newsroom's plain-text exports (a theme line, the title, paragraphs, a byline) into the CMS
as a campaign theme and an article. The same file again changes nothing. When a file cannot be
understood, nothing at all is imported.

  --publish     publish at once; without it the article is a draft
  --replace     take over the text of a file that changed since it was imported
  --date DATE   day of publication, 24/10/2022 or 2022-10-24, when the text does not tell it
  --help        this text
`;

/** The command \`bantin import\`. Returns the exit code. */
export async function run(argv: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: argv,
    allowPositionals: true,
    options: {
      publish: { type: "boolean", default: false },
      replace: { type: "boolean", default: false },
      date: { type: "string" },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help || positionals.length === 0) {
    console.log(HELP);
    return values.help ? 0 : 2;
  }
  const read = await Promise.all(positionals.map((file) => readExport(file, values.date)));
  const failures = read.filter(({ result }) => !result.ok);
  for (const { file, result } of failures) {
    if (!result.ok) for (const error of result.errors) console.error(describe(file, error));
  }
  if (failures.length > 0) {
    console.error(
      `Nothing was imported: ${failures.length} of ${read.length} files are not usable.`,
    );
    return 1;
  }
  const { publish, replace } = values;
  const undated = publish
    ? read.filter(({ result }) => result.ok && !result.value.article.publishedAt)
    : [];
  if (undated.length > 0) {
    for (const { file, result } of undated) {
      if (result.ok) console.error(`${file}: ${result.value.dateEvidence}`);
    }
    console.error(
      "Nothing was imported: the day of publication, a part of the address, is not known. Pass --date.",
    );
    return 1;
  }
  return withCms(async (payload) => {
    let isComplete = true;
    for (const { file, result } of read) {
      if (!result.ok) continue;
      isComplete =
        (await importOne(payload, file, result.value, { publish, replace })) && isComplete;
    }
    return isComplete ? 0 : 1;
  });
}

interface ReadExport {
  file: string;
  result: ImportResult<ImportedExport>;
}

async function readExport(file: string, date: string | undefined): Promise<ReadExport> {
  // Package managers change the working directory; INIT_CWD is where the command was typed.
  const path = resolve(process.env.INIT_CWD ?? process.cwd(), file);
  let bytes: Uint8Array;
  try {
    bytes = await readFile(path);
  } catch (error) {
    const message = `The file cannot be read: ${error instanceof Error ? error.message : String(error)}.`;
    return { file, result: { ok: false, errors: [{ line: 0, message }] } };
  }
  const text = decodeExport(bytes);
  if (!text.ok) return { file, result: text };
  const options = { today: localDate(new Date()), ...(date ? { date } : {}) };
  return { file, result: parseExport(text.value, options) };
}

function describe(file: string, { line, message }: ImportError): string {
  return line > 0 ? `${file}:${line}: ${message}` : `${file}: ${message}`;
}

async function importOne(
  payload: Payload,
  file: string,
  value: ImportedExport,
  options: SaveOptions,
): Promise<boolean> {
  // Not before the CMS is open: it reads the environment, which makes secrets where there are none.
  const { saveExport } = await import("../features/importing/save-export.ts");
  const outcome = await saveExport(payload, value, options);
  const article = await payload.findByID({
    collection: "articles",
    id: outcome.articleId,
    draft: true,
    trash: true,
  });
  const { slug, publishedAt } = article;
  const where = slug && publishedAt ? addresses.article({ slug, publishedAt }) : "no address yet";
  console.log(`${file}: ${sentence(outcome)} “${article.title}” (${where})`);
  if (outcome.kind === "created" || outcome.kind === "replaced") {
    console.log(`  ${value.dateEvidence}`);
    for (const note of value.notes) console.log(`  ${note}`);
  }
  return outcome.kind !== "changed-file";
}

function sentence(outcome: SaveOutcome): string {
  switch (outcome.kind) {
    case "created":
      return outcome.isPublished ? "Imported and published" : "Imported as a draft";
    case "replaced":
      return outcome.isPublished ? "Replaced and published" : "Replaced in a draft";
    case "published":
      return "Imported before, now published";
    case "unchanged":
      return "Nothing to change, imported before:";
    case "changed-file":
      return "The file has changed since it was imported; nothing was touched. Pass --replace to take its text:";
  }
}
