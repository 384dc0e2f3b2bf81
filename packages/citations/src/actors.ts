import { cleanLine } from "@bantin/vietnamese";

const LONGEST_BEFORE = 240;
const LEVEL = "(?:tỉnh|thành phố|TP\\.?|huyện|quận|thị xã|thị trấn|xã|phường|đặc khu)";
const BODY =
  "Hội đồng nhân dân|HĐND|[UỦ][yỷ] ban nhân dân|UBND|(?:Tỉnh|Thành|Huyện|Quận|Thị|Đảng) [uủ][yỷ](?: UBND)?";
const TERM = "(?: (?:khóa|khoá) [IVX]+)?";
const ADVERB = "(?: (?:đã|vừa|mới|cũng|tiếp tục|chính thức|nhất trí|thống nhất|biểu quyết))*";
const VERB = "(?:thông qua|ban hành|ký ban hành|ký)";
const ACTOR = new RegExp(
  `(?<!\\p{L})((${BODY})(?: ${LEVEL}(?!\\p{L}))?(?: \\p{Lu}\\p{L}*){0,4})${TERM}${ADVERB} ${VERB}$`,
  "u",
);

// The last word of each verb, in composed letters or not: a quick no for nearly every citation.
const MAY_END_IN_VERB = /(?:qua|h\S{1,3}nh|k\S{1,3})\s+$/iu;
const LONGEST_LAST_WORD = 12;

const CODES: readonly (readonly [head: RegExp, codes: readonly string[]])[] = [
  [/^(hội|hđnd)/i, ["HĐND"]],
  [/^([uủ][yỷ]|ubnd)/i, ["UBND"]],
  [/^tỉnh/i, ["TU"]],
  [/^(thành|thị)/i, ["TU", "ThU", "TPU", "TXU"]],
  [/^huyện/i, ["HU"]],
  [/^quận/i, ["QU"]],
  [/^đảng/i, ["ĐU"]],
];

/**
 * The body that the words before a citation say passed or issued it (`HĐND xã Đầm Hà thông qua Nghị quyết số
 * 905/NQ-HĐND`), where it bears the code of the citation's symbol; else null.
 *
 * @param start offset of the citation in the text
 */
export function actorBefore(text: string, start: number, issuerCode: string | null): string | null {
  if (issuerCode === null) return null;
  if (!MAY_END_IN_VERB.test(text.slice(Math.max(0, start - LONGEST_LAST_WORD), start))) return null;
  const before = text.slice(Math.max(0, start - LONGEST_BEFORE), start);
  const block = before.slice(before.lastIndexOf("\n\n") + 1);
  const match = ACTOR.exec(cleanLine(block));
  const head = match?.[2] ?? "";
  const codes = CODES.find(([pattern]) => pattern.test(head))?.[1] ?? [];
  return codes.includes(issuerCode) ? (match?.[1] ?? null) : null;
}
