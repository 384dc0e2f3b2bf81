import { cleanLine } from "@bantin/vietnamese";

/**
 * A name of a file system has 255 bytes, and a letter of Vietnamese up to three. Payload adds to the name: the size
 * of a rendition (`-1600x1200`), a number where there is such a file already, and another ending.
 */
const MAX_BYTES = 200;
const ENDING = /\.[a-z0-9]{1,10}$/i;
/** What Windows lets no name hold, and Payload therefore takes out. */
const ILLEGAL = /[\p{Cc}?<>:*|"]/gu;
/** Names that are devices on Windows: Payload leaves nothing of them. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i;

/**
 * The name under which an uploaded file is kept: composed letters, nothing that a disk refuses, cut between two
 * letters when it is too long. The ending stays, in small letters.
 */
export function keptFileName(name: string): string {
  const base = cleanLine(name.replaceAll("\\", "/").split("/").at(-1) ?? "").replace(ILLEGAL, "");
  const given = ENDING.exec(base)?.[0] ?? "";
  const stem = cutBetweenLetters(base.slice(0, base.length - given.length), MAX_BYTES);
  // Web servers know endings in small letters.
  const ending = given.toLowerCase();
  if (stem === "" || DEVICE.test(stem)) return `tep${stem && `-${stem}`}${ending}`;
  return `${stem}${ending}`;
}

function cutBetweenLetters(text: string, maxBytes: number): string {
  let cut = "";
  let bytes = 0;
  for (const { segment } of new Intl.Segmenter("vi").segment(text.toWellFormed())) {
    bytes += Buffer.byteLength(segment);
    if (bytes > maxBytes) break;
    cut += segment;
  }
  // Payload takes dots and spaces off the end, too.
  return cut.replace(/[. ]+$/, "");
}
