import { failure, type ImportResult, MAX_EXPORT_BYTES } from "./imported-export.ts";

const LINE_FEED = 0x0a;
const ADVICE = 'Save the file again as plain text in the encoding "UTF-8".';

/**
 * The text of an exported file, with its byte-order mark removed. Only UTF-8 is read: every other
 * encoding would have to be guessed, and a wrong guess spoils Vietnamese letters in silence. What
 * the file seems to be instead is named in the error.
 */
export function decodeExport(bytes: Uint8Array): ImportResult<string> {
  if (bytes.length === 0) return failure(1, "The file is empty: it has no bytes at all.");
  if (bytes.length > MAX_EXPORT_BYTES) {
    return failure(0, `The file is too large: ${bytes.length} bytes, at most ${MAX_EXPORT_BYTES}.`);
  }
  const foreign = foreignFormat(bytes);
  if (foreign) return failure(1, `Expected plain text in UTF-8, found ${foreign}. ${ADVICE}`);
  const text = decodeStrictly(bytes);
  if (text !== null) return { ok: true, value: text };
  return failure(
    firstInvalidLine(bytes),
    `Expected UTF-8, found bytes that are not UTF-8 (Windows-1258 and TCVN3 files look like this). ${ADVICE}`,
  );
}

const SIGNATURES = [
  { what: "UTF-16 text", bytes: [0xff, 0xfe] },
  { what: "UTF-16 text", bytes: [0xfe, 0xff] },
  { what: "a PDF document", bytes: [0x25, 0x50, 0x44, 0x46, 0x2d] },
  { what: "a Word document (.docx) or another ZIP file", bytes: [0x50, 0x4b, 0x03, 0x04] },
  { what: "a Word document (.doc)", bytes: [0xd0, 0xcf, 0x11, 0xe0] },
  { what: "rich text (.rtf)", bytes: [0x7b, 0x5c, 0x72, 0x74, 0x66] },
];

function foreignFormat(bytes: Uint8Array): string | null {
  for (const signature of SIGNATURES) {
    if (signature.bytes.every((byte, index) => bytes[index] === byte)) return signature.what;
  }
  const nulls = { even: 0, odd: 0 };
  for (const [index, byte] of bytes.entries()) {
    if (byte === 0) nulls[index % 2 === 0 ? "even" : "odd"]++;
  }
  if (nulls.even + nulls.odd === 0) return null;
  // In UTF-16 the zero bytes of spaces and plain letters all fall on the same side.
  const isLopsided = Math.min(nulls.even, nulls.odd) * 10 < Math.max(nulls.even, nulls.odd);
  const isFrequent = nulls.even + nulls.odd > bytes.length / 10;
  return isLopsided && isFrequent ? "UTF-16 text without a mark" : "binary data (zero bytes)";
}

function decodeStrictly(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function firstInvalidLine(bytes: Uint8Array): number {
  let line = 1;
  let start = 0;
  while (start < bytes.length) {
    const feed = bytes.indexOf(LINE_FEED, start);
    const end = feed === -1 ? bytes.length : feed + 1;
    if (decodeStrictly(bytes.subarray(start, end)) === null) return line;
    start = end;
    line++;
  }
  return line;
}
