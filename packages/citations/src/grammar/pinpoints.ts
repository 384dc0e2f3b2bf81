import type { Tokens } from "../reading/tokens.ts";

/** A part of a document, by the tokens of the words that name it. */
export interface ParsedPinpoint {
  from: number;
  to: number;
  article: string | null;
  clause: string | null;
  point: string | null;
}

/** The parts that a phrase names, and the token after the phrase. */
export interface ParsedPinpoints {
  parts: ParsedPinpoint[];
  next: number;
}

/** Levels of a document's parts, from the smallest. */
type Level = "point" | "clause" | "article";

const LEVELS: ReadonlyMap<string, Level> = new Map([
  ["điểm", "point"],
  ["khoản", "clause"],
  ["điều", "article"],
]);

const MAX_GROUPS = 24;
const MAX_VALUES = 24;

/**
 * The phrase at this token that points at parts of a document: `điểm a khoản 2 Điều 5`, `các khoản 1, 2 và 3 Điều 8`,
 * `Điều 5, Điều 7 và khoản 1 Điều 9`. The smaller part comes first, and the larger one after it holds for all smaller
 * ones that have none yet.
 */
export function pinpointsAt(tokens: Tokens, index: number): ParsedPinpoints | null {
  if (!LEVELS.has(tokens.key(index))) return null;
  const parts: ParsedPinpoint[] = [];
  let next = index;
  for (let count = 0; count < MAX_GROUPS; count++) {
    const group = groupAt(tokens, count === 0 ? next : afterJoint(tokens, next));
    if (!group) break;
    addGroup(parts, group);
    next = group.next;
  }
  return parts.length === 0 ? null : { parts, next };
}

const JOINTS = new Set([",", ";", "và", "của", "hoặc", "tại", "các", "đến"]);

/** What may stand between two groups: `,`, `của`, `và các`. */
function afterJoint(tokens: Tokens, index: number): number {
  let next = index;
  for (let count = 0; count < 2 && JOINTS.has(tokens.key(next)); count++) next += 1;
  return next;
}

/** One level with its values: `các khoản 1, 2 và 3`. */
interface Group {
  level: Level;
  from: number;
  values: { text: string; from: number; to: number }[];
  next: number;
}

function groupAt(tokens: Tokens, index: number): Group | null {
  const level = LEVELS.get(tokens.key(index));
  const first = level ? valueAt(tokens, index + 1, level) : null;
  if (!level || !first) return null;
  const values = [{ ...first, from: index }];
  let next = first.to;
  while (values.length < MAX_VALUES) {
    const isJoined = [",", "và", "hoặc", "đến"].includes(tokens.key(next));
    const value = isJoined ? valueAt(tokens, next + 1, level) : null;
    if (!value) break;
    values.push(value);
    next = value.to;
  }
  return { level, from: index, values, next };
}

const LETTER = /^[a-zđ]$/;
const MAX_DIGITS = 3;

/** `5`, `12a`; of points letters too: `a`, `đ`. */
function valueAt(tokens: Tokens, index: number, level: Level) {
  if (level === "point" && tokens.isWord(index) && LETTER.test(tokens.key(index))) {
    return { text: tokens.key(index), from: index, to: index + 1 };
  }
  const digits = tokens.raw(index);
  if (!tokens.isNumber(index) || digits.length > MAX_DIGITS) return null;
  if (level === "point" && isDecimal(tokens, index)) {
    return { text: `${digits}.${tokens.raw(index + 2)}`, from: index, to: index + 3 };
  }
  const letter =
    tokens.isTight(index + 1) && LETTER.test(tokens.key(index + 1)) ? tokens.key(index + 1) : "";
  const to = letter === "" ? index + 1 : index + 2;
  const goesOn = tokens.isTight(to) && (tokens.is(to, "/") || tokens.is(to, "-"));
  return goesOn ? null : { text: `${Number(digits)}${letter}`, from: index, to };
}

/** `điểm 2.1`. */
function isDecimal(tokens: Tokens, index: number): boolean {
  const isTight = tokens.isTight(index + 1) && tokens.isTight(index + 2);
  return isTight && tokens.is(index + 1, ".") && tokens.isNumber(index + 2);
}

const SMALLER: Readonly<Record<Level, readonly Level[]>> = {
  point: [],
  clause: ["point"],
  article: ["clause", "point"],
};

/** Adds the parts that a group names; its first value completes the smaller parts before it that have none yet. */
function addGroup(parts: ParsedPinpoint[], { level, from, values }: Group): void {
  const [first, ...others] = values;
  if (!first) return;
  const open = parts.filter((part) => isOpenFor(part, level));
  for (const part of open) part[level] = first.text;
  const last = open.at(-1);
  if (last) last.to = first.to;
  else parts.push(partOf(level, first.text, from, first.to));
  for (const { text, from: start, to } of others) parts.push(partOf(level, text, start, to));
}

/** Whether a part of a smaller level waits for this one: `điểm a` for its khoản, `khoản 2` for its Điều. */
function isOpenFor(part: ParsedPinpoint, level: Level): boolean {
  const isSmaller = SMALLER[level].some((smaller) => part[smaller] !== null);
  return isSmaller && part[level] === null && part.article === null;
}

function partOf(level: Level, text: string, from: number, to: number): ParsedPinpoint {
  return { from, to, article: null, clause: null, point: null, [level]: text };
}

const LEADS_TO_DOCUMENT = new Set(["của", ",", "trong", "thuộc", "tại"]);

/** Where the document that a phrase points into must begin: right after it, or after `của`. */
export function documentAfter(tokens: Tokens, next: number): number {
  return LEADS_TO_DOCUMENT.has(tokens.key(next)) ? next + 1 : next;
}
