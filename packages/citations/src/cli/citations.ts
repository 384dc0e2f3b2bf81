import { readFile } from "node:fs/promises";
import { buffer } from "node:stream/consumers";
import { parseArgs } from "node:util";
import type { Citation } from "../citation.ts";
import { findCitations } from "../find-citations.ts";
import { score } from "./score.ts";

const helpOf = (command: string) => `Usage: ${command} [--json] FILE…
       ${command} score [--json] [FILE…]

Prints every citation of an official document in the texts, in order. FILE is plain text in UTF-8; “-” reads
the standard input. “score” reads labelled sentences instead and tells how many citations are found right, beside a
plain regular expression; without FILE it takes the corpus that comes with this program.

  --json   one array on the standard output: [{ "file", "citations": [{ "start", "end", "surface", … }] }]
  --help   this text

The column “for” tells which citation (#) a short form stands for. Exit status: 0 done, 1 a file could not be
read, 2 the command was misused.`;

/**
 * `bantin citations`: lists the citations of text files.
 *
 * @param argv the arguments after the command's name
 * @param command what the command is called by whoever reads its help
 * @returns the exit code: 0 done, 1 a file could not be read, 2 misused
 */
export async function run(argv: string[], command = "bantin citations"): Promise<number> {
  if (argv[0] === "score") return score(argv.slice(1));
  const options = readArguments(argv);
  if (typeof options === "string") {
    console.error(`${options}\n\n${helpOf(command)}`);
    return 2;
  }
  if (options.isHelp) {
    console.log(helpOf(command));
    return 0;
  }
  const texts: Read[] = [];
  for (const file of options.files) {
    const read = await readText(file);
    if ("problem" in read) {
      console.error(read.problem);
      return 1;
    }
    texts.push({ file, ...read, citations: findCitations(read.text) });
  }
  print(texts, options.isJson);
  return 0;
}

interface Read {
  file: string;
  text: string;
  citations: Citation[];
}

function print(texts: readonly Read[], isJson: boolean): void {
  if (isJson) {
    console.log(
      JSON.stringify(
        texts.map(({ file, citations }) => ({ file, citations })),
        null,
        2,
      ),
    );
    return;
  }
  for (const { file, text, citations } of texts) {
    if (texts.length > 1) console.log(`${file}:`);
    if (citations.length > 0) console.log(`${citationTable(citations, text)}\n`);
  }
  console.log(
    summaryOf(
      texts.reduce((sum, { citations }) => sum + citations.length, 0),
      texts.length,
    ),
  );
}

interface Options {
  files: string[];
  isJson: boolean;
  isHelp: boolean;
}

/** The options, or what is wrong with them. */
function readArguments(argv: string[]): Options | string {
  try {
    const { values, positionals } = parseArgs({
      args: argv,
      allowPositionals: true,
      options: { json: { type: "boolean" }, help: { type: "boolean", short: "h" } },
    });
    const isHelp = values.help === true;
    if (!isHelp && positionals.length === 0) return "No FILE is given.";
    return { files: positionals, isJson: values.json === true, isHelp };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

async function readText(file: string): Promise<{ text: string } | { problem: string }> {
  try {
    const bytes = file === "-" ? await buffer(process.stdin) : await readFile(file);
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes) };
  } catch (error) {
    return { problem: `${file} could not be read: ${causeOf(error)}` };
  }
}

function causeOf(error: unknown): string {
  const code = error instanceof Error && "code" in error ? error.code : "";
  if (code === "ENOENT") return "there is no such file.";
  if (code === "EISDIR") return "it is a directory. Name its files.";
  if (code === "ERR_ENCODING_INVALID_ENCODED_DATA") {
    return "it is not UTF-8 text. Save it as plain text in UTF-8 first.";
  }
  return error instanceof Error ? error.message : String(error);
}

function summaryOf(citations: number, files: number): string {
  return `${count(citations, "citation")} in ${count(files, "file")}.`;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}

/** Rows under a head, columns as wide as their widest cell, nothing after the last. */
function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const all = [head, ...rows];
  const widths = head.map((_cell, column) =>
    Math.max(...all.map((row) => (row[column] ?? "").length)),
  );
  const rule = widths.map((width) => "-".repeat(width));
  return [head, rule, ...rows]
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}

const HEAD = [
  "#",
  "line",
  "kind",
  "type",
  "number",
  "year",
  "issuer",
  "date",
  "for",
  "words",
] as const;

/** The citations of a text, one a row, for people. */
function citationTable(citations: readonly Citation[], text: string): string {
  const lineOf = lineCounter(text);
  const rows = citations.map((citation, index) => [
    String(index),
    String(lineOf(citation.start)),
    citation.kind,
    citation.type,
    citation.symbol ?? citation.number ?? citation.term ?? "",
    citation.year === null ? "" : String(citation.year),
    issuerOf(citation),
    citation.date ?? "",
    citation.refersTo === null ? "" : `#${citation.refersTo}`,
    citation.surface.replace(/\s+/g, " "),
  ]);
  return table(HEAD, rows);
}

function issuerOf({ issuer, issuerCode }: Citation): string {
  if (issuer === null) return issuerCode ?? "";
  return issuerCode === null ? issuer : `${issuer} (${issuerCode})`;
}

/** Counts lines forward, so that many citations cost one walk through the text. */
function lineCounter(text: string): (offset: number) => number {
  let line = 1;
  let position = 0;
  return (offset) => {
    for (; position < offset; position++) if (text[position] === "\n") line += 1;
    return line;
  };
}
