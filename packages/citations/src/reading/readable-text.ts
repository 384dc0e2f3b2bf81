/**
 * A text in the one spelling the grammar reads, with the way back to offsets of the text as given.
 *
 * The spelling: letters composed (NFC), Ð as Đ, no invisible characters, signs of double width as plain ones, and
 * what a web page spelled out (`&#x002F;`, `&nbsp;`) as the character it stands for. Spaces and line breaks stay as
 * they are: the tokenizer knows every kind of them.
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
const ENTITIES: Readonly<Record<string, string>> = {
  amp: "&",
  nbsp: " ",
  ndash: "–",
  mdash: "—",
  minus: "−",
  sol: "/",
  quot: '"',
  shy: "",
};
const ENTITY = `&(?:#[xX][0-9a-fA-F]{1,6}|#\\d{1,7}|${Object.keys(ENTITIES).join("|")});`;
const UNUSUAL = new RegExp(`[${MARKS}${INVISIBLES}${SINGLETONS}]|${ENTITY}`);
// What joins to the character before it, or is written anew by itself.
const JOINED = new RegExp(`[${MARKS}${INVISIBLES}]+|[${SINGLETONS}]|${ENTITY}`, "g");
const BY_ITSELF = new RegExp(`^(?:[${SINGLETONS}]|${ENTITY})$`);
const DOUBLE_WIDTH = /[\uFF01-\uFF5E]/g;
const DOUBLE_WIDTH_OFFSET = 0xfee0;
const INVISIBLE = new RegExp(`[${INVISIBLES}]`, "g");
const TRAILING_INVISIBLES = new RegExp(`[${INVISIBLES}]+$`);

/** The text as the grammar reads it. Takes time linear in its length. */
export function readable(source: string): ReadableText {
  const mapped = UNUSUAL.test(source) ? composed(source) : unchanged(source);
  const text = mapped.text
    .replaceAll("\u00D0", "Đ")
    .replaceAll("\u00F0", "đ")
    .replace(DOUBLE_WIDTH, (sign) => String.fromCharCode(sign.charCodeAt(0) - DOUBLE_WIDTH_OFFSET));
  return { ...mapped, text };
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
    const piece = cluster.startsWith("&") ? decoded(cluster) : cluster.replace(INVISIBLE, "");
    add(piece.normalize("NFC"), start, start + visible.length, true);
  }
  add(source.slice(position), position, source.length, false);
  return {
    text: pieces.join(""),
    startAt: (index) => (index < length ? (starts[index] ?? 0) : source.length),
    endAt: (index) => (index > 0 ? (ends[index - 1] ?? 0) : 0),
  };
}

/** The character that `&#x002F;` or `&nbsp;` stands for; nothing where there is no such character. */
function decoded(entity: string): string {
  const name = entity.slice(1, -1);
  if (!name.startsWith("#")) return ENTITIES[name] ?? "";
  const isHexadecimal = /^#x/i.test(name);
  const code = Number.parseInt(name.slice(isHexadecimal ? 2 : 1), isHexadecimal ? 16 : 10);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code).replace(INVISIBLE, "") : "";
}

/** Where the character that the marks belong to starts: it may be two units long. */
function startOfCluster(source: string, index: number, joined: string): number {
  if (index === 0 || BY_ITSELF.test(joined)) return index;
  return /[\uDC00-\uDFFF]/.test(source.charAt(index - 1)) ? index - 2 : index - 1;
}
