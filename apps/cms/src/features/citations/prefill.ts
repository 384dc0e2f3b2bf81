import {
  type IssuingBody,
  type MissingDocument,
  nameInCitations,
  normalizeTerm,
  typeByWord,
} from "@bantin/citations";
import { fold, numberToRoman } from "@bantin/vietnamese";
import { issuerCodesOf } from "../documents/issuing-body.ts";

/** What a mention says of a document that is not held. */
type MentionedDocument = Omit<MissingDocument, "key">;

/** Values that the form of a new document starts with. Not said is left out. */
export interface Prefill {
  symbol?: string;
  type?: string;
  number?: string;
  issuer?: string;
  term?: string;
  year?: number;
  issueDate?: string;
  aliases?: { alias: string }[];
}

/**
 * The form of a document, filled in as far as a mention tells.
 *
 * @param surface the mention's own words: the alias of a document that has a name and no number, so that
 *   the mention finds it
 */
export function prefillOf(
  document: MentionedDocument,
  surface: string,
  issuers: readonly IssuingBody[],
): Prefill {
  const { symbol, number, date, year } = document;
  const parts = {
    symbol,
    type: typeByWord(document.type)?.slug ?? null,
    number,
    issuer: issuerOf(document, issuers),
    term: document.term === null ? null : romanTerm(document.term),
    // The year of a date is taken from the date, and follows when that is mended.
    year: date === null ? year : null,
    // Noon, as `dayField` keeps days.
    issueDate: date === null ? null : `${date}T12:00:00.000Z`,
    aliases: number === null ? [{ alias: surface }] : null,
  };
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== null));
}

/** The body meant: told by its place, else by its whole name, else the only one with its code. */
function issuerOf(
  { issuerId, issuer, issuerCode }: MentionedDocument,
  issuers: readonly IssuingBody[],
): string | null {
  if (issuerId !== null) return issuerId;
  if (issuer !== null) {
    const named = issuers.find(({ name }) => spelled(name) === fold(issuer));
    if (named) return named.id;
  }
  if (issuerCode === null) return null;
  const codes = issuerCodesOf({ issuerCode });
  const [only, ...more] = issuers.filter(({ code }) => codes.includes(code));
  return only && more.length === 0 && !saysOtherBody(issuer, only) ? only.id : null;
}

/** `Thành ủy Hà Nội` is not the one Tỉnh ủy that the newsroom has entered so far. */
function saysOtherBody(issuer: string | null, { name }: IssuingBody): boolean {
  return issuer !== null && !spelled(name).startsWith(fold(issuer));
}

function spelled(name: string): string {
  return fold(nameInCitations(name));
}

function romanTerm(term: string): string | null {
  const value = Number(normalizeTerm(term));
  return Number.isInteger(value) && value > 0 ? numberToRoman(value) : null;
}
