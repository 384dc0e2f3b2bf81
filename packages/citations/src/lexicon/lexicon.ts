import { toSlug } from "@bantin/vietnamese";
import { DOCUMENT_TYPES, STANDARD_TYPES, TypeTable } from "../symbols/document-types.ts";
import { type Family, IssuerCodes, STANDARD_ISSUERS } from "../symbols/issuer-codes.ts";
import { type Body, bodiesWith, type NameTail } from "./issuers.ts";
import { lawsWith } from "./laws.ts";
import type { Phrases } from "./phrases.ts";
import { type NumberPolicy, type TypeHead, type TypeHeads, typeHeadsWith } from "./type-heads.ts";

/** The words that the recogniser knows. Make one with {@link extendLexicon} and use it for many texts. */
export interface Lexicon {
  typeHeads: TypeHeads;
  bodies: Phrases<Body>;
  laws: Phrases<string>;
  types: TypeTable;
  issuers: IssuerCodes;
}

/** What a caller knows beside our own words. */
export interface LexiconAdditions {
  types?: readonly AddedType[];
  bodies?: readonly AddedBody[];
  laws?: readonly AddedLaw[];
}

/** A type of document that we do not list. */
interface AddedType {
  /** `Giấy phép`. */
  word: string;
  /** Its codes in the symbols of Party and State, where it has any. */
  partyCode?: string;
  stateCode?: string;
  /** Other ways to write the word, abbreviations apart. */
  spellings?: readonly string[];
  /** Abbreviations, which count in exactly these letters. */
  abbreviations?: readonly string[];
  /** What a number after the word means when no symbol follows; by default a whole symbol is asked for. */
  policy?: NumberPolicy;
}

/** An issuing body that we do not list. */
interface AddedBody {
  /** Its name in the spelling that citations are to bear. */
  name: string;
  spellings?: readonly string[];
  code: string;
  family: Family;
  /** What may follow its name and still belong to it; by default nothing. */
  tail?: NameTail;
}

/** A law that we do not list. */
interface AddedLaw {
  /** With the type's word: `Luật Đường sắt đô thị`. */
  name: string;
  spellings?: readonly string[];
}

/** The words of this package alone. */
export const STANDARD_LEXICON: Lexicon = {
  typeHeads: typeHeadsWith([]),
  bodies: bodiesWith([]),
  laws: lawsWith([]),
  types: STANDARD_TYPES,
  issuers: STANDARD_ISSUERS,
};

/** Our words together with the caller's, whose entries take the place of ours of the same spelling. */
export function extendLexicon({ types = [], bodies = [], laws = [] }: LexiconAdditions): Lexicon {
  return {
    typeHeads: typeHeadsWith(types.flatMap(headsOf)),
    bodies: bodiesWith(bodies.flatMap(spellingsOfBody)),
    laws: lawsWith(laws.flatMap(spellingsOfLaw)),
    types: new TypeTable([...DOCUMENT_TYPES, ...types.map(documentTypeOf)]),
    issuers: new IssuerCodes(bodies.map(({ code, family }) => [code, family] as const)),
  };
}

function headsOf({ word, spellings = [], abbreviations = [], policy = "symbol" }: AddedType) {
  const written = [word, ...spellings].map((phrase): [string, TypeHead] => [
    phrase,
    { word, policy, abbreviation: null },
  ]);
  const shortened = abbreviations.map((abbreviation): [string, TypeHead] => [
    abbreviation,
    { word, policy, abbreviation },
  ]);
  return [...written, ...shortened];
}

function documentTypeOf({ word, partyCode = "", stateCode = "" }: AddedType) {
  return {
    word,
    slug: toSlug(word),
    partyCode: partyCode || null,
    stateCode: stateCode || null,
    partyAliases: [],
    stateAliases: [],
  };
}

function spellingsOfBody({ name, spellings = [], code, tail = "none" }: AddedBody) {
  return [name, ...spellings].map((spelling): [string, Body] => [spelling, { name, code, tail }]);
}

function spellingsOfLaw({ name, spellings = [] }: AddedLaw) {
  return [name, ...spellings].map((spelling): [string, string] => [spelling, name]);
}
