import { cleanLine, fold, romanToNumber } from "@bantin/vietnamese";
import { typeBySlug, typeByWord } from "../symbols/document-types.ts";
import { normalizeNumber } from "../symbols/format-symbol.ts";
import type { Family } from "../symbols/issuer-codes.ts";
import { placedBody } from "./issuing-bodies.ts";

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

// Spellings of one thing, after folding.
const SAME: readonly (readonly [pattern: RegExp, one: string])[] = [
  [/\bnq\b/g, "nghi quyet"],
  [/\bbch\b/g, "ban chap hanh"],
  [/\b(t\.?w|t\.u)\b/g, "trung uong"],
  [/\bdh\b/g, "dai hoi"],
  [/\bhoi nghi (?:ban chap hanh )?trung uong(?: dang)?\b/g, "trung uong"],
  [/\bdai hoi (?:dai bieu )?(?:dang )?toan quoc\b/g, "dai hoi"],
  [/\bdai hoi dai bieu\b/g, "dai hoi"],
  [/\bdai hoi dang (?!bo\b)/g, "dai hoi "],
  [/\b(lan thu|lan|khoa|nam|cua dang|nhiem ky \d{4} ?- ?\d{4})\b/g, " "],
];

/**
 * The key of a document's name, the same for the usual ways of writing it: `Nghị quyết Đại hội đại biểu toàn
 * quốc lần thứ XIII của Đảng` and `Nghị quyết Đại hội XIII`; `Nghị quyết TW 4 (khoá XII)` and `Nghị quyết
 * Trung ương 4 khóa 12`; `Luật Đất đai năm 2024` and `Luật Đất đai 2024`.
 */
function nameKey(name: string): string {
  const folded = fold(cleanLine(name)).replace(/[(),;“”"]/g, " ");
  const joined = SAME.reduce((text, [pattern, one]) => text.replace(pattern, one), folded);
  return joined
    .split(/\s+/)
    .filter((word) => word !== "")
    .map((word) => String(romanToNumber(word.toUpperCase()) ?? word))
    .join(" ");
}
