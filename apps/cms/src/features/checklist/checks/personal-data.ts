import { type Bilingual, bilingual } from "../../../text/bilingual.ts";
import { type CheckedContent, passagesOf } from "../content.ts";
import type { CheckContext } from "../context.ts";
import { type Finding, MOST_MATCHES, textFinding } from "../finding.ts";

/**
 * Numbers that belong to a person: of identity cards and of mobile phones. Law on the protection of personal data
 * 91/2025/QH15. Numbers of offices, hotlines, sums, dates and symbols are none.
 */
export function personalData(content: CheckedContent, { officeNumbers }: CheckContext): Finding[] {
  return passagesOf(content).flatMap((passage) => {
    const { text } = passage;
    const found = [...text.matchAll(NUMBER)].flatMap(({ 0: written, index: start }) => {
      const end = start + written.length;
      const around = {
        before: text.slice(Math.max(0, start - NEAR), start),
        after: text.slice(end, end + UNIT_LENGTH),
      };
      const said = sayOf(written, around, officeNumbers);
      return said ? [{ range: [start, end] as const, said }] : [];
    });
    return found
      .slice(0, MOST_MATCHES)
      .map(({ range, said }) => textFinding("personalData", passage, range, said));
  });
}

/** Digits in groups, no part of a longer number, word, symbol or address. */
const NUMBER = /(?<![\p{L}\d/_@-]|\d[.,])\+?\d(?:[ .-]?\d){8,13}(?![\p{L}\d/_@]|[-.,]\d)/gu;
/** How far before a number the words stand that say whose it is. */
const NEAR = 90;
const UNIT_LENGTH = 16;

function sayOf(
  written: string,
  { before, after }: { before: string; after: string },
  officeNumbers: ReadonlySet<string>,
): Bilingual | null {
  const digits = written.replace(/\D/g, "");
  const sentence = (before.split(/[.!?\n](?=\s|$)/).at(-1) ?? "").toLowerCase();
  if (isIdentityNumber(digits, written) && !OTHER_NUMBERS.test(sentence)) return IDENTITY;
  if (digits.length === 9 && IDENTITY_WORDS.test(sentence) && !UNITS.test(after)) return IDENTITY;
  const mobile = digits.replace(/^84(?=[35789]\d{8}$)/, "0");
  if (!MOBILE.test(mobile) || (written.startsWith("+") && !digits.startsWith("84"))) return null;
  if (digits.length === 9 || officeNumbers.has(mobile) || UNITS.test(after)) return null;
  return OFFICE_WORDS.test(sentence) || OTHER_NUMBERS.test(sentence) ? null : PHONE;
}

/** Province or country 001 to 096, then century and sex, year of birth, a serial. */
function isIdentityNumber(digits: string, written: string): boolean {
  if (!/^0\d{11}$/.test(digits) || /[.-]/.test(written)) return false;
  const province = Number(digits.slice(0, 3));
  return province >= 1 && province <= 96;
}

const MOBILE = /^0[35789]\d{8}$/;
const IDENTITY_WORDS = /cmnd|cccd|cmt\b|chứng minh|căn cước|định danh|hộ chiếu/;
const OFFICE_WORDS =
  /đường dây nóng|hotline|tổng đài|trực ban|trực cứu|thường trực|số trực|phòng trực|tiếp nhận|cơ quan|văn phòng|bộ phận|trung tâm|ủy ban|uỷ ban|ubnd|trạm|công an|đồn |phản ánh|khẩn cấp|cấp cứu/;
const OTHER_NUMBERS = /tài khoản|stk|mã số thuế|mã hồ sơ|mã vạch|mã đơn|hóa đơn|số seri|biên lai/;
const UNITS = /^\s?(?:đồng|đ\b|vnđ|usd|tấn|ha\b|m2|m²|m3|km|kg|lượt|người|hộ|con|cây)/i;

const IDENTITY = bilingual(
  "Có vẻ là số căn cước hoặc chứng minh nhân dân của một người. Hãy bỏ khỏi bài, trừ khi người ấy đồng ý hoặc pháp luật cho phép.",
  "This looks like the number of an identity card. Take it out, unless its holder agrees or the law allows it.",
);
const PHONE = bilingual(
  "Có vẻ là số điện thoại riêng của một người. Hãy dùng số của cơ quan, hoặc hỏi người ấy trước khi đăng.",
  "This looks like a person's own telephone number. Give the office's, or ask them before publishing.",
);
