import type { Block } from "../src/features/importing/to-lexical.ts";
import { sampleContent } from "../src/sample/sample-content.ts";
import type { SampleArticle, SampleContent, SampleDocument } from "../src/sample/sample-types.ts";

const FIRST_DAY = Date.UTC(2012, 0, 1, 2);
const SPAN_MS = Date.UTC(2025, 0, 1) - FIRST_DAY;

/** Who issues, in turn: each numbers for itself, by the term or by the year. */
const SERIES = [
  {
    issuer: "tinh-uy-quang-ninh",
    name: "Tỉnh ủy",
    type: "nghi-quyet",
    suffix: "-NQ/TU",
    word: "Nghị quyết",
    firstTerm: [2010, 13],
  },
  {
    issuer: "huyen-uy-dam-ha",
    name: "Huyện ủy Đầm Hà",
    type: "nghi-quyet",
    suffix: "-NQ/HU",
    word: "Nghị quyết",
    firstTerm: [2010, 23],
  },
  {
    issuer: "hdnd-tinh-quang-ninh",
    name: "HĐND tỉnh",
    type: "nghi-quyet",
    suffix: "/NQ-HĐND",
    word: "Nghị quyết",
    firstTerm: [2011, 12],
  },
  {
    issuer: "ubnd-tinh-quang-ninh",
    name: "UBND tỉnh",
    type: "ke-hoach",
    suffix: "/KH-UBND",
    word: "Kế hoạch",
    firstTerm: null,
  },
  {
    issuer: "huyen-uy-dam-ha",
    name: "Huyện ủy Đầm Hà",
    type: "chi-thi",
    suffix: "-CT/HU",
    word: "Chỉ thị",
    firstTerm: [2010, 23],
  },
] as const;

const FIELDS = [
  "Nông thôn mới",
  "Xây dựng Đảng",
  "Kinh tế biển",
  "Giáo dục",
  "Y tế",
  "Chuyển đổi số",
];
const SUBJECTS = [
  "phát triển kinh tế biển",
  "xây dựng nông thôn mới nâng cao",
  "bảo đảm an sinh xã hội",
  "nâng cao chất lượng giáo dục",
  "cải cách hành chính",
  "giữ vững quốc phòng, an ninh",
  "phát triển du lịch cộng đồng",
];
const PLACES = ["Đầm Hà", "Quảng Tân", "Đại Bình", "Tân Lập", "Dực Yên", "Quảng An"];
const SENTENCES = [
  "Sáng nay, Thường trực Huyện ủy họp giao ban với các ban xây dựng Đảng và Ủy ban nhân dân huyện.",
  "Hội nghị đánh giá kết quả thực hiện nhiệm vụ trong tháng và bàn những việc cần làm ngay.",
  "Các xã đã hoàn thành phần lớn chỉ tiêu của chương trình, song còn chậm ở khâu giải ngân.",
  "Đồng chí Bí thư yêu cầu các cơ quan bám sát cơ sở, giải quyết kịp thời kiến nghị của nhân dân.",
  "Diện tích nuôi trồng thủy sản đạt hơn một nghìn hai trăm héc ta, tăng năm phần trăm so với cùng kỳ.",
  "Nhiều hộ đã chuyển từ bán tươi theo mùa sang ký hợp đồng quanh năm với doanh nghiệp.",
  "Con đường ra bến được mở rộng, xe tải nhỏ vào được tận nơi, giá hàng nhờ thế mà đỡ chênh.",
  "Thầy cô giáo ở điểm trường xa nhất được bố trí nhà công vụ ngay cạnh lớp học.",
  "Tổ công nghệ số của thôn đến từng nhà hướng dẫn nộp hồ sơ qua mạng.",
  "Ý kiến của người dân được ghi lại, trả lời bằng văn bản và niêm yết tại nhà văn hóa.",
  "Các đại biểu thống nhất giao việc cho từng người, ghi rõ ngày hoàn thành.",
];

/** A generated site, on top of the sample content. */
export interface GeneratedContent {
  content: SampleContent;
  documents: SampleDocument[];
  articles: SampleArticle[];
}

/**
 * Articles of ten paragraphs with citations, pictures and relations, and a tenth as many documents of five
 * series. The same number always gives the same content.
 */
export function generatedContent(articles: number): GeneratedContent {
  const documents = Math.max(1, Math.round(articles / 10));
  const held = Array.from({ length: documents }, (_, n) => documentOf(n, documents));
  return {
    content: sampleContent,
    documents: held.map(({ document }) => document),
    articles: Array.from({ length: articles }, (_, n) => articleOf(n, articles, held)),
  };
}

