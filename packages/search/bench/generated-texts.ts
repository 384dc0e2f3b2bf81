import type { SearchGroup, SearchText, SearchTexts } from "@bantin/content";

const FIRST_YEAR = 2016;
const MONTHS = 120;
const ONSETS = "b c ch d đ g gi h kh l m n ng nh ph qu r s t th tr v x".split(" ");
const RHYMES =
  "a ai an ang ao ăn âm ân âu e en ê iên iêu inh o oi on ông ô ơ ơi u ung uy ưng".split(" ");
const TONES = ["", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323"];

/** Numbers that look thrown, and are the same in every run. */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Every syllable there is here; the first are the frequent ones. */
const SYLLABLES = (() => {
  const throwing = dice(7);
  const all = ONSETS.flatMap((onset) =>
    RHYMES.flatMap((rhyme) =>
      TONES.map((tone) => ({
        syllable: (onset + rhyme.replace(/[aăâeêioôơuưy]/, `$&${tone}`)).normalize("NFC"),
        place: throwing(),
      })),
    ),
  );
  return all.sort((a, b) => a.place - b.place).map(({ syllable }) => syllable);
})();

/** How often a syllable is followed by one of its usual neighbours: news has some 300,000 pairs in 10,000 articles. */
const USUAL = 0.94;

/**
 * Writes texts of so many syllables: frequent ones as frequent as in a language (Zipf), most of them with a usual
 * neighbour. How often words meet decides how large an index of pairs is.
 */
function writer(seed: number): (length: number) => string {
  const throwing = dice(seed);
  const rank = () => Math.floor(SYLLABLES.length ** throwing()) - 1;
  return (length) => {
    const words: string[] = [];
    let last = rank();
    for (let n = 0; n < length; n++) {
      last = throwing() < USUAL ? (last * 31 + Math.floor(throwing() ** 2 * 6)) % 900 : rank();
      words.push(SYLLABLES[last] ?? "");
    }
    return words.join(" ");
  };
}

/**
 * Articles of 450 syllables over ten years, and a tenth as many documents.
 *
 * @param added articles in the last month besides
 */
export function generatedTexts(articles: number, added = 0): SearchTexts {
  const perMonth = Math.ceil(articles / MONTHS);
  const months = Array.from({ length: MONTHS }, (_, n): SearchGroup => {
    const year = FIRST_YEAR + Math.floor(n / 12);
    const key = `tin-tuc-${year}-${String((n % 12) + 1).padStart(2, "0")}`;
    return { key, kind: "tin-tuc", year, fingerprint: n === MONTHS - 1 ? String(added) : "0" };
  });
  const years = Array.from({ length: MONTHS / 12 }, (_, n): SearchGroup => {
    const year = FIRST_YEAR + n;
    return { key: `van-ban-${year}`, kind: "van-ban", year, fingerprint: "0" };
  });
  return {
    groups: () => [...months, ...years],
    abbreviations: () => [],
    categories: () => [{ slug: "chinh-tri", name: "Chính trị" }],
    texts({ key, kind }) {
      const count = kind === "tin-tuc" ? perMonth : Math.ceil((perMonth * 12) / 10);
      const more = key === months.at(-1)?.key ? added : 0;
      return Array.from({ length: count + more }, (_, n) => text(key, kind, n));
    },
  };
}

function text(key: string, kind: SearchGroup["kind"], n: number): SearchText {
  const seed = [...key].reduce((sum, char) => Math.imul(sum, 31) + char.charCodeAt(0), n * 7919);
  const write = writer(Math.imul(seed ^ (seed >>> 15), 0x2c1b3c6d));
  const isDocument = kind === "van-ban";
  const summary = write(35);
  return {
    address: `/${kind}/${key}/${n}/`,
    title: isDocument ? `Nghị quyết số ${n + 1}/NQ-HĐND` : write(16),
    isSymbol: isDocument,
    names: isDocument ? [summary] : [],
    summary,
    date: null,
    category: isDocument ? null : "chinh-tri",
    isWithdrawn: false,
    text: isDocument ? [] : [summary, write(450)],
  };
}
