import { readFileSync } from "node:fs";
import type { Citation } from "../src/index.ts";

/** One line of a corpus: a text, and the citations that it must yield. */
export interface CorpusCase {
  /** Line in the file, from 1, for messages. */
  line: number;
  text: string;
  expected: Citation[];
}

/** Reads a corpus file. Its form is told at the head of `corpus.txt`. */
export function readCorpus(file: URL): CorpusCase[] {
  const lines = readFileSync(file, "utf8").split("\n");
  return lines.flatMap((content, index) => {
    if (content.trim() === "" || content.startsWith("#")) return [];
    return [parseCase(content, index + 1)];
  });
}

function parseCase(content: string, line: number): CorpusCase {
  const [marked = "", sayings] = content.split(" | ");
  const { text, spans } = unmark(unescaped(marked));
  const says = sayings ? sayings.split(" + ") : [];
  if (says.length !== spans.length) {
    throw new Error(
      `Line ${line}: ${spans.length} citations are marked and ${says.length} described.`,
    );
  }
  const expected = spans.map(([start, end], index) => ({
    start,
    end,
    surface: text.slice(start, end),
    ...parseSaying(says[index] ?? "", line),
  }));
  return { line, text, expected };
}

function unescaped(content: string): string {
  return content
    .replaceAll("\\n", "\n")
    .replace(/\\u([0-9A-F]{4})/g, (_escape, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}

function unmark(marked: string): { text: string; spans: [number, number][] } {
  const spans: [number, number][] = [];
  let text = "";
  let start = 0;
  for (const piece of marked.split(/([⟦⟧])/)) {
    if (piece === "⟦") start = text.length;
    else if (piece === "⟧") spans.push([start, text.length]);
    else text += piece;
  }
  return { text, spans };
}

type Saying = Omit<Citation, "start" | "end" | "surface">;

const HEAD = /^(party|state|short|named) (\p{Lu}[\p{Ll} ]+?)(?: (\d\S*))?$/u;
const ISSUER = /^([^()]+?)? ?(?:\(([^()]+)\))?$/;

function parseSaying(saying: string, line: number): Saying {
  const [head = "", ...details] = saying.trim().split("; ");
  const match = HEAD.exec(head);
  const kind = (["party", "state", "short", "named"] as const).find((name) => name === match?.[1]);
  if (!match || !kind) throw new Error(`Line ${line}: "${head}" is no kind and type.`);
  const isWhole = kind === "party" || kind === "state";
  const says: Saying = {
    kind,
    type: match[2] ?? "",
    number: /^\d+[a-zđ]?(?:\.\d+)?/.exec(match[3] ?? "")?.[0] ?? null,
    symbol: isWhole ? (match[3] ?? null) : null,
    year: null,
    issuer: null,
    issuerCode: null,
    date: null,
    term: null,
    refersTo: null,
  };
  return details.reduce(addDetail, says);
}

function addDetail(says: Saying, detail: string): Saying {
  if (/^\d{4}$/.test(detail)) return { ...says, year: Number(detail) };
  if (/^\d{4}-\d{2}-\d{2}$/.test(detail)) return { ...says, date: detail };
  if (detail.startsWith("khóa ")) return { ...says, term: detail.slice(5) };
  if (detail.startsWith("→")) return { ...says, refersTo: Number(detail.slice(1)) };
  const [, issuer = null, issuerCode = null] = ISSUER.exec(detail) ?? [];
  return { ...says, issuer, issuerCode };
}
