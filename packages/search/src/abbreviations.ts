import { foldedKey, type Word, wordsOf } from "./words.ts";

/** A short form and what it stands for, as an office writes them. */
export interface Abbreviation {
  short: string;
  long: string;
}

/**
 * What every office writes short. The first form is the one that is looked up; all of a line mean the same. Short
 * forms that are words by themselves (`TU`, `ĐU`, `CT`) are left out: they would find everything.
 */
const USUAL: readonly (readonly string[])[] = [
  ["HĐND", "hội đồng nhân dân"],
  ["UBND", "ủy ban nhân dân"],
  ["MTTQ", "mặt trận tổ quốc", "UBMTTQ", "ủy ban mặt trận tổ quốc"],
  ["NTM", "nông thôn mới", "XDNTM"],
  ["QPAN", "quốc phòng an ninh", "QP AN"],
  ["ANQP", "an ninh quốc phòng"],
  ["ANTT", "an ninh trật tự"],
  ["KTXH", "kinh tế xã hội", "KT XH"],
  ["VHXH", "văn hóa xã hội", "VH XH"],
  ["CĐS", "chuyển đổi số"],
  ["CNTT", "công nghệ thông tin"],
  ["KHCN", "khoa học công nghệ", "khoa học và công nghệ", "KH CN"],
  ["ĐMST", "đổi mới sáng tạo"],
  ["TMĐT", "thương mại điện tử"],
  ["CCHC", "cải cách hành chính"],
  ["TTHC", "thủ tục hành chính"],
  ["DVC", "dịch vụ công"],
  ["GPMB", "giải phóng mặt bằng"],
  ["DTTS", "dân tộc thiểu số"],
  ["PCCC", "phòng cháy chữa cháy"],
  ["PCTT", "phòng chống thiên tai"],
  ["VSMT", "vệ sinh môi trường"],
  ["BHXH", "bảo hiểm xã hội"],
  ["BHYT", "bảo hiểm y tế"],
  ["GDĐT", "giáo dục đào tạo", "giáo dục và đào tạo", "GD ĐT"],
  ["BCT", "bộ chính trị"],
  ["BCH", "ban chấp hành"],
  ["BTV", "ban thường vụ"],
  ["BCĐ", "ban chỉ đạo"],
  ["ĐBQH", "đại biểu quốc hội"],
  ["TAND", "tòa án nhân dân"],
  ["VKSND", "viện kiểm sát nhân dân"],
  ["LĐLĐ", "liên đoàn lao động"],
  ["LHPN", "liên hiệp phụ nữ"],
  ["CCB", "cựu chiến binh"],
  ["ĐVTN", "đoàn viên thanh niên"],
  ["TNCS", "thanh niên cộng sản"],
  ["QLNN", "quản lý nhà nước"],
  ["HTX", "hợp tác xã"],
  ["TDP", "tổ dân phố"],
  ["THCS", "trung học cơ sở"],
  ["THPT", "trung học phổ thông"],
];

/** Makes one word of each abbreviation and of what it stands for. */
export interface Shortening {
  /**
   * The words of a text, with one word where some stand for an abbreviation.
   *
   * @param isPlain they were typed without accents
   * @param only keys of the abbreviations that are wanted; all by default
   * @returns null where there is none
   */
  shorten(words: readonly Word[], isPlain: boolean, only?: ReadonlySet<string>): Word[] | null;
}

interface Form {
  keys: string[];
  /** What is looked up. */
  short: string;
}

/** @param own the office's: they are meant besides the usual ones, and before them */
export function createShortening(own: readonly Abbreviation[]): Shortening {
  const rows = [...own.map(({ short, long }) => [short, long]), ...USUAL];
  const forms = rows.flatMap(([first = "", ...others]) => {
    const short = keysOf(first).join("");
    return [first, ...others].map((form): Form => ({ keys: keysOf(form), short }));
  });
  const exact = byFirst(forms);
  const plain = byFirst(
    forms.map(({ keys, short }) => ({ keys: keys.map(foldedKey), short: foldedKey(short) })),
  );
  return {
    shorten(words, isPlain, only) {
      const known = isPlain ? plain : exact;
      const shortened: Word[] = [];
      let isShortened = false;
      for (let at = 0; at < words.length; ) {
        const form = formAt(known, words, at);
        const first = words[at];
        const last = form ? words[at + form.keys.length - 1] : first;
        if (!first || !last) break;
        const isWanted = form !== undefined && (!only || only.has(foldedKey(form.short)));
        if (isWanted) {
          shortened.push({ ...first, key: form.short, end: last.end });
          isShortened ||= form.keys.length > 1 || form.short !== first.key;
        } else shortened.push(first);
        at += isWanted ? form.keys.length : 1;
      }
      return isShortened ? shortened : null;
    },
  };
}

const keysOf = (text: string) => wordsOf(text).map(({ key }) => key);

/** The longest first. */
function byFirst(forms: readonly Form[]): ReadonlyMap<string, Form[]> {
  const found = new Map<string, Form[]>();
  for (const form of forms) {
    const [first] = form.keys;
    if (first !== undefined) found.set(first, [...(found.get(first) ?? []), form]);
  }
  for (const list of found.values()) list.sort((a, b) => b.keys.length - a.keys.length);
  return found;
}

function formAt(forms: ReadonlyMap<string, Form[]>, words: readonly Word[], at: number) {
  return forms
    .get(words[at]?.key ?? "")
    ?.find(({ keys }) =>
      keys.every(
        (key, next) =>
          words[at + next]?.key === key && (next === 0 || !words[at + next]?.opensSentence),
      ),
    );
}
