import { userInfo } from "node:os";
import type { Releases } from "../releases.ts";
import { describeDiff, describeProblems, describeRelease, table } from "./describe.ts";

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
  const release = releases.show(one(names, "the release to show"));
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
  const keep = number(options.keep ?? "20", "--keep", 1);
  const graceHours = number(options["grace-hours"] ?? "168", "--grace-hours", 0);
  const publisher = await releases.lease({
    name: "bantin releases gc",
    onWaiting: (holder) => console.error(`Waiting for ${holder?.name} (process ${holder?.pid}) …`),
  });
  try {
    const report = await publisher.gc({ keep, assetGraceMs: graceHours * HOUR_MS });
    const { removed, kept, directories, assets, condemnedAssets } = report;
    const gone = `${count(removed.length, "release")}, ${count(directories, "directory", "directories")} and ${count(assets, "asset")} deleted`;
    const stay = `${count(kept.length, "release")} kept, ${count(condemnedAssets, "old asset")} within the grace time`;
    return { data: report, text: `${gone}; ${stay}.` };
  } finally {
    await publisher.close();
  }
}

function one([id]: string[], what: string): string {
  if (id) return id;
  throw new UsageError(`Name ${what}.`);
}

function number(text: string, option: string, least: number): number {
  const value = Number(text);
  if (text.trim() !== "" && value >= least) return value;
  throw new UsageError(`${option} takes a number of at least ${least}, not “${text}”.`);
}

function count(number: number, noun: string, plural = `${noun}s`): string {
  return `${number} ${number === 1 ? noun : plural}`;
}
