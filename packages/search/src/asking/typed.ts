/**
 * What keyboards leave that do not know Vietnamese: `nghij quyeets` (Telex) and `nghi5 quye6t1` (VNI) are both `nghị
 * quyết`. Each chunk that makes a syllable of the language is read so; others stay as they were typed.
 */
export function readKeystrokes(text: string): { text: string; numbers: number } | null {
  let numbers = 0;
  let isOther = false;
  const read = text.replace(/\S+/g, (chunk) => {
    const small = chunk.toLowerCase();
    const vni = VNI.test(small) ? fromVni(small) : null;
    const syllable = vni ?? (TELEX.test(small) ? fromTelex(small) : null);
    if (vni !== null) numbers++;
    if (syllable === null || syllable === small) return chunk;
    isOther = true;
    return syllable;
  });
  return isOther ? { text: read, numbers } : null;
}

const TELEX = /^[a-z]{2,10}$/;
const VNI = /^[a-z]+\d[a-z\d]{0,8}$/;

const TONES = ["\u0300", "\u0301", "\u0303", "\u0309", "\u0323"];
const [GRAVE, ACUTE, TILDE, HOOK, DOT] = TONES;
const TELEX_TONES: Readonly<Record<string, string | undefined>> = {
  f: GRAVE,
  s: ACUTE,
  x: TILDE,
  r: HOOK,
  j: DOT,
};
const VNI_TONES: Readonly<Record<string, string | undefined>> = {
  1: ACUTE,
  2: GRAVE,
  3: HOOK,
  4: TILDE,
  5: DOT,
};

function fromTelex(word: string): string | null {
  const vowel = word.search(/[aeiouyw]/);
  if (vowel < 0) return null;
  const [head, rest] = [word.slice(0, vowel + 1), word.slice(vowel + 1)];
  const keys = rest.match(/[fsxrj]/g) ?? [];
  if (keys.length > 1) return null;
  const letters = (head + rest.replace(/[fsxrj]/g, ""))
    .replace(/dd/, "đ")
    .replace(/aa/, "â")
    .replace(/ee/, "ê")
    .replace(/oo/, "ô")
    .replace(/u?wow|uow/, "ươ")
    .replace(/aw/, "ă")
    .replace(/ow/, "ơ")
    .replace(/u?w/, "ư");
  return syllable(letters, TELEX_TONES[keys[0] ?? ""] ?? "");
}

function fromVni(word: string): string | null {
  const tones = word.match(/[1-5]/g) ?? [];
  if (tones.length > 1) return null;
  let letters = word.replace(/[1-5]/g, "");
  // A mark may stand behind its letter or at the end of the word.
  letters = letters.replace(/d(.*)9/, "đ$1").replace(/u(.*)o(.*)7/, "ư$1ơ$2");
  letters = letters.replace(/([aeo])([^aeo]*)6/, (_, letter, rest) => CIRCUMFLEX[letter] + rest);
  letters = letters.replace(/([ou])([^ou]*)7/, (_, letter, rest) => HORN[letter] + rest);
  letters = letters.replace(/a([^a]*)8/, "ă$1");
  return syllable(letters, VNI_TONES[tones[0] ?? ""] ?? "");
}

const CIRCUMFLEX: Readonly<Record<string, string>> = { a: "â", e: "ê", o: "ô" };
const HORN: Readonly<Record<string, string>> = { o: "ơ", u: "ư" };

const ONSET = "(?:ngh|ng|nh|gh|gi|kh|ch|ph|qu|th|tr|[bcdđghklmnprstvx])?";
/** Every rhyme that syllables of the language have. */
const RHYME = [
  "a(?:c|ch|i|m|n|ng|nh|o|p|t|u|y)?|ă(?:c|m|n|ng|p|t)|â(?:c|m|n|ng|p|t|u|y)",
  "e(?:c|m|n|ng|o|p|t)?|ê(?:ch|m|n|nh|p|t|u)?|i(?:a|ch|m|n|nh|p|t|u)?|iê(?:c|m|n|ng|p|t|u)",
  "o(?:c|i|m|n|ng|p|t)?|oa(?:c|ch|i|m|n|ng|nh|o|p|t|y)?|oă(?:c|m|n|ng|t)|oe(?:n|o|t)?|ô(?:c|i|m|n|ng|p|t)?",
  "oo(?:c|ng)|ơ(?:i|m|n|p|t)?|u(?:a|c|i|m|n|ng|p|t)?|uâ(?:n|ng|t|y)|uê(?:ch|nh)?|uô(?:c|i|m|n|ng|t)|uơ",
  "uy(?:a|ch|n|nh|t|u)?|uyê(?:n|t)|ư(?:a|c|i|n|ng|t|u)?|ươ(?:c|i|m|n|ng|p|t|u)|y|yê(?:m|n|t|u)",
].join("|");
const SYLLABLE = new RegExp(`^(${ONSET})(${RHYME})$`);

/** A syllable with its tone where it is written; null when the language has none such. */
function syllable(letters: string, tone: string): string | null {
  const match = SYLLABLE.exec(letters) ?? /^(q)(uy?ê?.*)$/.exec(letters);
  const [, onset = "", rhyme = ""] = match ?? [];
  if (!match) return null;
  if (tone === "") return letters;
  const marked = rhyme.search(/[ăâêôơư](?!.*[ăâêôơư])/);
  const vowels = rhyme.match(/^[aăâeêioôơuưy]+/)?.[0].length ?? 0;
  const isClosed = vowels < rhyme.length;
  const at = marked >= 0 ? marked : isClosed ? vowels - 1 : Math.max(0, vowels - 2);
  return `${onset}${rhyme.slice(0, at + 1)}${tone}${rhyme.slice(at + 1)}`.normalize("NFC");
}

const CONFUSED: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^s/, ["x"]],
  [/^x/, ["s"]],
  [/^tr/, ["ch"]],
  [/^ch/, ["tr"]],
  [/^gi/, ["d", "r"]],
  [/^d/, ["gi", "r", "v"]],
  [/^r/, ["d", "gi"]],
  [/^v/, ["d"]],
  [/^l/, ["n"]],
  [/^n(?=[aeiouy])/, ["l"]],
  [/^k/, ["c"]],
  [/^c(?=[aou])/, ["k"]],
];

/** A word without accents, and what is written like it by mistake because it sounds alike. */
export function soundsLike(plain: string): string[] {
  return CONFUSED.flatMap(([onset, others]) =>
    onset.test(plain) ? others.map((other) => plain.replace(onset, other)) : [],
  );
}

/** Whether two words without accents differ in one letter: another, one more, one less, or two that changed places. */
export function isOneLetterOff(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (long.length - short.length > 1 || short.length < 3) return false;
  let start = 0;
  while (start < short.length && short[start] === long[start]) start++;
  if (long.length > short.length) return short.slice(start) === long.slice(start + 1);
  const [left, right] = [short.slice(start), long.slice(start)];
  if (left.slice(1) === right.slice(1)) return true;
  return left[0] === right[1] && left[1] === right[0] && left.slice(2) === right.slice(2);
}
