/** What the tokenizer needs to know of one UTF-16 unit: its class, one of these numbers. */
export const CharClass = { mark: 0, letter: 1, digit: 2, space: 3, lineBreak: 4 } as const;

const TABLE_SIZE = 0x3100;
const LETTER = /[\p{L}\p{M}]/u;
const LINE_BREAKS = "\n\r\v\f\u0085\u2028\u2029";

function classOf(code: number): number {
  const char = String.fromCharCode(code);
  if (LINE_BREAKS.includes(char)) return CharClass.lineBreak;
  if (/\s/.test(char)) return CharClass.space;
  if (code >= 48 && code <= 57) return CharClass.digit;
  return LETTER.test(char) ? CharClass.letter : CharClass.mark;
}

const table = Uint8Array.from({ length: TABLE_SIZE }, (_unused, code) => classOf(code));

/** The class of a UTF-16 unit. Beyond the table lie scripts no citation is written in: all letters. */
export function charClass(code: number): number {
  return code < TABLE_SIZE ? (table[code] ?? CharClass.mark) : CharClass.letter;
}
