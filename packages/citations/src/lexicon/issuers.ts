import { Phrases } from "./phrases.ts";

/**
 * The fields that ministries (Bộ) and departments (Sở) are named after, with the letters that follow B or S
 * in their codes. Several spellings of one field are one line.
 */
const FIELDS_OF_WORK: readonly (readonly [spellings: string, name: string, letters: string])[] = [
  ["nội vụ", "Nội vụ", "NV"],
  ["tài chính", "Tài chính", "TC"],
  ["tư pháp", "Tư pháp", "TP"],
  ["công an", "Công an", "CA"],
  ["quốc phòng", "Quốc phòng", "QP"],
  ["ngoại giao", "Ngoại giao", "NG"],
  ["ngoại vụ", "Ngoại vụ", "NgV"],
  ["y tế", "Y tế", "YT"],
  ["công thương", "Công Thương", "CT"],
  ["công nghiệp", "Công nghiệp", "CN"],
  ["thương mại", "Thương mại", "TM"],
  ["xây dựng", "Xây dựng", "XD"],
  ["du lịch", "Du lịch", "DL"],
  ["giao thông vận tải|gtvt", "Giao thông vận tải", "GTVT"],
  ["kế hoạch và đầu tư|kế hoạch - đầu tư|kh&đt|khđt", "Kế hoạch và Đầu tư", "KHĐT"],
  ["khoa học và công nghệ|khoa học - công nghệ|kh&cn|khcn", "Khoa học và Công nghệ", "KHCN"],
  ["thông tin và truyền thông|tt&tt|tttt", "Thông tin và Truyền thông", "TTTT"],
  [
    "tài nguyên và môi trường|tài nguyên - môi trường|tn&mt|tnmt",
    "Tài nguyên và Môi trường",
    "TNMT",
  ],
  [
    "nông nghiệp và phát triển nông thôn|nn&ptnt|nnptnt",
    "Nông nghiệp và Phát triển nông thôn",
    "NNPTNT",
  ],
  ["nông nghiệp và môi trường|nn&mt|nnmt", "Nông nghiệp và Môi trường", "NNMT"],
  ["nông nghiệp", "Nông nghiệp", "NN"],
  [
    "lao động - thương binh và xã hội|lao động, thương binh và xã hội|lao động thương binh và xã hội|lđtb&xh|lđ-tb&xh|lđtbxh",
    "Lao động - Thương binh và Xã hội",
    "LĐTBXH",
  ],
  [
    "văn hóa, thể thao và du lịch|văn hóa - thể thao và du lịch|văn hóa thể thao và du lịch|vh,tt&dl|vhtt&dl|vhttdl",
    "Văn hóa, Thể thao và Du lịch",
    "VHTTDL",
  ],
  ["văn hóa và thể thao|vh&tt", "Văn hóa và Thể thao", "VHTT"],
  ["giáo dục và đào tạo|giáo dục - đào tạo|gd&đt|gd-đt|gdđt", "Giáo dục và Đào tạo", "GDĐT"],
  ["dân tộc và tôn giáo", "Dân tộc và Tôn giáo", "DTTG"],
];

/** What may follow a body's own name and still belong to it. */
export type NameTail =
  /** Nothing. */
  | "none"
  /** A proper name: `Tỉnh ủy Quảng Ninh`. */
  | "name"
  /** A level, a proper name, or both: `HĐND tỉnh Quảng Ninh`, `Đảng ủy xã Quảng Tân`. */
  | "place";

/** An issuing body as the lexicon knows it. */
export interface Body {
  name: string;
  code: string | null;
  tail: NameTail;
}

type Row = readonly [spellings: string, name: string, code: string | null, tail?: NameTail];

