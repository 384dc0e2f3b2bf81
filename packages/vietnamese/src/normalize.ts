/**
 * One spelling for every text that enters the system.
 *
 * TCVN 6909:2001 asks for precomposed Unicode (NFC). The rest mends what keyboards, Word and web pages leave
 * behind: NFC never joins U+00D0 (Icelandic eth) with U+0110 (Vietnamese Đ), though they look alike.
 */

// Not \p{Cf}: that would also take the tags and joiners other scripts need in ways we do not understand.
// What no document may hold goes too: control characters, halves of surrogate pairs, and code points that
// Unicode keeps free. PostgreSQL, XML and some browsers refuse them.
const UNWANTED =
  /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF\p{Cs}\p{Noncharacter_Code_Point}]|[^\P{Cc}\n]/gu;
const ODD_SPACE = /[\t\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]/g;
const LINE_BREAK = /\r\n?|[\v\f\u0085\u2028\u2029]/g;

/**
 * The same text in NFC, with Ð/ð as Đ/đ, every kind of space (and tab) as a plain space, every line break
 * as `\n`, and no invisible, control or broken characters. Line breaks are kept.
 */
export function normalizeText(text: string): string {
  return text
    .replace(LINE_BREAK, "\n")
    .replace(ODD_SPACE, " ")
    .replace(UNWANTED, "") // before NFC: an invisible character can part a letter from its tone mark
    .normalize("NFC")
    .replace(/\u00D0/g, "Đ")
    .replace(/\u00F0/g, "đ");
}

/** The lines of a text, whatever ends them. */
export function linesOf(text: string): string[] {
  return text.replace(LINE_BREAK, "\n").split("\n");
}

/** {@link normalizeText} on one line: runs of white space become one space, none at either end. */
export function cleanLine(text: string): string {
  return normalizeText(text).replace(/\s+/g, " ").trim();
}

/**
 * The search key of a text: lower case, no accents, đ as d, so that `Đầm Hà`, `đầm hà` and `dam ha` are one.
 * It also joins the two placements of a tone mark (`Tỉnh ủy`, `Tỉnh uỷ`). White space is left as it is.
 */
export function fold(text: string): string {
  return normalizeText(text)
    .toLowerCase()
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/đ/g, "d")
    .normalize("NFC");
}

/** What a record is found by: its texts folded, on one line, so that every word typed can be looked for in it. */
export function searchKey(texts: readonly (string | null | undefined)[]): string {
  return cleanLine(fold(texts.filter((text) => text).join(" ")));
}
