import { typeBySlug, typeByWord } from "../symbols/document-types.ts";
import { normalizeNumber } from "../symbols/format-symbol.ts";
import { isLaw, lawTitle, nameKey } from "./document-names.ts";
import { type IssuingBodies, type IssuingBody, indexBodies } from "./issuing-bodies.ts";

/** A document that the system holds, as far as citations need to know it. */
export interface RegistryDocument {
  id: string;
  /** The body that issued it, among those of the registry. */
  issuerId: string;
  /** The type's word or its slug. */
  type: string;
  number: string;
  /** Roman numeral, or years. */
  term: string | null;
  year: number | null;
  /** Days are `YYYY-MM-DD`. */
  issueDate: string | null;
  effectDate: string | null;
  /** The first day on which it has no effect any more. */
  expiryDate: string | null;
  symbol: string | null;
  /** Names it goes by in texts: `Nghị quyết Trung ương 4 khóa XII`, `Nghị quyết 06 của Tỉnh ủy`. */
  aliases: readonly string[];
  /** What it is about, in its own words. */
  title: string;
  /** Its effect status of today: `inForce`, `expired` … */
  status: string;
  url: string;
}

/** Documents, found by what a citation knows of them, and the bodies that issue them. */
export interface Registry {
  byId(id: string): RegistryDocument | null;
  byNumber(type: string, number: string): readonly RegistryDocument[];
  byName(name: string): readonly RegistryDocument[];
  /** Laws under one title, whatever their years: `Luật Đất đai` has had four. */
  byLawTitle(title: string): readonly RegistryDocument[];
  bodies: IssuingBodies;
}

/** Indexes documents once, so that each citation costs a look-up and no scan. */
export function buildRegistry(
  documents: Iterable<RegistryDocument>,
  bodies: readonly IssuingBody[],
): Registry {
  const ids = new Map<string, RegistryDocument>();
  const numbers = new Map<string, RegistryDocument[]>();
  const names = new Map<string, RegistryDocument[]>();
  const laws = new Map<string, RegistryDocument[]>();
  for (const document of documents) {
    ids.set(document.id, document);
    add(numbers, numberKey(document.type, document.number), document);
    for (const key of new Set(document.aliases.map(nameKey))) add(names, key, document);
    for (const key of new Set(titlesOf(document).map(nameKey))) add(laws, key, document);
  }
  return {
    byId: (id) => ids.get(id) ?? null,
    byNumber: (type, number) => numbers.get(numberKey(type, number)) ?? [],
    byName: (name) => names.get(nameKey(name)) ?? [],
    byLawTitle: (title) => laws.get(nameKey(title)) ?? [],
    bodies: indexBodies(bodies),
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

/** A law is known by its title without anyone saying so, and by the titles in its other names. */
function titlesOf({ aliases, title, type }: RegistryDocument): readonly string[] {
  const word = (typeBySlug(type) ?? typeByWord(type))?.word ?? type;
  if (!isLaw(word)) return [];
  const isTitledByType = title.toLowerCase().startsWith(word.toLowerCase());
  return [...aliases, ...(isTitledByType ? [title] : [])].map(lawTitle);
}
