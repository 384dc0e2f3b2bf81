/**
 * A text in the one spelling the grammar reads, with the way back to offsets of the text as given.
 *
 * The spelling: letters composed (NFC), Ð as Đ, no invisible characters. Spaces and line breaks stay as they
 * are: the tokenizer knows every kind of them.
 */
export interface ReadableText {
  text: string;
  /** Offset in the given text of the character that starts at this index. */
  startAt(index: number): number;
  /** Offset in the given text of the end of the character before this index. */
  endAt(index: number): number;
}

const MARKS = "\\u0300-\\u036F";
const INVISIBLES = "\\u00AD\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u2064\\u2066-\\u2069\\uFEFF";
// Signs whose canonical spelling is another single character that the grammar reads (`;` and `K`).
const SINGLETONS = "\\u037E\\u212A";
const UNUSUAL = new RegExp(`[${MARKS}${INVISIBLES}${SINGLETONS}]`);
// What joins to the character before it, or is written anew by itself.
const JOINED = new RegExp(`[${MARKS}${INVISIBLES}]+|[${SINGLETONS}]`, "g");
const ONLY_SINGLETON = new RegExp(`^[${SINGLETONS}]$`);
const INVISIBLE = new RegExp(`[${INVISIBLES}]`, "g");
const TRAILING_INVISIBLES = new RegExp(`[${INVISIBLES}]+$`);

/** The text as the grammar reads it. Takes time linear in its length. */
export function readable(source: string): ReadableText {
  const mapped = UNUSUAL.test(source) ? composed(source) : unchanged(source);
  return { ...mapped, text: mapped.text.replaceAll("\u00D0", "Đ").replaceAll("\u00F0", "đ") };
}

function unchanged(text: string): ReadableText {
  return { text, startAt: (index) => index, endAt: (index) => index };
}

function composed(source: string): ReadableText {
  const starts = new Int32Array(source.length + 1);
  const ends = new Int32Array(source.length + 1);
  const pieces: string[] = [];
  let length = 0;
  const add = (piece: string, start: number, end: number, isCluster: boolean) => {
    pieces.push(piece);
    for (let unit = 0; unit < piece.length; unit++) {
      starts[length] = isCluster ? start : start + unit;
      ends[length] = isCluster ? end : start + unit + 1;
      length += 1;
    }
  };
  let position = 0;
  for (const match of source.matchAll(JOINED)) {
    const start = Math.max(position, startOfCluster(source, match.index, match[0]));
    add(source.slice(position, start), position, start, false);
    position = match.index + match[0].length;
    const cluster = source.slice(start, position);
    const visible = cluster.replace(TRAILING_INVISIBLES, "");
    add(cluster.replace(INVISIBLE, "").normalize("NFC"), start, start + visible.length, true);
  }
  add(source.slice(position), position, source.length, false);
  return {
    text: pieces.join(""),
    startAt: (index) => (index < length ? (starts[index] ?? 0) : source.length),
    endAt: (index) => (index > 0 ? (ends[index - 1] ?? 0) : 0),
  };
}

/** Where the character that the marks belong to starts: it may be two units long. */
function startOfCluster(source: string, index: number, joined: string): number {
  if (index === 0 || ONLY_SINGLETON.test(joined)) return index;
  return /[\uDC00-\uDFFF]/.test(source.charAt(index - 1)) ? index - 2 : index - 1;
}
