/** Two syllables that are often written for two others. */
interface Confusion {
  wrong: string;
  right: string;
  /** Syllables before or after which the two are not one phrase: `lịch sử | lý luận`, `khảo sát | nhập khẩu`. */
  notAfter?: string;
  notBefore?: string;
}

/** Syllables after `xuất` that make a word of their own with it. */
const EXPORTS = "khẩu nhập bản hiện phát sắc xưởng trình ngũ quân kho viện siêu tinh cảnh";

const CONFUSIONS: readonly Confusion[] = [
  { wrong: "gian đoạn", right: "giai đoạn", notAfter: "thời không trung dân" },
  { wrong: "hảo đảo", right: "hải đảo", notAfter: "hoàn" },
  {
    wrong: "sát nhập",
    right: "sáp nhập",
    notAfter: "khảo giám kiểm",
    notBefore: "khẩu cư viện học ngũ",
  },
  { wrong: "bổ xung", right: "bổ sung" },
  { wrong: "xử dụng", right: "sử dụng" },
  { wrong: "sử lý", right: "xử lý", notAfter: "lịch" },
  { wrong: "xữ lý", right: "xử lý" },
  { wrong: "chia xẻ", right: "chia sẻ" },
  { wrong: "suất sắc", right: "xuất sắc" },
  { wrong: "xuất xắc", right: "xuất sắc" },
  { wrong: "sơ xuất", right: "sơ suất", notAfter: "hồ", notBefore: EXPORTS },
  { wrong: "năng xuất", right: "năng suất", notAfter: "khả chức kỹ", notBefore: EXPORTS },
  { wrong: "công xuất", right: "công suất", notAfter: "gia", notBefore: EXPORTS },
  { wrong: "lãi xuất", right: "lãi suất", notBefore: EXPORTS },
  { wrong: "hiệu xuất", right: "hiệu suất", notAfter: "tín thương", notBefore: EXPORTS },
  { wrong: "đề suất", right: "đề xuất", notBefore: "ăn đầu học" },
  { wrong: "sản suất", right: "sản xuất", notAfter: "tài" },
  { wrong: "xản xuất", right: "sản xuất" },
  { wrong: "xúc tích", right: "súc tích", notAfter: "tiếp", notBefore: "cực trữ lũy" },
  { wrong: "cọ sát", right: "cọ xát" },
  { wrong: "giám xát", right: "giám sát" },
  { wrong: "khảo xát", right: "khảo sát" },
  { wrong: "quan xát", right: "quan sát" },
  { wrong: "sắp sếp", right: "sắp xếp" },
  { wrong: "xắp xếp", right: "sắp xếp" },
  { wrong: "trao dồi", right: "trau dồi" },
  { wrong: "chuẩn đoán", right: "chẩn đoán", notAfter: "tiêu" },
  { wrong: "thăm quan", right: "tham quan", notBefore: "hệ chức khách tài" },
  { wrong: "triễn khai", right: "triển khai" },
  { wrong: "phát triễn", right: "phát triển" },
  { wrong: "triển lảm", right: "triển lãm" },
  { wrong: "nghĩ hưu", right: "nghỉ hưu" },
  { wrong: "nghĩ phép", right: "nghỉ phép" },
  { wrong: "sữa chữa", right: "sửa chữa" },
  { wrong: "sửa chửa", right: "sửa chữa" },
  { wrong: "sữa đổi", right: "sửa đổi", notBefore: "mới" },
  { wrong: "hổ trợ", right: "hỗ trợ" },
  { wrong: "nổ lực", right: "nỗ lực", notBefore: "lượng" },
  { wrong: "kỹ niệm", right: "kỷ niệm" },
  { wrong: "kỹ luật", right: "kỷ luật", notAfter: "giỏi" },
  { wrong: "kỹ lục", right: "kỷ lục" },
  { wrong: "cũng cố", right: "củng cố", notBefore: "gắng tình ý định thủ hữu nhiên làm giữ đi" },
  { wrong: "giử gìn", right: "giữ gìn" },
  { wrong: "dử liệu", right: "dữ liệu" },
  { wrong: "chuyễn đổi", right: "chuyển đổi" },
  { wrong: "tuyễn dụng", right: "tuyển dụng" },
  { wrong: "hướng dẩn", right: "hướng dẫn" },
  { wrong: "dẩn đầu", right: "dẫn đầu" },
  { wrong: "vướn mắc", right: "vướng mắc" },
  { wrong: "vướng mắt", right: "vướng mắc" },
  { wrong: "bức phá", right: "bứt phá", notAfter: "áp" },
  { wrong: "cập nhập", right: "cập nhật", notAfter: "đề bất", notBefore: "khẩu" },
  { wrong: "chân trọng", right: "trân trọng", notAfter: "bước bàn" },
  { wrong: "trân thành", right: "chân thành" },
  { wrong: "chuyền thống", right: "truyền thống", notAfter: "bóng dây" },
  { wrong: "ũng hộ", right: "ủng hộ" },
  { wrong: "kiễm tra", right: "kiểm tra" },
  { wrong: "kiễm điểm", right: "kiểm điểm" },
  { wrong: "kiễm soát", right: "kiểm soát" },
  { wrong: "tham mưa", right: "tham mưu" },
  { wrong: "chỉnh chu", right: "chỉn chu", notAfter: "điều" },
  { wrong: "lãng mạng", right: "lãng mạn" },
  { wrong: "tỉ mỹ", right: "tỉ mỉ" },
  { wrong: "phổ biển", right: "phổ biến" },
  { wrong: "kinh tề", right: "kinh tế" },
  { wrong: "nghị quyếc", right: "nghị quyết" },
  { wrong: "xả hội", right: "xã hội" },
  { wrong: "chổ ở", right: "chỗ ở" },
];

const BY_FIRST = Map.groupBy(CONFUSIONS, ({ wrong }) => wrong.slice(0, wrong.indexOf(" ")));
const PATTERN = new RegExp(
  `(?<![\\p{L}\\p{M}])(?:${CONFUSIONS.map(({ wrong }) => wrong.replace(" ", "[ \\u00A0]")).join("|")})(?![\\p{L}\\p{M}])`,
  "giu",
);

/** The phrases of a text that are likely meant to be others, in small letters or with one capital at the beginning. */
export function confusedPhrases(text: string): { start: number; end: number; right: string }[] {
  return [...text.matchAll(PATTERN)].flatMap(({ 0: written, index }) => {
    const wrong = written.toLowerCase().replace(/\s/, " ");
    const end = index + written.length;
    const confusion = BY_FIRST.get(wrong.slice(0, wrong.indexOf(" ")))?.find(
      (one) => one.wrong === wrong,
    );
    if (!confusion || isName(written)) return [];
    const before = /([\p{L}\p{M}]+)[ \u00A0]$/u.exec(
      text.slice(Math.max(0, index - 12), index),
    )?.[1];
    const after = /^[ \u00A0]([\p{L}\p{M}]+)/u.exec(text.slice(end, end + 12))?.[1];
    const has = (list: string | undefined, syllable: string | undefined) =>
      syllable !== undefined && (list ?? "").split(" ").includes(syllable.toLowerCase());
    if (has(confusion.notAfter, before) || has(confusion.notBefore, after)) return [];
    return [{ start: index, end, right: confusion.right }];
  });
}

/** Both syllables with a capital: a name, or a line in capitals. */
function isName(written: string): boolean {
  return written.split(/\s/).every((syllable) => syllable !== syllable.toLowerCase());
}
