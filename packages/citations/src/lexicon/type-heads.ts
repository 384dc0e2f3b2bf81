import { LAW_ABBREVIATIONS } from "./laws.ts";
import { Phrases } from "./phrases.ts";

/**
 * What a number alone, with no symbol after it, needs for the phrase to be a citation.
 *
 * - `firm`: the word is only ever a document's; a number is enough unless it counts something.
 * - `loose`: the word is a verb or a common noun too (`quyết định 5 nội dung`); what follows must fit.
 * - `numbered`: the bare form names a programme (`Chương trình 135`, `Đề án 06`); it needs `số` and an issuer.
 * - `law`: laws are known by name; it needs `số` or a year (`Luật số 31`).
 * - `symbol`: nothing but a whole symbol will do.
 */
export type NumberPolicy = "firm" | "loose" | "numbered" | "law" | "symbol";

/** A word that a citation can begin with. */
export interface TypeHead {
  /** Canonical word of the type; null for `văn bản`, whose symbol tells. */
  word: string | null;
  policy: NumberPolicy;
  /** An abbreviation (`NQ`), which counts only in exactly this spelling. */
  abbreviation: string | null;
  /** Whether it names the Central Committee too: `NQTW`. */
  isCentral?: boolean;
  /** The law whose whole name it stands for: `BLHS`. */
  law?: string;
}

const full = (word: string | null, policy: NumberPolicy): TypeHead => ({
  word,
  policy,
  abbreviation: null,
});
const short = (abbreviation: string, word: string, policy: NumberPolicy): [string, TypeHead] => [
  abbreviation,
  { word, policy, abbreviation },
];

const central = (abbreviation: string): [string, TypeHead] => [
  abbreviation,
  { word: "Nghị quyết", policy: "symbol", abbreviation, isCentral: true },
];

const WORDS: readonly (readonly [phrase: string, head: TypeHead])[] = [
  ["nghị quyết", full("Nghị quyết", "firm")],
  ["nghị quyết liên tịch", full("Nghị quyết liên tịch", "firm")],
  ["chỉ thị", full("Chỉ thị", "firm")],
  ["quyết định", full("Quyết định", "loose")],
  ["kết luận", full("Kết luận", "loose")],
  ["quy định", full("Quy định", "loose")],
  ["qui định", full("Quy định", "loose")],
  ["quy chế", full("Quy chế", "loose")],
  ["qui chế", full("Quy chế", "loose")],
  ["kế hoạch", full("Kế hoạch", "loose")],
  ["chương trình", full("Chương trình", "numbered")],
  ["chương trình hành động", full("Chương trình", "numbered")],
  ["thông báo", full("Thông báo", "loose")],
  ["thông báo kết luận", full("Thông báo", "loose")],
  ["hướng dẫn", full("Hướng dẫn", "loose")],
  ["báo cáo", full("Báo cáo", "loose")],
  ["tờ trình", full("Tờ trình", "firm")],
  ["thông tri", full("Thông tri", "firm")],
  ["thông tư", full("Thông tư", "firm")],
  ["thông tư liên tịch", full("Thông tư liên tịch", "firm")],
  ["thông tư liên bộ", full("Thông tư liên tịch", "firm")],
  ["nghị định", full("Nghị định", "firm")],
  ["công điện", full("Công điện", "firm")],
  ["công văn", full("Công văn", "firm")],
  ["đề án", full("Đề án", "numbered")],
  ["biên bản", full("Biên bản", "numbered")],
  ["phương án", full("Phương án", "symbol")],
  ["dự án", full("Dự án", "symbol")],
  ["luật", full("Luật", "law")],
  ["bộ luật", full("Bộ luật", "law")],
  ["pháp lệnh", full("Pháp lệnh", "law")],
  ["hiến pháp", full("Hiến pháp", "law")],
  ["sắc lệnh", full("Sắc lệnh", "firm")],
  ["lệnh", full("Lệnh", "symbol")],
  ["thông cáo", full("Thông cáo", "symbol")],
  ["giấy mời", full("Giấy mời", "symbol")],
  ["chiến lược", full("Chiến lược", "symbol")],
  ["quy hoạch", full("Quy hoạch", "symbol")],
  ["qui hoạch", full("Quy hoạch", "symbol")],
  ["tuyên bố", full("Tuyên bố", "symbol")],
  ["lời kêu gọi", full("Lời kêu gọi", "symbol")],
  ["chỉ lệnh", full("Chỉ lệnh", "firm")],
  ["văn bản hợp nhất", full("Văn bản hợp nhất", "firm")],
  ["văn bản", full(null, "symbol")],
];

const ABBREVIATIONS: readonly (readonly [phrase: string, head: TypeHead])[] = [
  short("NQ", "Nghị quyết", "firm"),
  short("NĐ", "Nghị định", "firm"),
  short("CT", "Chỉ thị", "firm"),
  short("QĐ", "Quyết định", "firm"),
  short("KL", "Kết luận", "firm"),
  short("QyĐ", "Quy định", "firm"),
  short("QĐi", "Quy định", "firm"),
  short("KH", "Kế hoạch", "loose"),
  short("TB", "Thông báo", "loose"),
  short("CV", "Công văn", "loose"),
  short("HD", "Hướng dẫn", "numbered"),
  short("TT", "Thông tư", "numbered"),
  short("BC", "Báo cáo", "numbered"),
  short("TTr", "Tờ trình", "numbered"),
  short("CTr", "Chương trình", "numbered"),
  short("ĐA", "Đề án", "numbered"),
  short("CĐ", "Công điện", "numbered"),
  short("QC", "Quy chế", "symbol"),
  short("NQLT", "Nghị quyết liên tịch", "firm"),
  short("TTLT", "Thông tư liên tịch", "firm"),
  short("VBHN", "Văn bản hợp nhất", "firm"),
  central("NQTW"),
  central("NQTƯ"),
];

// Words that hold a type's word and are none. The longest phrase wins, so these hide what is in them.
const OTHER_WORDS =
  "kỷ luật|kỉ luật|pháp luật|quy luật|qui luật|định luật|luật sư|luật gia|luật lệ|luật pháp|học luật|đại học luật|" +
  "khoa luật|ngành luật|cử nhân luật|công ty luật|văn phòng luật|mệnh lệnh|hiệu lệnh|khẩu lệnh|tư lệnh|bộ tư lệnh|" +
  "báo cáo viên|kế hoạch hóa|ban chỉ đạo|đạo luật|trường luật|án lệnh|ra lệnh|hướng dẫn viên|thông báo số điện thoại";

/** Words for types of documents, and the longer words that only seem to hold one (`other`). */
export type TypeHeads = Phrases<TypeHead | "other">;

/** Every word for a type, with those that a caller adds. */
export const typeHeadsWith = (
  added: readonly (readonly [phrase: string, head: TypeHead])[],
): TypeHeads =>
  new Phrases<TypeHead | "other">([
    ...WORDS,
    ...ABBREVIATIONS,
    ...LAW_ABBREVIATIONS.map(([abbreviation, word, law]): [string, TypeHead] => [
      abbreviation,
      { word, policy: "law", abbreviation, law },
    ]),
    ...OTHER_WORDS.split("|").map((phrase): [string, "other"] => [phrase, "other"]),
    ...added,
  ]);
