import { fold } from "@bantin/vietnamese";
import { ZxcvbnFactory } from "@zxcvbn-ts/core";
import { adjacencyGraphs, dictionary } from "@zxcvbn-ts/language-common";
import { type Bilingual, bilingual } from "../../text/bilingual.ts";

const MIN_LETTERS = 12;
/** Longer ones take long to be looked through, and say no more. */
const MAX_LETTERS = 128;
/** Of 4: 3 is “safely unguessable”, to somebody who has stolen the hashes. */
const ENOUGH = 3;

/** What people of this country and this trade begin with; the library knows what the rest of the world does. */
const HABITS = [
  ..."matkhau mat khau dangnhap dang nhap bantin bangtin trangtin tintuc quantri admin administrator".split(
    " ",
  ),
  ..."vietnam viet nam hanoi saigon tphcm hochiminh bacho dangcongsan dangbo tinhuy huyenuy thanhuy ubnd hdnd".split(
    " ",
  ),
  ..."vanphong tuyengiao congan xinchao chaomung anhyeuem emyeuanh iloveyou toiyeuvietnam yeuthuong giadinh".split(
    " ",
  ),
  ..."nguyen tran pham hoang huynh phan dang duong qwerty asdfgh zxcvbn congty thang nam ngay moi".split(
    " ",
  ),
];

let judge: ZxcvbnFactory | null = null;

/**
 * Why a password is not taken, or null. Length is what counts; letters, digits and signs are nobody's business
 * (OWASP ASVS 5, 6.2). What is known from leaks, is typed by habit, or is made of the given names is guessable.
 *
 * @param names of the person, of their address and of the office
 */
export function passwordProblem(password: string, names: readonly string[]): Bilingual | null {
  const letters = [...password].length;
  if (letters < MIN_LETTERS) {
    return bilingual(
      `Mật khẩu cần ít nhất ${MIN_LETTERS} chữ cái, chữ số hoặc dấu. Hãy ghép vài từ không liên quan với nhau.`,
      `A password needs at least ${MIN_LETTERS} characters. Put some unrelated words together.`,
    );
  }
  if (letters > MAX_LETTERS) {
    return bilingual(
      `Mật khẩu dài quá ${MAX_LETTERS} chữ cái. Hãy rút ngắn lại.`,
      `The password is longer than ${MAX_LETTERS} characters. Make it shorter.`,
    );
  }
  judge ??= new ZxcvbnFactory({
    dictionary: { ...dictionary, habits: HABITS },
    graphs: adjacencyGraphs,
  });
  // Someone who guesses tries names without their marks, and with any sign between them.
  const folded = fold(password);
  const forms = [folded, folded.replaceAll(/[^a-z0-9]+/g, "")];
  const given = names.flatMap(guesses);
  const score = Math.min(...forms.map((form) => judge?.check(form, given).score ?? 0));
  if (score >= ENOUGH) return null;
  return bilingual(
    "Mật khẩu này dễ đoán: nó có trong danh sách mật khẩu đã lộ, hoặc ghép từ tên người, tên cơ quan, dãy phím, ngày tháng. Hãy ghép vài từ không liên quan với nhau.",
    "This password is easy to guess: it is known from leaks, or made of names, rows of keys or dates. Put some unrelated words together.",
  );
}

/** What somebody makes of a name: its words, two in a row, all of them, their first letters. */
function guesses(name: string): string[] {
  const words = fold(name)
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== "");
  const pairs = words.slice(1).map((word, index) => `${words[index]}${word}`);
  const initials = words.map((word) => word[0]).join("");
  return [...words, ...pairs, words.join(""), initials].filter((guess) => guess.length > 1);
}
