// Both placements of a tone mark are in use (`khóa`, `khoá`; `ủy`, `uỷ`). The older one is the key.
const NEW_PLACEMENT = /(?:o[áàảãạéèẻẽẹ]|u[ýỳỷỹỵ])$/;
const OLD_PLACEMENT: Readonly<Record<string, string>> = {
  oá: "óa",
  oà: "òa",
  oả: "ỏa",
  oã: "õa",
  oạ: "ọa",
  oé: "óe",
  oè: "òe",
  oẻ: "ỏe",
  oẽ: "õe",
  oẹ: "ọe",
  uý: "úy",
  uỳ: "ùy",
  uỷ: "ủy",
  uỹ: "ũy",
  uỵ: "ụy",
};
const DASHES = "‐‑‒–—―−";
const SLASHES = "⁄∕／";
const QUOTES = "“”„‟«»'‘’";

/**
 * The name under which the lexicon knows a token: a word in small letters with its tone mark in the older
 * place, any dash as `-`, any slash as `/`, any quotation mark as `"`, all else as it is.
 */
export function wordKey(raw: string): string {
  if (raw.length === 1) {
    if (DASHES.includes(raw)) return "-";
    if (SLASHES.includes(raw)) return "/";
    if (QUOTES.includes(raw)) return '"';
  }
  return raw.toLowerCase().replace(NEW_PLACEMENT, (vowels) => OLD_PLACEMENT[vowels] ?? vowels);
}

/** The key of a phrase of several words, as the lexicon's tables write it, one entry a token. */
export function phraseKeys(phrase: string): string[] {
  const tokens = phrase.match(/[\p{L}\p{M}]+|\d+|[^\s]/gu) ?? [];
  return tokens.map((token) => wordKey(token));
}
