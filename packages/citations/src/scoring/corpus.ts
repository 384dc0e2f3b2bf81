import { readFileSync } from "node:fs";
import type { Citation } from "../citation.ts";
import type { Pinpoint } from "../pinpoint.ts";

/** One line of a corpus: a text, and the citations that it must yield. */
export interface CorpusCase {
  /** Line in the file, from 1, for messages. */
  line: number;
  text: string;
  expected: Reading[];
}

/** What a corpus says of a citation: all but what stands around it and how far it is to be believed. */
export type Reading = Omit<Citation, "actor" | "relation" | "reason" | "confidence">;

/** A citation without what a corpus does not say of it. */
export function reading(citation: Citation): Reading {
  const { actor: _, relation: __, reason: ___, confidence: ____, ...said } = citation;
  return said;
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
  const { text, spans, parts } = unmark(unescaped(marked));
  const says = sayings ? sayings.split(" + ") : [];
  if (says.length !== spans.length) {
    throw new Error(
      `Line ${line}: ${spans.length} citations are marked and ${says.length} described.`,
    );
  }
  const expected = spans.map(([start, end], index) => {
    const { places, ...saying } = parseSaying(says[index] ?? "", line);
    const pinpoints = places.map((place) => pinpointOf(place, parts.shift()));
    return { start, end, surface: text.slice(start, end), ...saying, pinpoints };
  });
  if (parts.length > 0) throw new Error(`Line ${line}: a part is marked that no citation has.`);
  return { line, text, expected };
}

function unescaped(content: string): string {
  return content
    .replaceAll("\\n", "\n")
    .replace(/\\u([0-9A-F]{4})/g, (_escape, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}

type Span = [start: number, end: number];

/** The text without its marks, the spans of citations (⟦ ⟧) and of the parts they point at (⟨ ⟩). */
function unmark(marked: string): { text: string; spans: Span[]; parts: Span[] } {
  const spans: Span[] = [];
  const parts: Span[] = [];
  let text = "";
  let start = 0;
  for (const piece of marked.split(/([⟦⟧⟨⟩])/)) {
    if (piece === "⟦" || piece === "⟨") start = text.length;
    else if (piece === "⟧") spans.push([start, text.length]);
    else if (piece === "⟩") parts.push([start, text.length]);
    else text += piece;
  }
  return { text, spans, parts };
}

/** `5/2/a` is điểm a khoản 2 Điều 5; a dash stands for what is not named. */
function pinpointOf(place: string, [start, end]: Span = [-1, -1]): Pinpoint {
  const [article = null, clause = null, point = null] = place
    .split("/")
    .map((part) => (part === "-" ? null : part));
  return { start, end, article, clause, point };
}

/** What a line says of a citation; `places` are the parts it points at. */
type Saying = Omit<Reading, "start" | "end" | "surface" | "pinpoints"> & { places: string[] };

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
    name: null,
    year: null,
    issuer: null,
    issuerCode: null,
    date: null,
    term: null,
    refersTo: null,
    places: [],
  };
  return details.reduce(addDetail, says);
}

function addDetail(says: Saying, detail: string): Saying {
  if (/^\d{4}$/.test(detail)) return { ...says, year: Number(detail) };
  if (/^\d{4}-\d{2}-\d{2}$/.test(detail)) return { ...says, date: detail };
  if (detail.startsWith("khóa ")) return { ...says, term: detail.slice(5) };
  if (detail.startsWith("“")) return { ...says, name: detail.slice(1, -1) };
  if (detail.startsWith("@")) return { ...says, places: detail.slice(1).split(" ") };
  if (detail.startsWith("→")) return { ...says, refersTo: Number(detail.slice(1)) };
  const [, issuer = null, issuerCode = null] = ISSUER.exec(detail) ?? [];
  return { ...says, issuer, issuerCode };
}
