import { TokenKind, type Tokens } from "../reading/tokens.ts";
import type { Reason } from "../reason.ts";
import {
  bareDay,
  type DatePart,
  datedDay,
  numberedTerm,
  statedYear,
  termOfYears,
  yearAt,
} from "./dates-and-terms.ts";
import { issuerAt, type NamedIssuer } from "./issuer.ts";
import type { Item } from "./item.ts";
import type { ParsedPinpoint } from "./pinpoints.ts";
import type { Relation } from "./relations.ts";

/** A citation as the grammar sees it: a stretch of tokens, and what it says. */
export interface ParsedCitation {
  /** First token. */
  from: number;
  /** Token after the last. */
  to: number;
  kind: "numbered" | "named";
  /** The type's canonical word; null when only the symbol's code tells. */
  word: string | null;
  /** What a named one is called, in one spelling. */
  name: string | null;
  reason: Reason;
  item: Item | null;
  details: Details;
  /** The parts that the words before it point at. */
  pinpoints?: readonly ParsedPinpoint[];
  /** What the words beside it do with its document. */
  relation?: Relation | null;
}

/** Details of a citation that has none. */
export function noDetails(next: number): Details {
  return { date: null, issuer: null, term: null, next };
}

/** What a citation says of its document after the number: date, issuer, term, in any order. */
export interface Details {
  date: DatePart | null;
  issuer: NamedIssuer | null;
  term: string | null;
  /** The token after the last part. */
  next: number;
}

type Step = (tokens: Tokens, index: number, so: Details) => Details | null;

const MAX_PARTS = 6;

/**
 * Reads every detail that follows, contiguously, at this token.
 *
 * @param isJoint whether several bodies issued the document: then their names are one chain.
 */
export function detailsAt(tokens: Tokens, index: number, isJoint = false): Details {
  let details: Details = { date: null, issuer: null, term: null, next: index };
  for (let part = 0; part < MAX_PARTS; part++) {
    const longer = nextDetail(tokens, details);
    if (!longer) break;
    details = isJoint && longer.issuer && !details.issuer ? withCoIssuers(tokens, longer) : longer;
  }
  return details;
}

/** `Bộ Nội vụ, Bộ Tài chính`, `Chính phủ và Ủy ban Trung ương …`. */
function withCoIssuers(tokens: Tokens, so: Details): Details {
  let { issuer, next } = so;
  for (let part = 0; part < MAX_PARTS && issuer; part++) {
    const isJoined = [",", "-", "và"].includes(tokens.key(next));
    const other = isJoined ? issuerAt(tokens, next + 1, true) : null;
    if (!other) break;
    issuer = { name: `${issuer.name}, ${other.name}`, code: issuer.code, next: other.next };
    next = other.next;
  }
  return { ...so, issuer, next };
}

const STEPS: readonly Step[] = [withDate, withIssuerOf, withIssuerBy, withIssuer, withTerm];

function nextDetail(tokens: Tokens, so: Details): Details | null {
  for (const step of STEPS) {
    const plain = step(tokens, so.next, so) ?? inBrackets(tokens, so, step);
    if (plain) return plain;
  }
  return afterComma(tokens, so);
}

function inBrackets(tokens: Tokens, so: Details, step: Step): Details | null {
  if (!tokens.is(so.next, "(")) return null;
  const inside = step(tokens, so.next + 1, so) ?? bareInBrackets(tokens, so);
  return inside && tokens.is(inside.next, ")") ? { ...inside, next: inside.next + 1 } : null;
}

/** `(15/7/2021)`, `(2021)`: brackets stand for the words `ngày` and `năm`. */
function bareInBrackets(tokens: Tokens, so: Details): Details | null {
  if (so.date) return null;
  const day = bareDay(tokens, so.next + 1);
  if (day) return { ...so, date: day, next: day.next };
  const year = yearAt(tokens, so.next + 1);
  const date = { date: null, year, dayMonth: null, next: so.next + 2 };
  return year === null ? null : { ...so, date, next: date.next };
}

/** After a comma only what hardly begins a clause of its own: a whole date, a plenum, `của` and a body, a term. */
function afterComma(tokens: Tokens, so: Details): Details | null {
  if (!tokens.is(so.next, ",")) return null;
  const dated = tokens.isNumber(so.next + 1) ? null : withDate(tokens, so.next + 1, so);
  if (dated?.date?.date) return dated;
  const plenum = tokens.is(so.next + 1, "hội") ? withIssuer(tokens, so.next + 1, so) : null;
  const term = so.issuer ? withTerm(tokens, so.next + 1, so) : null;
  return plenum ?? withIssuerOf(tokens, so.next + 1, so) ?? term;
}

function withDate(tokens: Tokens, index: number, so: Details): Details | null {
  if (so.date) return null;
  const at = skipIssuing(tokens, index);
  const date = datedDay(tokens, at) ?? statedYear(tokens, at) ?? bareDay(tokens, at);
  return date ? { ...so, date, next: date.next } : null;
}

const DATE_WORDS = new Set(["ngày", "tháng", "năm"]);

/** `ban hành`, `được ban hành`, `ký ban hành`, `ký`, before a date. */
function skipIssuing(tokens: Tokens, index: number): number {
  let next = tokens.is(index, "được") ? index + 1 : index;
  if (tokens.is(next, "ký") || tokens.is(next, "kí")) next += 1;
  if (tokens.is(next, "ban") && tokens.is(next + 1, "hành")) next += 2;
  return DATE_WORDS.has(tokens.key(next)) ? next : index;
}

function withIssuerOf(tokens: Tokens, index: number, so: Details): Details | null {
  if (so.issuer || !tokens.is(index, "của")) return null;
  const issuer = issuerAt(tokens, index + 1, true);
  return issuer ? { ...so, issuer, next: issuer.next } : null;
}

/** `do Chính phủ ban hành`. */
function withIssuerBy(tokens: Tokens, index: number, so: Details): Details | null {
  if (so.issuer || !tokens.is(index, "do")) return null;
  const issuer = issuerAt(tokens, index + 1, true);
  const isWhole = issuer && tokens.is(issuer.next, "ban") && tokens.is(issuer.next + 1, "hành");
  return isWhole ? { ...so, issuer, next: issuer.next + 2 } : null;
}

/** A body with no `của`, where the phrase ends after it: before a verb it would be the verb's subject. */
function withIssuer(tokens: Tokens, index: number, so: Details): Details | null {
  if (so.issuer) return null;
  const issuer = issuerAt(tokens, index, false);
  return issuer && endsPhrase(tokens, issuer.next) ? { ...so, issuer, next: issuer.next } : null;
}

function withTerm(tokens: Tokens, index: number, so: Details): Details | null {
  if (so.term) return null;
  const term = numberedTerm(tokens, index) ?? termOfYears(tokens, index);
  return term ? { ...so, term: term.value, next: term.next } : null;
}

const ENDING_MARKS = new Set([",", ";", ".", ":", "!", "?", ")", "]", '"', "…", "(", "-", "/"]);
const ENDING_WORDS = new Set(["về", "và", "ngày", "khóa", "năm", "nhiệm", "cũng", "cùng", "hoặc"]);

/** Whether a noun phrase ends before this token: a mark, the text's end, or a word that cannot be a verb's. */
export function endsPhrase(tokens: Tokens, index: number): boolean {
  const kind = tokens.kind(index);
  if (kind === TokenKind.end || kind === TokenKind.break) return true;
  const key = tokens.key(index);
  return kind === TokenKind.mark ? ENDING_MARKS.has(key) : ENDING_WORDS.has(key);
}
