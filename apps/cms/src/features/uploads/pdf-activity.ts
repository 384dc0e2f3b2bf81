import { inflateSync } from "node:zlib";

/**
 * What of a PDF does something by itself: scripts, programs that it starts, files inside of it, forms that send.
 * A script needs the name JavaScript wherever it hangs (ISO 32000-2, 12.6.4.17).
 */
const ACTIVE = [
  "JavaScript",
  "Launch",
  "EmbeddedFile",
  "EmbeddedFiles",
  "RichMedia",
  "SubmitForm",
  "ImportData",
  "XFA",
];

/**
 * Each letter may be written as its number: `/J#61vaScript`. A name ends where a sign or a space stands: `/Launched` is
 * another one.
 */
const ACTIVE_NAME = new RegExp(`/(?:${ACTIVE.map(anyWriting).join("|")})(?![A-Za-z0-9_#.-])`);

function anyWriting(name: string): string {
  return Array.from(name, (letter) => {
    const number = Array.from(letter.charCodeAt(0).toString(16), (digit) =>
      /[a-f]/.test(digit) ? `[${digit}${digit.toUpperCase()}]` : digit,
    );
    return `(?:${letter}|#${number.join("")})`;
  }).join("");
}

/** What a dictionary of a stream of objects has: its type, or where its first object begins; some readers ask no type. */
const OBJECT_STREAM = new RegExp(`/${anyWriting("ObjStm")}`);
const FIRST_OBJECT = new RegExp(`/${anyWriting("First")}(?![A-Za-z0-9_#.-])`);
const FIRST_NUMBER = new RegExp(`${FIRST_OBJECT.source}(?!\\s*\\d+\\s+\\d+\\s+R)`);
/** Files inside, where they hang on a page or on nothing that has a name of its own. */
const FILE_INSIDE = new RegExp(
  `/(?:${anyWriting("FileAttachment")}|${anyWriting("EF")}\\s*(?:<<|\\d+\\s+\\d+\\s+R))`,
);
/** A stream of objects begins with their numbers and places. What is folded otherwise as well does not. */
const BEGINS_WITH_NUMBERS = /^[ \t\r\n\f]*\d+[ \t\r\n\f]+\d/;
const HEAD_BYTES = 64;
/** The most that is unfolded of one file: a long document has some thousand streams of a few kilobytes. */
const MAX_STREAMS = 10_000;
const MAX_UNFOLDED_BYTES = 64 * 1024 * 1024;

/**
 * Whether a PDF has active content, `unreadable` where nobody can say: its objects lie in streams that are encrypted
 * or broken. It looks for names in the whole file and in what objects are folded into, whatever the file says of
 * where things are: readers of PDF are lenient, and each in its own way.
 */
export function pdfActivity(bytes: Uint8Array): "active" | "none" | "unreadable" {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (hasActiveName(file)) return "active";
  const streams = objectStreams(file);
  if (streams.length > MAX_STREAMS) return "unreadable";
  let leftBytes = MAX_UNFOLDED_BYTES;
  for (const { bytes: folded, isCertain } of streams) {
    const unfolded = leftBytes > 0 ? unfold(folded, leftBytes) : "too much";
    if (unfolded === "too much") return "unreadable";
    leftBytes -= unfolded?.byteLength ?? 0;
    const isOfObjects = unfolded !== null && beginsWithNumbers(unfolded);
    if (!isOfObjects && isCertain) return "unreadable";
    if (isOfObjects && hasActiveName(unfolded)) return "active";
  }
  return "none";
}

function hasActiveName(file: Buffer): boolean {
  const text = file.toString("latin1");
  return ACTIVE_NAME.test(text) || FILE_INSIDE.test(text);
}

interface FoldedStream {
  bytes: Buffer;
  /** Its dictionary is that of objects. Otherwise what it unfolds to says whether it is. */
  isCertain: boolean;
}

/**
 * The bytes from where each stream of objects begins. Where it ends, what is folded says itself. Whatever says “stream”
 * may be where one begins, in a text too: then it cannot be unfolded, and nobody can say what the file does.
 */
function objectStreams(file: Buffer): FoldedStream[] {
  const streams: FoldedStream[] = [];
  const text = file.toString("latin1");
  let from = 0;
  for (const { 0: word, index } of text.matchAll(/stream/g)) {
    const before = text.slice(from, index);
    from = index + word.length;
    const isCertain = isDictionaryOfObjects(before);
    if (!isCertain && !FIRST_OBJECT.test(before)) continue;
    if (streams.length > MAX_STREAMS) break;
    const isAfterLine = file[from] === 0x0d && file[from + 1] === 0x0a;
    streams.push({ bytes: file.subarray(from + (isAfterLine ? 2 : 1)), isCertain });
  }
  return streams;
}

/**
 * Whether what stands before a stream can be the dictionary of one of objects. An object before it, such as a table of
 * contents, has a `/First` too, which leads to another object; but where an object ends may be said by a text.
 */
function isDictionaryOfObjects(before: string): boolean {
  if (OBJECT_STREAM.test(before) || FIRST_NUMBER.test(before)) return true;
  return FIRST_OBJECT.test(before.slice(before.lastIndexOf("endobj") + 1));
}

/** Null when it is not folded in the usual way. */
function unfold(stream: Buffer, maxOutputLength: number): Buffer | "too much" | null {
  try {
    return inflateSync(stream, { maxOutputLength });
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : null;
    return code === "ERR_BUFFER_TOO_LARGE" ? "too much" : null;
  }
}

function beginsWithNumbers(unfolded: Buffer): boolean {
  return BEGINS_WITH_NUMBERS.test(unfolded.toString("latin1", 0, HEAD_BYTES));
}
