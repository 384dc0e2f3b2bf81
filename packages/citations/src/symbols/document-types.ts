import { cleanLine, fold, toSlug } from "@bantin/vietnamese";
import type { Family } from "./issuer-codes.ts";

/** A type of official document, and the codes that stand for it in symbols. */
export interface DocumentType {
  /** The word in its canonical spelling: `Nghị quyết`. */
  word: string;
  /** For addresses and keys: `nghi-quyet`. */
  slug: string;
  /** The code in Party symbols (`06-NQ/TU`), or null where the Party has no such type. */
  partyCode: string | null;
  /** The code in State symbols (`50/NQ-HĐND`), or null where the State has none (a letter, a law). */
  stateCode: string | null;
  /** Other codes seen for it, kept as they are when a symbol bears one. */
  partyAliases: readonly string[];
  stateAliases: readonly string[];
}

function type(
  word: string,
  partyCode: string | null,
  stateCode: string | null,
  partyAliases: readonly string[] = [],
  stateAliases: readonly string[] = [],
): DocumentType {
  return { word, slug: toSlug(word), partyCode, stateCode, partyAliases, stateAliases };
}

/**
 * Every type the system knows. Types and codes follow Quy định 399-QĐ/TW, which follows 66-QĐ/TW (Party), and Nghị
 * định 30/2020/NĐ-CP, Phụ lục III (State). Where one code serves two types the more frequent comes first: it is the better guess when no
 * word says which.
 */
export const DOCUMENT_TYPES: readonly DocumentType[] = [
  type("Nghị quyết", "NQ", "NQ"),
  type("Chỉ thị", "CT", "CT"),
  type("Quyết định", "QĐ", "QĐ"),
  type("Kết luận", "KL", null),
  type("Quy định", "QĐ", "QyĐ", ["QĐi", "QyĐ"], ["QĐi"]),
  type("Quy chế", "QC", "QC", ["QCPH"], ["QCPH"]),
  type("Kế hoạch", "KH", "KH", ["KHPH", "KHLT"], ["KHPH", "KHLT"]),
  type("Chương trình", "CTr", "CTr", ["CTHĐ", "CTPH"], ["CTHĐ", "CTPH"]),
  type("Thông báo", "TB", "TB", ["TBKL"], ["TBKL"]),
  type("Hướng dẫn", "HD", "HD", ["HDLT", "HDLN"], ["HDLT", "HDLN"]),
  type("Báo cáo", "BC", "BC"),
  type("Tờ trình", "TTr", "TTr"),
  type("Thông tri", "TT", null),
  type("Thông tư", null, "TT"),
  type("Nghị định", null, "NĐ"),
  type("Công điện", null, "CĐ"),
  type("Đề án", null, "ĐA"),
  type("Phương án", null, "PA"),
  type("Dự án", null, "DA"),
  type("Biên bản", null, "BB"),
  type("Công văn", "CV", null, [], ["CV"]),
  type("Luật", null, null),
  type("Bộ luật", null, null),
  type("Pháp lệnh", null, "PL"),
  type("Hiến pháp", null, null),
  type("Thông tư liên tịch", null, "TTLT", [], ["TTLB"]),
  type("Nghị quyết liên tịch", null, "NQLT"),
  type("Lệnh", null, "L"),
  type("Sắc lệnh", null, "SL"),
  type("Thông cáo", "TC", "TC"),
  type("Giấy mời", "GM", "GM"),
  type("Chiến lược", "CL", null),
  type("Quy hoạch", "QH", null),
  type("Tuyên bố", "TB", null),
  type("Lời kêu gọi", "LKG", null),
  type("Chỉ lệnh", null, "CL"),
  type("Văn bản hợp nhất", null, "VBHN"),
];

/** A type together with the canonical spelling of the code it was found by. */
export interface CodeMatch {
  type: DocumentType;
  code: string;
}

type CodeIndex = ReadonlyMap<string, readonly CodeMatch[]>;

