import { typeBySlug, typeByWord } from "../symbols/document-types.ts";
import type { Family } from "../symbols/family.ts";
import { normalizeNumber } from "../symbols/number.ts";
import { placedBody } from "./bodies.ts";
import { nameKey } from "./name-key.ts";

/** A document that the system holds, as far as citations need to know it. */
export interface RegistryDocument {
  id: string;
  issuerId: string;
  /** `TU`, `HĐND`, `QH` or `QH15`. */
  issuerCode: string;
  /** With its place: `Tỉnh ủy Quảng Ninh`. */
  issuerName: string;
  family: Family;
  /** The type's word or its slug. */
  type: string;
  number: string;
  /** Roman numeral, or years. */
  term: string | null;
  year: number | null;
  /** `YYYY-MM-DD`. */
  issueDate: string | null;
  symbol: string | null;
  /** Names it goes by in texts: `Nghị quyết Trung ương 4 khóa XII`, `Nghị quyết 06 của Tỉnh ủy`. */
  aliases: readonly string[];
  /** What it is about, in its own words. */
  title: string;
  /** Its effect status, for the link's title. */
  status: string;
  url: string;
}

/** Documents, found by what a citation knows of them. */
export interface Registry {
  byId(id: string): RegistryDocument | null;
  byNumber(type: string, number: string): readonly RegistryDocument[];
  byName(name: string): readonly RegistryDocument[];
  /** The id of a body by its name with its place, when a document of it is held. */
  issuerId(name: string): string | null;
}

/** Indexes documents once, so that each citation costs a look-up and no scan. */
export function buildRegistry(documents: Iterable<RegistryDocument>): Registry {
  const ids = new Map<string, RegistryDocument>();
  const numbers = new Map<string, RegistryDocument[]>();
  const names = new Map<string, RegistryDocument[]>();
  const issuers = new Map<string, string>();
  for (const document of documents) {
    ids.set(document.id, document);
    add(numbers, numberKey(document.type, document.number), document);
    const body = placedBody(document.issuerName);
    if (body !== null) issuers.set(body, document.issuerId);
    for (const key of new Set(namesOf(document).map(nameKey))) add(names, key, document);
  }
  return {
    byId: (id) => ids.get(id) ?? null,
    byNumber: (type, number) => numbers.get(numberKey(type, number)) ?? [],
    issuerId: (name) => issuers.get(placedBody(name) ?? "") ?? null,
    byName: (name) => names.get(nameKey(name)) ?? [],
  };
}

function add(
  index: Map<string, RegistryDocument[]>,
  key: string,
  document: RegistryDocument,
): void {
  const group = index.get(key);
  if (group) group.push(document);
  else index.set(key, [document]);
}

function numberKey(type: string, number: string): string {
  const known = typeBySlug(type) ?? typeByWord(type);
  return `${known?.slug ?? type} ${normalizeNumber(number) ?? number}`;
}

/** A law is known by its title and year (`Luật Đất đai năm 2024`) without anyone saying so. */
function namesOf({ aliases, title, year, type }: RegistryDocument): readonly string[] {
  const word = (typeBySlug(type) ?? typeByWord(type))?.word ?? type;
  const isTitledByType = title.toLowerCase().startsWith(word.toLowerCase());
  return isTitledByType && year !== null ? [...aliases, `${title} năm ${year}`] : aliases;
}
