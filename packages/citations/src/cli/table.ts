import type { Citation } from "../citation.ts";

/** Rows under a head, columns as wide as their widest cell, nothing after the last. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
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
export function citationTable(citations: readonly Citation[], text: string): string {
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
