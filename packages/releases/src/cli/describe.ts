import type { ReleaseStatus } from "../releases.ts";
import type { TreeDiff } from "../tree/diff.ts";
import type { Problem } from "../verify/verify.ts";

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