const PARTY: readonly Row[] = [
  ["bộ chính trị", "Bộ Chính trị", "TW"],
  ["bộ chính trị trung ương đảng", "Bộ Chính trị Trung ương Đảng", "TW"],
  ["bộ chính trị, ban bí thư|bộ chính trị và ban bí thư", "Bộ Chính trị, Ban Bí thư", "TW"],
  ["bộ chính trị, ban bí thư trung ương đảng", "Bộ Chính trị, Ban Bí thư Trung ương Đảng", "TW"],
  ["ban bí thư", "Ban Bí thư", "TW"],
  ["ban bí thư trung ương", "Ban Bí thư Trung ương", "TW"],
  ["ban bí thư trung ương đảng|ban bí thư tw đảng", "Ban Bí thư Trung ương Đảng", "TW"],
  ["trung ương|tw|tư|t.ư|t.w", "Trung ương", "TW"],
  ["trung ương đảng|tw đảng|tư đảng", "Trung ương Đảng", "TW"],
  ["trung ương đảng cộng sản việt nam", "Trung ương Đảng Cộng sản Việt Nam", "TW"],
  ["bchtw|bch tw|bchtư", "Ban Chấp hành Trung ương", "TW"],
  ["bchtw đảng", "Ban Chấp hành Trung ương Đảng", "TW"],
  ["đảng cộng sản việt nam", "Đảng Cộng sản Việt Nam", "TW"],
  ["quân ủy trung ương", "Quân ủy Trung ương", "QUTW"],
  ["đảng ủy công an trung ương", "Đảng ủy Công an Trung ương", "ĐUCATW"],
  ["tỉnh ủy", "Tỉnh ủy", "TU", "name"],
  ["thành ủy|thành ủy tp|thành ủy thành phố", "Thành ủy", "TU", "name"],
  ["thị ủy", "Thị ủy", "ThU", "name"],
  ["huyện ủy", "Huyện ủy", "HU", "name"],
  ["quận ủy", "Quận ủy", "QU", "name"],
  ["khu ủy", "Khu ủy", "KU", "name"],
  ["đảng ủy", "Đảng ủy", "ĐU", "place"],
  ["đảng ủy công an", "Đảng ủy Công an", "ĐU", "place"],
  ["đảng ủy quân sự", "Đảng ủy Quân sự", "ĐU", "place"],
  ["đảng ủy ubnd|đảng ủy ủy ban nhân dân", "Đảng ủy UBND", "ĐU", "place"],
  ["đảng ủy chính phủ", "Đảng ủy Chính phủ", "ĐU"],
  ["đảng ủy quốc hội", "Đảng ủy Quốc hội", "ĐU"],
  ["đảng ủy các cơ quan đảng", "Đảng ủy các cơ quan Đảng", "ĐU", "place"],
  ["đảng ủy khối các cơ quan", "Đảng ủy Khối các cơ quan", "ĐUK", "place"],
  [
    "đảng ủy khối các cơ quan và doanh nghiệp",
    "Đảng ủy Khối các cơ quan và Doanh nghiệp",
    "ĐUK",
    "place",
  ],
  ["đảng bộ tỉnh", "Đảng bộ tỉnh", "TU", "name"],
  ["đảng bộ thành phố", "Đảng bộ thành phố", "TU", "name"],
  ["đảng bộ thị xã", "Đảng bộ thị xã", "ThU", "name"],
  ["đảng bộ huyện", "Đảng bộ huyện", "HU", "name"],
  ["đảng bộ quận", "Đảng bộ quận", "QU", "name"],
  ["đảng bộ xã", "Đảng bộ xã", "ĐU", "name"],
  ["đảng bộ phường", "Đảng bộ phường", "ĐU", "name"],
  ["đảng bộ thị trấn", "Đảng bộ thị trấn", "ĐU", "name"],
  ["đảng bộ đặc khu", "Đảng bộ đặc khu", "ĐU", "name"],
  ["đảng bộ", "Đảng bộ", null, "place"],
  ["chi bộ", "Chi bộ", "CB", "place"],
];

