import { userInfo } from "node:os";
import { parseArgs } from "node:util";
import { ReleasesError } from "../errors.ts";
import { openReleases } from "../open-releases.ts";
import type { ReleaseStatus, Releases } from "../releases.ts";
import type { TreeDiff } from "../tree/walk.ts";
import type { Problem } from "../verify/verify.ts";

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

/** Called in a way that means nothing. */
export class UsageError extends Error {}

export interface CommandOptions {
  store?: string;
  by?: string;
  why?: string;
  keep?: string;
  "grace-hours"?: string;
  json?: boolean;
  help?: boolean;
}

interface Outcome {
  data: unknown;
  text: string;
  isFailure?: boolean;
}

type Command = (releases: Releases, names: string[], options: CommandOptions) => Promise<Outcome>;

const HOUR_MS = 3_600_000;

export const COMMANDS: ReadonlyMap<string, Command> = new Map<string, Command>([
  ["list", list],
  ["show", show],
  ["diff", diff],
  ["rollback", rollback],
  ["resume", resume],
  ["verify", verify],
  ["gc", gc],
]);

async function list(releases: Releases): Promise<Outcome> {
  const all = releases.list();
  const freeze = releases.frozen();
  const lines = [table(all), `${count(all.length, "release")}.`];
  if (freeze) lines.push(`Frozen since ${freeze.at} by ${freeze.by}: ${freeze.why}`);
  return { data: { releases: all, freeze }, text: lines.join("\n") };
}

async function show(releases: Releases, names: string[]): Promise<Outcome> {
  const release = releases.show(oneName(names, "the release to show"));
  return { data: release, text: describeRelease(release) };
}

async function diff(releases: Releases, names: string[]): Promise<Outcome> {
  const [from, to] = names;
  if (!from || !to) throw new UsageError("Name the two releases to compare.");
  const found = releases.diff(from, to);
  return { data: found, text: describeDiff(found) };
}

async function rollback(
  releases: Releases,
  [to]: string[],
  { why, by = userInfo().username }: CommandOptions,
): Promise<Outcome> {
  if (!why) throw new UsageError("Say with --why what is wrong: everybody will see it.");
  const freeze = await releases.rollback({ by, why, ...(to ? { to } : {}) });
  const text = `${freeze.to} is live. Publishing is frozen until “bantin releases resume”.`;
  return { data: freeze, text };
}

async function resume(releases: Releases): Promise<Outcome> {
  const freeze = await releases.resume();
  const ended = `Publishing goes on; it was frozen since ${freeze?.at} by ${freeze?.by}.`;
  return { data: freeze, text: freeze ? ended : "Publishing was not frozen." };
}

async function verify(releases: Releases, [id]: string[]): Promise<Outcome> {
  const onProgress = (files: number) => process.stderr.write(`\r${files} files read `);
  const report = await releases.verify(id, process.stderr.isTTY ? { onProgress } : {});
  if (process.stderr.isTTY) process.stderr.write("\r");
  const read = `${count(report.releases.length, "release")}, ${count(report.files, "file")} read`;
  const text = report.isClean
    ? `${read}: all as it should be.`
    : `${describeProblems(report.problems)}\n${read}: ${count(report.problems.length, "problem")}. A full publish mends what the site still has.`;
  return { data: report, text, isFailure: !report.isClean };
}

async function gc(releases: Releases, _: string[], options: CommandOptions): Promise<Outcome> {
  const keep = readNumber(options.keep ?? "20", "--keep", 1);
  const graceHours = readNumber(options["grace-hours"] ?? "168", "--grace-hours", 0);
  const writer = await releases.lease({
    name: "bantin releases gc",
    onWaiting: (holder) => console.error(`Waiting for ${holder?.name} (process ${holder?.pid}) …`),
  });
  try {
    const report = await writer.gc({ keep, assetGraceMs: graceHours * HOUR_MS });
    const { removed, kept, directories, assets, condemnedAssets } = report;
    const gone = `${count(removed.length, "release")}, ${count(directories, "directory", "directories")} and ${count(assets, "asset")} deleted`;
    const stay = `${count(kept.length, "release")} kept, ${count(condemnedAssets, "old asset")} within the grace time`;
    return { data: report, text: `${gone}; ${stay}.` };
  } finally {
    await writer.close();
  }
}

function oneName([id]: string[], what: string): string {
  if (id) return id;
  throw new UsageError(`Name ${what}.`);
}

function readNumber(text: string, option: string, least: number): number {
  const value = Number(text);
  if (text.trim() !== "" && value >= least) return value;
  throw new UsageError(`${option} takes a number of at least ${least}, not “${text}”.`);
}

function count(number: number, noun: string, plural = `${noun}s`): string {
  return `${number} ${number === 1 ? noun : plural}`;
}

/** One line a release, in columns. */
export function table(releases: readonly ReleaseStatus[]): string {
  const rows = releases.map(({ id, createdAt, files, bytes, isLive, retiredAt }) => {
    const state = isLive ? "live" : (retiredAt ?? "never live");
    return [id, createdAt, `${files} files`, inMegabytes(bytes), state];
  });
  const header = ["ID", "MADE", "FILES", "SIZE", "LIVE UNTIL"];
  const all = [header, ...rows];
  const widths = header.map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0)));
  return all
    .map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join("  "))
    .map((line) => line.trimEnd())
    .join("\n");
}

export function describeRelease(release: ReleaseStatus): string {
  const { id, createdAt, base, hash, files, bytes, isLive, retiredAt, metadata } = release;
  return [
    `${id}${isLive ? " (live)" : ""}`,
    `made        ${createdAt}, from ${base ?? "nothing"}`,
    `live until  ${isLive ? "now" : (retiredAt ?? "never live")}`,
    `holds       ${files} files, ${inMegabytes(bytes)}`,
    `hash        ${hash}`,
    `metadata    ${JSON.stringify(metadata)}`,
  ].join("\n");
}

/** Lines as of `diff`: `+` added, `~` changed, `-` removed. */
export function describeDiff({ added, changed, removed }: TreeDiff): string {
  const lines = [
    ...added.map((path) => `+ ${path}`),
    ...changed.map((path) => `~ ${path}`),
    ...removed.map((path) => `- ${path}`),
  ];
  const sum = `${added.length} added, ${changed.length} changed, ${removed.length} removed.`;
  return [...lines, sum].join("\n");
}

export function describeProblems(problems: readonly Problem[]): string {
  return problems
    .map(({ kind, path, at, detail, releases }) => {
      const where = path === "" ? at : `${path} (${at})`;
      return `${kind}: ${where}: ${detail}; in ${releases.join(", ") || "no release"}`;
    })
    .join("\n");
}

function inMegabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}
