import { createHash } from "node:crypto";
import { crc32, deflateSync } from "node:zlib";

export interface SampleFile {
  mimeType: string;
  bytes: Uint8Array<ArrayBuffer>;
}

/** What a document says of its file. */
export interface FileFacts {
  url: string;
  mimeType: string;
  /** Bytes; at least as many as the smallest real file of the kind takes. */
  filesize: number;
  width?: number | null;
  height?: number | null;
}

/** Nobody writes AV1 by hand: a grey picture of 16 × 9, whatever size the document says it has. */
const AVIF = Buffer.from(
  [
    "AAAAHGZ0eXBhdmlmAAAAAG1pZjFhdmlmbWlhZgAAANZtZXRhAAAAAAAAACFoZGxyAAAAAAAAAABwaWN0AAAAAAAA",
    "AAAAAAAAAAAAACJpbG9jAAAAAERAAAEAAQAAAAAA+gABAAAAAAAAAB0AAAAjaWluZgAAAAAAAQAAABVpbmZlAgAA",
    "AAABAABhdjAxAAAAAA5waXRtAAAAAAABAAAAVmlwcnAAAAA4aXBjbwAAAAxhdjFDgSACAAAAABRpc3BlAAAAAAAA",
    "ABAAAAAJAAAAEHBpeGkAAAAAAwgICAAAABZpcG1hAAAAAAAAAAEAAQOBAgMAAAAlbWRhdBIACgg4DP4aQENBpDIP",
    "H/JihOAAFgAAdX1Zu2+R",
  ].join(""),
  "base64",
);

const made = new Map<string, SampleFile>();

/** A file with exactly these facts: a real picture of one colour, or something that starts like a JPEG or a PDF. */
export function sampleFile(facts: FileFacts): SampleFile {
  const key = JSON.stringify(facts);
  const sample = made.get(key) ?? makeFile(facts);
  made.set(key, sample);
  return sample;
}

function makeFile({ url, mimeType, filesize, width, height }: FileFacts): SampleFile {
  const start = startOf(mimeType, width ?? 1, height ?? 1, url);
  if (start.length > filesize) {
    throw new RangeError(`${url} cannot be made in ${filesize} bytes; it takes ${start.length}.`);
  }
  const bytes = new Uint8Array(filesize);
  bytes.set(start);
  return { mimeType, bytes };
}

/** The file itself. Readers of pictures ignore what follows, so it can be filled up to any size. */
function startOf(mimeType: string, width: number, height: number, url: string): Buffer {
  if (mimeType === "image/png") return png(width, height, colourOf(url));
  if (mimeType === "image/webp") return webp(width, height, colourOf(url));
  if (mimeType === "image/avif") return AVIF;
  if (mimeType === "image/jpeg") return jpegHead(width, height);
  return Buffer.from(`%PDF-1.4\n% ${url}\n`);
}

/** The head of a JPEG (ITU T.81), which says its size. */
function jpegHead(width: number, height: number): Buffer {
  const head = Buffer.from([0xff, 0xd8, 0xff, 0xc0, 0, 11, 8, 0, 0, 0, 0, 1, 1, 0x11, 0]);
  head.writeUInt16BE(height, 7);
  head.writeUInt16BE(width, 9);
  return head;
}

function colourOf(url: string): Buffer {
  return createHash("sha256").update(url).digest().subarray(0, 3);
}

/** PNG (ISO/IEC 15948) with a palette of one colour. */
function png(width: number, height: number, colour: Buffer): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk("IHDR", header),
    chunk("PLTE", colour),
    chunk("IDAT", deflateSync(Buffer.alloc((width + 1) * height), { level: 9 })),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const checksum = Buffer.alloc(4);
  checksum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, checksum]);
}

/**
 * WebP, lossless (RFC 9649, 3.4 to 3.8). Each of the five prefix codes has a single symbol, which takes
 * no bits: the header alone is the whole picture.
 */
function webp(width: number, height: number, [red = 0, green = 0, blue = 0]: Buffer): Buffer {
  const bits = [
    ...bitsOf(width - 1, 14),
    ...bitsOf(height - 1, 14),
    // No alpha, version 0, no transform, no colour cache, no meta prefix codes.
    ...bitsOf(0, 1 + 3 + 1 + 1 + 1),
    ...[green, red, blue, 255].flatMap(singleSymbol),
    // Distances: never used.
    ...singleSymbol(0),
  ];
  const data = Buffer.alloc(1 + Math.ceil(bits.length / 8));
  data[0] = 0x2f;
  for (const [index, bit] of bits.entries()) {
    const byte = 1 + (index >> 3);
    data[byte] = (data[byte] ?? 0) | (bit << (index & 7));
  }
  const padded = data.length % 2 === 0 ? data : Buffer.concat([data, Buffer.alloc(1)]);
  const body = Buffer.concat([Buffer.from("WEBPVP8L"), uint32(data.length), padded]);
  return Buffer.concat([Buffer.from("RIFF"), uint32(body.length), body]);
}

/** A prefix code in its simple form: one symbol of eight bits. */
function singleSymbol(symbol: number): number[] {
  return [1, 0, 1, ...bitsOf(symbol, 8)];
}

/** Least significant bit first. */
function bitsOf(value: number, count: number): number[] {
  return Array.from({ length: count }, (_, index) => (value >> index) & 1);
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
