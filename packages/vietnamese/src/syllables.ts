/**
 * The written form of a Vietnamese syllable: onset, rhyme, tone. No list of words: what the rules of the script let
 * be written is a syllable here, whether or not the language has it.
 */

const ONSETS: ReadonlySet<string> = new Set(
  " b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x".split(" "),
);

const RHYMES: ReadonlySet<string> = new Set(
  `a ac ach ai am an ang anh ao ap at au ay
   ăc ăm ăn ăng ăp ăt
   âc âm ân âng âp ât âu ây âư
   e ec em en eng eo ep et
   ê êc êch êm ên êng ênh êp êt êu
   i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu
   y yêm yên yêng yêt yêu
   o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong ooc oong op ot
   ô ôc ôi ôm ôn ông ôp ôt
   ơ ơi ơm ơn ơp ơt
   u ua uân uâng uât uây uc uê uêch uênh ui um un ung uôc uôi uôm uôn uông uôt uơ up ut uy uya uych uyên uyêt uyn uynh uyp uyt uyu
   ư ưa ưc ưi ưm ưn ưng ươc ươi ươm ươn ương ươp ươt ươu ưp ưt ưu`.split(/\s+/),
);
/** What `qu` and `gi` hold besides. */
const AFTER_QU: ReadonlySet<string> = new Set("yên yêt ynh ych yt".split(" "));
/** Where `i` and `y` are one sound. */
const ONSETS_BEFORE_Y: ReadonlySet<string> = new Set(["", "h", "k", "l", "m", "qu", "s", "t", "v"]);

const FRONT = /^[eêiy]/;
const STOPPED = /(?:c|ch|p|t)$/;
const ACUTE = "\u0301";
const DOT = "\u0323";
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;

interface Parts {
  /** Without its tone mark, in NFC. */
  base: string;
  /** Combining marks, in their order. */
  tones: string[];
}

interface Syllable {
  onset: string;
  rhyme: string;
}

/** What keeps a word from being a well written syllable, and the one that was meant where that is plain. */
export interface SyllableFault {
  kind: "onset" | "tone" | "mark" | "letter" | "joined";
  suggestion: string | null;
}

/** Whether a word can be a Vietnamese syllable, its tone mark in either of the two places that are taught. */
export function isSyllable(word: string): boolean {
  const parts = partsOf(word);
  const syllable = parts && syllableOf(parts.base);
  if (!parts || !syllable || parts.tones.length > 1) return false;
  return (
    toneFits(syllable, parts.tones[0]) && spellings(syllable, parts.tones[0]).has(spelled(word))
  );
}

/**
 * The slip of the pen in a word, where nothing else explains its letters. Words of other languages, joined loan words
 * (`vắcxin`, `bêtông`) and sounds that Vietnamese does not have (`krông`, `hmông`) are no slips.
 *
 * @param word one word, without digits or punctuation
 */
export function syllableFault(word: string): SyllableFault | null {
  const parts = partsOf(word);
  // Without any mark of the script it may be of any language.
  if (!parts || !isMarked(word) || isSyllable(word)) return null;
  const [tone] = parts.tones;
  const syllable = syllableOf(parts.base);
  if (parts.tones.length > 1) {
    const halves = joined(spelled(word));
    if (halves) return fault("joined", halves);
    // Such as French `résumé`.
    return syllable ? fault("mark", onlyOne(parts)) : null;
  }
  if (syllable) {
    if (!toneFits(syllable, tone)) return fault("tone", null);
    return fault("mark", [...spellings(syllable, tone)].at(-1) ?? null);
  }
  const onset = respelledOnset(parts.base);
  if (onset) return fault("onset", rendered(onset, tone));
  const letters = mendedLetters(parts.base);
  if (letters) return fault("letter", rendered(letters, tone));
  const halves = joined(spelled(word));
  return halves ? fault("joined", halves) : null;
}

/** Whether a word has a letter or a tone mark that Latin script has not by itself. */
function isMarked(word: string): boolean {
  return /[đ\p{M}]/u.test(word.toLowerCase().normalize("NFD"));
}

const spelled = (word: string) => word.normalize("NFC").toLowerCase();

function fault(kind: SyllableFault["kind"], suggestion: string | null): SyllableFault {
  return { kind, suggestion };
}

function partsOf(word: string): Parts | null {
  const decomposed = word.toLowerCase().normalize("NFD");
  const base = decomposed.replace(TONES, "").normalize("NFC");
  return LETTERS.test(base) ? { base, tones: decomposed.match(TONES) ?? [] } : null;
}

const LETTERS = /^[a-zăâđêôơư]{1,24}$/;