const STATE: readonly Row[] = [
  ["hội đồng nhân dân|hđnd", "HĐND", "HĐND", "place"],
  ["ủy ban nhân dân|ubnd", "UBND", "UBND", "place"],
  ["chính phủ", "Chính phủ", "CP"],
  ["thủ tướng", "Thủ tướng", "TTg"],
  ["thủ tướng chính phủ", "Thủ tướng Chính phủ", "TTg"],
  ["phó thủ tướng chính phủ", "Phó Thủ tướng Chính phủ", "TTg"],
  ["văn phòng chính phủ|vpcp", "Văn phòng Chính phủ", "VPCP"],
  ["quốc hội", "Quốc hội", "QH"],
  ["quốc hội nước cộng hòa xã hội chủ nghĩa việt nam", "Quốc hội", "QH"],
  ["ủy ban thường vụ quốc hội|ubtvqh|ubtv quốc hội", "Ủy ban Thường vụ Quốc hội", "UBTVQH"],
  ["văn phòng quốc hội", "Văn phòng Quốc hội", "VPQH"],
  ["chủ tịch nước", "Chủ tịch nước", "CTN"],
  ["hội đồng bộ trưởng", "Hội đồng Bộ trưởng", "HĐBT"],
  ["thanh tra chính phủ", "Thanh tra Chính phủ", "TTCP"],
  ["ngân hàng nhà nước|ngân hàng nhà nước việt nam", "Ngân hàng Nhà nước", "NHNN"],
  ["kiểm toán nhà nước", "Kiểm toán Nhà nước", "KTNN"],
  ["tòa án nhân dân tối cao|tandtc", "Tòa án nhân dân tối cao", "TANDTC"],
  [
    "hội đồng thẩm phán tòa án nhân dân tối cao",
    "Hội đồng Thẩm phán Tòa án nhân dân tối cao",
    "HĐTP",
  ],
  ["viện kiểm sát nhân dân tối cao|vksndtc", "Viện Kiểm sát nhân dân tối cao", "VKSNDTC"],
  ["ủy ban dân tộc", "Ủy ban Dân tộc", "UBDT"],
  ["hội đồng bầu cử quốc gia", "Hội đồng Bầu cử Quốc gia", "HĐBCQG"],
  ["tổng thanh tra chính phủ", "Tổng Thanh tra Chính phủ", "TTCP"],
  ["tổng kiểm toán nhà nước", "Tổng Kiểm toán Nhà nước", "KTNN"],
  ["bảo hiểm xã hội việt nam", "Bảo hiểm xã hội Việt Nam", "BHXH"],
  ["tổng liên đoàn lao động việt nam", "Tổng Liên đoàn Lao động Việt Nam", "TLĐ"],
  ["trung ương đoàn", "Trung ương Đoàn", "TWĐTN"],
  [
    "đoàn chủ tịch ủy ban trung ương mặt trận tổ quốc việt nam|đoàn chủ tịch ủy ban trung ương mttq việt nam",
    "Đoàn Chủ tịch Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam",
    "MTTW",
  ],
  ["trung ương mặt trận tổ quốc việt nam", "Trung ương Mặt trận Tổ quốc Việt Nam", "MTTW"],
];

// Bodies whose full name we do not list: their head-word, then whatever proper names follow.
const OTHERS =
  "Ban Chỉ đạo|Ban Quản lý|Ban Tổ chức|Cục|Tổng cục|Chi cục|Ủy ban|Hội đồng|Công an|Bộ Chỉ huy|Bộ Tư lệnh|Tỉnh đoàn|" +
  "Huyện đoàn|Liên đoàn Lao động|Mặt trận Tổ quốc|Ủy ban Mặt trận Tổ quốc|Ủy ban MTTQ|MTTQ|Hội Nông dân|" +
  "Hội Liên hiệp Phụ nữ|Hội LHPN|Hội Cựu chiến binh|Kho bạc Nhà nước|Bảo hiểm xã hội|Tổng công ty|Tập đoàn|" +
  "Viện Kiểm sát nhân dân|Tòa án nhân dân|Thanh tra|Bộ|Sở|Phòng|Văn phòng";

function* spread(rows: readonly Row[]): Iterable<[string, Body]> {
  for (const [spellings, name, code, tail = "none"] of rows) {
    for (const spelling of spellings.split("|")) yield [spelling, { name, code, tail }];
  }
}