/** Types of documents, found by word, slug and code. */
export class TypeTable {
  readonly #byExactWord: ReadonlyMap<string, DocumentType>;
  readonly #byWord: ReadonlyMap<string, DocumentType>;
  readonly #bySlug: ReadonlyMap<string, DocumentType>;
  readonly #exact: Readonly<Record<Family, CodeIndex>>;
  readonly #folded: Readonly<Record<Family, CodeIndex>>;
  readonly #exactCodes: ReadonlySet<string>;
  readonly #anyCodes: ReadonlySet<string>;

  constructor(types: readonly DocumentType[]) {
    this.#byExactWord = new Map(types.map((entry) => [entry.word, entry]));
    this.#byWord = new Map(types.map((entry) => [fold(entry.word), entry]));
    this.#bySlug = new Map(types.map((entry) => [entry.slug, entry]));
    const index = (family: Family, key: (code: string) => string) => indexCodes(types, family, key);
    this.#exact = { party: index("party", lower), state: index("state", lower) };
    this.#folded = { party: index("party", fold), state: index("state", fold) };
    const codes = types.flatMap((one) => [...codesOf(one, "party"), ...codesOf(one, "state")]);
    this.#exactCodes = new Set(codes);
    this.#anyCodes = new Set(codes.flatMap((code) => [lower(code), fold(code)]));
  }

  /** See {@link typeByWord}. */
  byWord(word: string): DocumentType | null {
    return this.#byExactWord.get(word) ?? this.#byWord.get(fold(cleanLine(word))) ?? null;
  }

  bySlug(slug: string): DocumentType | null {
    return this.#bySlug.get(slug) ?? null;
  }

  /**
   * The types a code can stand for, the more frequent first, in any letter case; empty when there is none.
   * One code can serve several (`QĐ` in the Party is *quyết định* or *quy định*): the word in the text decides.
   *
   * Codes of the named family come first; one that only the other family has is still found, since bodies
   * borrow (`05-ĐA/TU`). A code typed without its accents (`QD`, `ND`) is found when nothing is spelled so.
   */
  byCode(code: string, family: Family): readonly CodeMatch[] {
    const other = family === "party" ? "state" : "party";
    const exact = lower(code);
    const found = this.#exact[family].get(exact) ?? this.#exact[other].get(exact);
    if (found) return found;
    const folded = fold(code);
    return this.#folded[family].get(folded) ?? this.#folded[other].get(folded) ?? [];
  }

  /** Whether a type bears this code, in any letter case, with its accents or without. */
  hasCode(code: string): boolean {
    return this.#anyCodes.has(lower(code));
  }

  /** Whether a type bears this code in exactly these letters. */
  hasExactCode(code: string): boolean {
    return this.#exactCodes.has(code);
  }
}

function codesOf(entry: DocumentType, family: Family): string[] {
  const [code, aliases] =
    family === "party"
      ? [entry.partyCode, entry.partyAliases]
      : [entry.stateCode, entry.stateAliases];
  return code === null ? [...aliases] : [code, ...aliases];
}

function lower(code: string): string {
  return code.toLowerCase();
}

function indexCodes(
  types: readonly DocumentType[],
  family: Family,
  key: (code: string) => string,
): CodeIndex {
  const index = new Map<string, CodeMatch[]>();
  for (const entry of types) {
    for (const code of codesOf(entry, family)) {
      const matches = index.get(key(code)) ?? [];
      index.set(key(code), [...matches, { type: entry, code }]);
    }
  }
  return index;
}

/** The types of this package alone. */
export const STANDARD_TYPES = new TypeTable(DOCUMENT_TYPES);

/** The type a word names, whatever its letter case, accents and spacing (`nghi  quyet`), or null. */
export function typeByWord(word: string): DocumentType | null {
  return STANDARD_TYPES.byWord(word);
}

/** The type with this slug (`nghi-quyet`), or null. */
export function typeBySlug(slug: string): DocumentType | null {
  return STANDARD_TYPES.bySlug(slug);
}