function syllableOf(base: string): Syllable | null {
  for (const length of [3, 2, 1, 0]) {
    const [onset, rhyme] = [base.slice(0, length), base.slice(length)];
    if (onset.length === length && ONSETS.has(onset) && fits(onset, rhyme)) return { onset, rhyme };
  }
  return null;
}

function fits(onset: string, rhyme: string): boolean {
  if (onset === "qu")
    return (
      AFTER_QU.has(rhyme) ||
      (RHYMES.has(rhyme) && !/^(?:[uưoô].|i[aêu])/.test(rhyme)) ||
      rhyme === "ôc"
    );
  if (!RHYMES.has(rhyme)) return false;
  if (onset === "gi") return !/^[iy]/.test(rhyme);
  // `gì`, `gìn`: the vowel is the onset's own.
  if (onset === "g" && /^i/.test(rhyme)) return !/^i[aêu]/.test(rhyme);
  if (onset === "c" || onset === "g" || onset === "ng") return !FRONT.test(rhyme);
  if (onset === "k" || onset === "gh" || onset === "ngh") return FRONT.test(rhyme);
  if (rhyme === "y") return ONSETS_BEFORE_Y.has(onset);
  return rhyme.startsWith("y") ? onset === "" : true;
}

function toneFits({ rhyme }: Syllable, tone: string | undefined): boolean {
  return !STOPPED.test(rhyme) || tone === ACUTE || tone === DOT;
}

/** The syllable with its tone mark where it belongs: in open `oa oe uy` on either vowel. */
function spellings({ onset, rhyme }: Syllable, tone: string | undefined): Set<string> {
  if (!tone) return new Set([onset + rhyme]);
  const vowels = /^[aăâeêioôơuưy]*/.exec(rhyme)?.[0] ?? "";
  const isOpen = vowels.length === rhyme.length;
  const either =
    onset !== "qu" && /^(?:oa|oe|uy)$/.test(rhyme) ? [1, 0] : [markedVowel(vowels, isOpen)];
  return new Set(either.map((at) => onset + withTone(rhyme, at, tone)));
}

function markedVowel(vowels: string, isOpen: boolean): number {
  const lettered = Math.max(...["ă", "â", "ê", "ô", "ơ"].map((vowel) => vowels.lastIndexOf(vowel)));
  if (lettered >= 0) return lettered;
  if (vowels.includes("ư")) return vowels.indexOf("ư");
  if (vowels.length === 3) return 1;
  return vowels.length === 2 && !isOpen ? 1 : 0;
}

function withTone(rhyme: string, at: number, tone: string): string {
  return (rhyme.slice(0, at + 1) + tone + rhyme.slice(at + 1)).normalize("NFC");
}

function rendered(base: string, tone: string | undefined): string | null {
  const syllable = syllableOf(base);
  if (!syllable || !toneFits(syllable, tone)) return null;
  return [...spellings(syllable, tone)][0] ?? null;
}

/** `ngh`, `gh` and `k` stand before e, ê, i and y; `ng`, `g` and `c` before all others. */
const OTHER_ONSETS = [
  ["ngh", "ng"],
  ["ng", "ngh"],
  ["gh", "g"],
  ["g", "gh"],
  ["c", "k"],
] as const;

function respelledOnset(base: string): string | null {
  for (const [given, other] of OTHER_ONSETS) {
    if (!base.startsWith(given)) continue;
    const candidate = other + base.slice(given.length);
    if (syllableOf(candidate)) return candidate;
  }
  return null;
}

/** What keyboards leave behind: a consonant or a marked vowel twice, `ươ` with one of its horns missing. */
function mendedLetters(base: string): string | null {
  const candidates = [
    base.replace(/ưo|uơ/, "ươ"),
    ...[...base.matchAll(/([^aeiouy])\1/g)].map(
      ({ index }) => base.slice(0, index) + base.slice(index + 1),
    ),
  ];
  return candidates.find((candidate) => candidate !== base && syllableOf(candidate)) ?? null;
}

/** A word with two tone marks, without one of them. */
function onlyOne({ base, tones }: Parts): string | null {
  const [first] = tones;
  return tones.every((tone) => tone === first) ? rendered(base, first) : null;
}

/** Joined loan words are shorter than two syllables that lost the space between them. */
const SHORTEST_JOINED = 8;

function joined(word: string): string | null {
  if (word.length < SHORTEST_JOINED) return null;
  for (let at = word.length - 3; at >= 3; at -= 1) {
    const halves = [word.slice(0, at), word.slice(at)];
    if (halves.every((half) => isMarked(half) && isSyllable(half))) {
      return halves.join(" ");
    }
  }
  return null;
}