function* ministriesAndDepartments(): Iterable<[string, Body]> {
  for (const [spellings, field, letters] of FIELDS_OF_WORK) {
    for (const spelling of spellings.split("|")) {
      yield [`bộ ${spelling}`, { name: `Bộ ${field}`, code: `B${letters}`, tail: "none" }];
      yield [`sở ${spelling}`, { name: `Sở ${field}`, code: `S${letters}`, tail: "place" }];
    }
  }
}

/** Bodies that are known by name wherever they stand, with those that a caller adds. */
export const bodiesWith = (added: readonly (readonly [spelling: string, body: Body])[]) =>
  new Phrases<Body>([...spread(PARTY), ...spread(STATE), ...ministriesAndDepartments(), ...added]);

/** Bodies that only `của` before them makes sure of. `Đảng` alone is one: elsewhere it is half of a word. */
export const bodiesAfterOf = new Phrases<Body>([
  ["đảng", { name: "Đảng", code: "TW", tail: "none" }],
  ...OTHERS.split("|").map((name): [string, Body] => [name, { name, code: null, tail: "place" }]),
]);

/** A part of a body that signs for it, or an organ that serves it. */
interface Prefix {
  name: string;
  /** Goes before the committee's code (`BTG` + `TU`). Null for those who sign under the body's own code. */
  organ: string | null;
  /** A code of its own, whatever body follows. */
  code?: string;
}

const SIGNERS: readonly (readonly [spellings: string, name: string])[] = [
  ["ban thường vụ|btv", "Ban Thường vụ"],
  ["thường vụ", "Thường vụ"],
  ["thường trực", "Thường trực"],
  ["ban chấp hành|bch", "Ban Chấp hành"],
  ["chủ tịch", "Chủ tịch"],
  ["phó chủ tịch", "Phó Chủ tịch"],
  ["bộ trưởng", "Bộ trưởng"],
  ["giám đốc", "Giám đốc"],
  ["tổng giám đốc", "Tổng Giám đốc"],
  ["thống đốc", "Thống đốc"],
  ["chánh án", "Chánh án"],
  ["viện trưởng", "Viện trưởng"],
  ["chánh văn phòng", "Chánh Văn phòng"],
];

const ORGANS: readonly (readonly [spellings: string, name: string, organ: string])[] = [
  ["ban tổ chức|btc", "Ban Tổ chức", "BTC"],
  ["ban tuyên giáo|btg", "Ban Tuyên giáo", "BTG"],
  ["ban tuyên giáo và dân vận|btg&dv", "Ban Tuyên giáo và Dân vận", "BTGDV"],
  ["ban dân vận|bdv", "Ban Dân vận", "BDV"],
  ["ban nội chính|bnc", "Ban Nội chính", "BNC"],
  ["ban kinh tế", "Ban Kinh tế", "BKT"],
  ["ban đối ngoại", "Ban Đối ngoại", "BĐN"],
  ["ban xây dựng đảng", "Ban Xây dựng Đảng", "BXDĐ"],
  ["ủy ban kiểm tra|ubkt", "Ủy ban Kiểm tra", "UBKT"],
  ["văn phòng", "Văn phòng", "VP"],
];

function* spreadPrefixes(): Iterable<[string, Prefix]> {
  for (const [spellings, name] of SIGNERS) {
    for (const spelling of spellings.split("|")) yield [spelling, { name, organ: null }];
  }
  for (const [spellings, name, organ] of ORGANS) {
    for (const spelling of spellings.split("|")) yield [spelling, { name, organ }];
  }
  yield ["ban cán sự đảng", { name: "Ban cán sự đảng", organ: null, code: "BCSĐ" }];
  yield ["đảng đoàn", { name: "Đảng đoàn", organ: null, code: "ĐĐ" }];
}

/** Signers and organs, by every usual spelling. */
export const prefixes = new Phrases<Prefix>(spreadPrefixes());
