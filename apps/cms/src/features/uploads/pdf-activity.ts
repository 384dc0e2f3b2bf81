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

const OBJECT_STREAM = new RegExp(`/${anyWriting("ObjStm")}`, "g");
/** So soon after its type begins a stream of objects. */
const HEAD_BYTES = 1024;
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
  for (const stream of streams) {
    const unfolded = leftBytes > 0 ? unfold(stream, leftBytes) : null;
    if (!unfolded) return "unreadable";
    if (hasActiveName(unfolded)) return "active";
    leftBytes -= unfolded.byteLength;
  }
  return "none";
}

function hasActiveName(file: Buffer): boolean {
  return ACTIVE_NAME.test(file.toString("latin1"));
}

/** The bytes from where each stream of objects begins. Where it ends, what is folded says itself. */
function objectStreams(file: Buffer): Buffer[] {
  const streams: Buffer[] = [];
  for (const { index } of file.toString("latin1").matchAll(OBJECT_STREAM)) {
    const begins = file.subarray(index, index + HEAD_BYTES).indexOf("stream");
    if (begins === -1) continue;
    if (streams.length > MAX_STREAMS) break;
    const after = index + begins + "stream".length;
    const isAfterLine = file[after] === 0x0d && file[after + 1] === 0x0a;
    streams.push(file.subarray(after + (isAfterLine ? 2 : 1)));
  }
  return streams;
}

function unfold(stream: Buffer, maxOutputLength: number): Buffer | null {
  try {
    return inflateSync(stream, { maxOutputLength });
  } catch {
    return null;
  }
}