interface Held {
  document: SampleDocument;
  /** As articles cite it. */
  citation: string;
}

function instant(n: number, of: number): Date {
  return new Date(FIRST_DAY + Math.floor((n / of) * SPAN_MS));
}

function pick<Item>(items: readonly [Item, ...Item[]] | readonly Item[], n: number): Item {
  const item = items[n % items.length];
  if (item === undefined) throw new Error("Nothing to pick from.");
  return item;
}

function documentOf(n: number, of: number): Held {
  const series = pick(SERIES, n);
  const number = String(2001 + Math.floor(n / SERIES.length));
  const issued = instant(n, of);
  const [firstYear, firstTerm] = series.firstTerm ?? [];
  const term = firstYear && Math.floor((issued.getUTCFullYear() - firstYear) / 5) + firstTerm;
  const symbol = `${number}${series.suffix}`;
  const [day, month, year] = [
    issued.getUTCDate(),
    issued.getUTCMonth() + 1,
    issued.getUTCFullYear(),
  ];
  const before = n - SERIES.length;
  return {
    citation: `${series.word} số ${symbol} ngày ${day}/${month}/${year} của ${series.name}`,
    document: {
      key: keyOf(n),
      type: series.type,
      number,
      symbol,
      issuer: series.issuer,
      ...(term ? { term: roman(term) } : { year }),
      issueDate: issued.toISOString().slice(0, 10),
      effectStatus: "inForce",
      summary: `Về ${pick(SUBJECTS, n)}, giai đoạn ${year}-${year + 5} (văn bản mẫu số ${n})`,
      field: pick(FIELDS, n),
      signatory: { title: "Người ký (mẫu)" },
      relations: {
        ...(n % 4 === 0 && before >= 0 ? { replaces: [keyOf(before)] } : {}),
        ...(n % 3 === 0 && n > 0 ? { implements: [keyOf(n - 1)] } : {}),
      },
      body: [0, 1, 2, 3].map((place) => prose(n + place)),
    },
  };
}

const keyOf = (n: number) => `van-ban-${n}`;

function roman(term: number): string {
  const tens = "X".repeat(Math.floor(term / 10));
  return tens + pick(["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"], term % 10);
}

function articleOf(n: number, of: number, held: readonly Held[]): SampleArticle {
  // A golden step spreads what is cited over all documents, as an archive of many years has it.
  const cited = [0, 1].map((k) => pick(held, Math.floor(n * 0.618 * held.length) + k * 7));
  const place = pick(PLACES, n);
  return {
    key: `bai-${n}`,
    title: `${place} bàn việc ${pick(SUBJECTS, n)}, kỳ họp thứ ${n}`,
    summary: pick(SENTENCES, n),
    category: pick(sampleContent.categories, n).key,
    byline: pick(["Thu Hiền", "Hải Vân", "Chìu Thị Mai"], n),
    place,
    publishedAt: instant(n, of).toISOString(),
    ...(n % 3 === 0
      ? { hero: { image: pick(sampleContent.pictures, n).key, caption: `Ảnh minh họa bài ${n}.` } }
      : {}),
    campaigns: [],
    documents: n % 5 === 0 ? cited.slice(0, 1).map(({ document }) => document.key) : [],
    body: bodyOf(n, cited),
  };
}

function bodyOf(n: number, cited: readonly Held[]): Block[] {
  const [first, second] = cited;
  return Array.from({ length: 10 }, (_, place): Block => {
    const text = prose(n * 10 + place);
    if (place === 1) return `${text} Thực hiện ${first?.citation}, các xã đã có kế hoạch riêng.`;
    if (place === 3) return { heading: `Phần việc thứ ${n}` };
    if (place === 4) return `${text} Cùng với ${second?.citation}, đây là căn cứ để kiểm điểm.`;
    if (place === 6)
      return { list: [prose(n + place), prose(n + place + 1), prose(n + place + 2)] };
    // One in forty cites what nobody holds, as archives do.
    if (place === 7 && n % 40 === 0)
      return `${text} Theo Quyết định số ${3000 + n}/QĐ-UBND ngày 12/3/2019 của UBND tỉnh.`;
    if (place === 8)
      return { paragraph: [prose(n + place), { text: `bài ${n}, đoạn ${place}`, bold: true }] };
    return text;
  });
}

function prose(n: number): string {
  const share = `Tỷ lệ đạt ${40 + (n % 60)},${n % 10} phần trăm, tăng ${n % 17} hộ so với tháng trước.`;
  return [pick(SENTENCES, n), pick(SENTENCES, n * 3 + 1), pick(SENTENCES, n * 7 + 2), share].join(
    " ",
  );
}
