import { describe, expect, it } from "vitest";
import { sampleContent } from "../../sample/sample-content.ts";
import { archive } from "../citations/archive.testing.ts";
import { holdingsOf } from "../citations/resolve-mentions.ts";
import { decodeExport } from "../importing/decode-export.ts";
import { parseExport } from "../importing/parse-export.ts";
import { realExports } from "../importing/real-article.testing.ts";
import { paragraphsToLexical, richTextOf } from "../importing/to-lexical.ts";
import { checkedContent, contentOf } from "./content.ts";
import type { CheckContext, HeldPicture } from "./context.ts";
import { FINDING_KINDS, type Finding, type FindingKind } from "./finding.ts";
import { findingsOf } from "./findings.ts";

const WHOLE: HeldPicture = {
  alt: "Đoàn xã viên gặt lúa trên cánh đồng thôn Mẫu.",
  caption: "",
  credit: "Hải Vân",
  filename: "gat-lua.webp",
};
const CONTEXT: CheckContext = {
  holdings: archive.holdings,
  pictures: new Map([
    ["whole", WHOLE],
    ["no-credit", { ...WHOLE, credit: " " }],
    ["no-alt", { ...WHOLE, alt: "IMG_2041" }],
    ["file-alt", { ...WHOLE, alt: "gat-lua" }],
    ["drawn", { ...WHOLE, filename: "DALL·E 2026-03-01 canh-dong.webp" }],
    ["drawn-by", { ...WHOLE, credit: "Gemini" }],
    ["marked", { ...WHOLE, filename: "midjourney-canh-dong.webp", caption: "Ảnh tạo bằng AI" }],
  ]),
  targets: new Map([
    ["articles/public", "public"],
    ["articles/draft", "draft"],
    ["resolutions/trash", "trash"],
    ["campaigns/deleted", "deleted"],
  ]),
  unknownAddresses: new Set(["/tin-tuc/2020/01/khong-co/"]),
  officeNumbers: new Set(["0912345678"]),
  officials: [
    {
      name: "Lê Xuân Kỳ",
      title: "Bí thư Tỉnh ủy, Chủ tịch HĐND tỉnh",
      from: "2020-10-01",
      to: null,
    },
    { name: "Vũ Văn Hùng", title: "Bí thư Huyện ủy", from: "2015-01-01", to: "2020-06-30" },
    { name: "Vũ Văn Hùng", title: "Phó Bí thư Thường trực Tỉnh ủy", from: "2020-07-01", to: null },
    {
      name: "Đỗ Thị Ninh Hường",
      title: "Chủ tịch Ủy ban nhân dân huyện Đầm Hà",
      from: null,
      to: null,
    },
  ],
};
/** Nothing of it is worth a look. */
const ARTICLE = {
  title: "Xã họp giao ban",
  summary: "Đảng ủy xã họp giao ban tháng 10.",
  category: "thoi-su",
  hero: { image: "whole", caption: "", credit: "" },
  publishedAt: "2022-10-24T01:00:00.000Z",
};

const article = (text: string, more: Record<string, unknown> = {}) =>
  contentOf("articles", { ...ARTICLE, body: paragraphsToLexical([text]), ...more });
const found = (text: string, more: Record<string, unknown> = {}) =>
  findingsOf(article(text, more), CONTEXT);
const summed = (findings: readonly Finding[]) =>
  findings.map(
    ({ kind, places, quotation }) => `${kind}: ${quotation?.surface ?? places[0]?.field}`,
  );

/** A sentence, and of which of its words something is said. */
const TEXTS: [kind: FindingKind, text: string, words: string[]][] = [
  [
    "citedDocument",
    "Theo Nghị quyết số 06-NQ/TU ngày 15/7/2021 của Tỉnh ủy.",
    ["Nghị quyết số 06-NQ/TU ngày 15/7/2021 của Tỉnh ủy"],
  ],
  ["citedDocument", "Theo Nghị quyết số 06-NQ/TU ngày 17/5/2021 của Tỉnh ủy.", []],
  ["citedDocument", "Theo Nghị quyết số 06-NQ/TU ngày 17 tháng 5 năm 2021 của Tỉnh ủy.", []],
  [
    "citedDocument",
    "Theo Nghị quyết số 06-NQ/TU ngày 17/5/2022 của Tỉnh ủy.",
    ["Nghị quyết số 06-NQ/TU ngày 17/5/2022 của Tỉnh ủy"],
  ],
  [
    "citedDocument",
    "Theo Nghị quyết số 06-NQ/TU năm 2022 của Tỉnh ủy.",
    ["Nghị quyết số 06-NQ/TU năm 2022 của Tỉnh ủy"],
  ],
  ["citedDocument", "Theo Nghị quyết số 06-NQ/TU năm 2019 của Tỉnh ủy.", []],
  ["citedDocument", "Theo Nghị quyết số 06-NQ/TU ngày 20/02/2026 của Tỉnh ủy.", []],
  [
    "citedDocument",
    "Theo Nghị quyết số 06/NQ-TU của Tỉnh ủy.",
    ["Nghị quyết số 06/NQ-TU của Tỉnh ủy"],
  ],
  [
    "citedDocument",
    "Theo Nghị quyết số 06-nq/tu của Tỉnh ủy.",
    ["Nghị quyết số 06-nq/tu của Tỉnh ủy"],
  ],
  ["citedDocument", "Theo Nghị quyết số 6-NQ/TU của Tỉnh ủy.", []],
  [
    "citedDocument",
    "Theo Nghị quyết số 50-NQ/HĐND ngày 13/10/2021 của HĐND tỉnh.",
    ["Nghị quyết số 50-NQ/HĐND ngày 13/10/2021 của HĐND tỉnh"],
  ],
  ["citedDocument", "Theo Kết luận số 06-NQ/TU của Tỉnh ủy.", ["Kết luận số 06-NQ/TU của Tỉnh ủy"]],
  ["citedDocument", "Theo Kết luận số 06-KL/TU ngày 17/5/2021 của Tỉnh ủy.", []],
  [
    "citedDocument",
    "Theo Nghị quyết số 60-NQ/TU ngày 17/5/2021 của Tỉnh ủy.",
    ["Nghị quyết số 60-NQ/TU ngày 17/5/2021 của Tỉnh ủy"],
  ],
  [
    "citedDocument",
    "Theo Nghị quyết số 16-NQ/TU ngày 17/5/2021 của Tỉnh ủy.",
    ["Nghị quyết số 16-NQ/TU ngày 17/5/2021 của Tỉnh ủy"],
  ],
  ["citedDocument", "Theo Nghị quyết số 16-NQ/TU ngày 18/5/2021 của Tỉnh ủy.", []],
  ["citedDocument", "Theo Nghị quyết số 08-NQ/TU ngày 17/5/2021 của Tỉnh ủy.", []],
  ["citedDocument", "HĐND tỉnh ban hành Nghị quyết số 51/NQ-HĐND ngày 13/10/2021.", []],
  ["citedDocument", "Tỷ lệ 98/98 xã đạt chuẩn, ngày 15/7/2021 tổng kết.", []],

  [
    "official",
    "Đồng chí Lê Xuân Kỳ, Ủy viên Trung ương Đảng, Bí thư Tỉnh ủy, Chủ tịch HĐND tỉnh chủ trì.",
    [],
  ],
  ["official", "Đồng chí Lê Xuân Kỳ, Chủ tịch UBND tỉnh chủ trì cuộc họp.", ["Lê Xuân Kỳ"]],
  ["official", "Chủ tịch UBND tỉnh Lê Xuân Kỳ phát biểu.", ["Lê Xuân Kỳ"]],
  ["official", "Bí thư Tỉnh ủy Lê Xuân Kỳ phát biểu.", []],
  ["official", "Bí thư Huyện ủy Lê Xuân Kỳ phát biểu.", ["Lê Xuân Kỳ"]],
  ["official", "Đồng chí Lê Xuân Kỳ dự họp; ông Lê Xuân Kỳ chúc mừng.", []],
  ["official", "Đồng chí Lê Xuân Kỳ, Bí thư Tỉnh ủy, Trưởng đoàn đại biểu Quốc hội tỉnh.", []],
  ["official", "Chủ tịch Hội đồng nhân dân tỉnh Lê Xuân Kỳ và Bí thư Tỉnh uỷ Lê Xuân Kỳ.", []],
  ["official", "Đồng chí Lê Xuân Ký, Bí thư Tỉnh ủy, dự họp.", ["Lê Xuân Ký"]],
  ["official", "Bí thư Tỉnh ủy Lê Xuân Kì dự họp.", ["Lê Xuân Kì"]],
  ["official", "Ông Lê Xuân Ký, trưởng thôn 3, và bà Lê Xuân Kỷ.", []],
  ["official", "Đồng chí Vũ Văn Hùng, Phó Bí thư Tỉnh ủy, dự.", []],
  ["official", "Đồng chí Vũ Văn Hùng, Bí thư Huyện ủy, dự.", ["Vũ Văn Hùng"]],
  ["official", "Đồng chí Vũ Văn Hùng, nguyên Bí thư Huyện ủy, dự.", []],
  ["official", "Nguyên Bí thư Huyện ủy Vũ Văn Hùng dự.", []],
  ["official", "Ông Vũ Văn Hưng, Giám đốc hợp tác xã, nhận giấy khen.", []],
  ["official", "Đồng chí Đỗ Thị Ninh Hương chủ trì tại điểm cầu huyện.", ["Đỗ Thị Ninh Hương"]],
  ["official", "Đồng chí Đỗ Thị Ninh Hường, Chủ tịch UBND huyện, chủ trì.", []],
  ["official", "Đồng chí Đỗ Thị Ninh Hường, Chủ tịch UBND huyện Hải Hà.", ["Đỗ Thị Ninh Hường"]],
  ["official", "Chủ tịch UBND huyện trao quà cho bà Đỗ Thị Ninh Hường.", []],
  ["official", "Chủ tịch UBND xã biểu dương Lê Xuân Kỳ; Bí thư Huyện ủy và Lê Xuân Kỳ dự.", []],
  ["official", "Bí thư Huyện ủy cùng đồng chí Lê Xuân Kỳ thăm xã.", []],
  ["official", "Lê Xuân Kỳ (Bí thư Tỉnh ủy), Trần Văn Mẫu, Chủ tịch UBND xã.", []],

  ["personalData", "Ông Nguyễn Văn A, số căn cước 022085001234, trú tại thôn 3.", ["022085001234"]],
  ["personalData", "Bà Trần Thị B (CCCD 022 185 001 234) nhận tiền.", ["022 185 001 234"]],
  ["personalData", "Anh C có CMND số 101234567.", ["101234567"]],
  ["personalData", "Chứng minh nhân dân: 101 234 567.", ["101 234 567"]],
  ["personalData", "Liên hệ anh Hùng theo số 0987654321.", ["0987654321"]],
  ["personalData", "Gọi chị Lan (0987.654.321) để đặt hàng.", ["0987.654.321"]],
  ["personalData", "Số của bà Mai: +84 987 654 321.", ["+84 987 654 321"]],
  ["personalData", "Đường dây nóng của huyện: 0987654321.", []],
  ["personalData", "Điện thoại của Văn phòng UBND xã 0912345678.", []],
  ["personalData", "Gọi 0912345678 để được hướng dẫn.", []],
  ["personalData", "Gọi tổng đài 1900 9095 hoặc 02033880001.", []],
  ["personalData", "Công an xã tiếp nhận tin báo qua số 0987 654 321.", []],
  ["personalData", "Tổng vốn 123.456.789.012 đồng, giải ngân 101234567 đồng.", []],
  ["personalData", "Ủng hộ qua tài khoản 022085001234 tại Ngân hàng Nông nghiệp.", []],
  [
    "personalData",
    "Công văn số 1234567890/UBND ngày 24/10/2022, mã hồ sơ 000.00.12.H49-221024-0001.",
    [],
  ],
  ["personalData", "Giai đoạn 2021-2025, dân số 101234567 người, ngày 24.10.2022.", []],
  ["personalData", "Xem tại https://example.vn/0987654321 hoặc mã HD0987654321.", []],

  ["spelling", "Các nghành, các cấp vào cuộc.", ["nghành"]],
  ["spelling", "Công tác ngiệm thu đã xong.", ["ngiệm"]],
  ["spelling", "Nhân dân được hưởng lợi, môt số hộ thoát nghèo.", ["môt"]],
  ["spelling", "Các hộ đuợc hỗ trợ làm nhà.", ["đuợc"]],
  ["spelling", "Kinh tế pháttriển.", ["pháttriển"]],
  ["spelling", "Đạt tiêu chí nông thôn mới gian đoạn 2021-2025.", ["gian đoạn"]],
  ["spelling", "Trong thời gian đoạn đường thi công, xe đi lối khác.", []],
  ["spelling", "Miền núi, biên giới, hảo đảo.", ["hảo đảo"]],
  ["spelling", "Sau khi sát nhập xã, Triễn khai nhiệm vụ mới.", ["sát nhập", "Triễn khai"]],
  ["spelling", "Đoàn khảo sát nhập khẩu thiết bị; nhà lịch sử lý luận cũng cố gắng.", []],
  ["spelling", "Khả năng xuất khẩu, gia công xuất khẩu, hồ sơ xuất cảnh.", []],
  ["spelling", "Thành phố Đắk Lắk, Plei Ku, huyện Krông Pắc, xã Húc Động, bản Pò Hèn.", []],
  ["spelling", "Người Hmông, Xtiêng, Ê Đê đánh đàn t'rưng, đàn k'lông pút ở làng krông.", []],
  ["spelling", "Chương trình OCOP, NTM, KT-XH, QP-AN, UBND, tr.đ, TP.HCM.", []],
  ["spelling", "Livestream trên facebook, website baoquangninh.vn, email vp@damha.gov.vn.", []],
  ["spelling", "Uống càphê, mặc sơmi, xây bằng bêtông, ximăng, đi ôtô, tiêm vắcxin.", []],
  ["spelling", "Tỉnh uỷ, Tỉnh ủy, hoà bình, hòa bình, quí, quý, thuỷ lợi, kỉ niệm, lí luận.", []],
  ["spelling", "KẾ HOẠCH PHÁT TRIỄN NGHÀNH; ông Trần Nghành.", []],
  ["spelling", "Giá 3 nghìn đồng/kg, 12m², 40°C, ngày 24-10, km12+300.", []],
  ["spelling", "Bà Lỷ, ông Voòng A Sềnh, cháu Chíu Sáng Phúc, chị Phùn Thị Mằn.", []],
];

describe("what a text is looked through for", () => {
  it.each(TEXTS)("%s: %s", (kind, text, words) => {
    expect(summed(found(text))).toEqual(words.map((one) => `${kind}: ${one}`));
  });

  it("is every kind of the table", () => {
    const here = new Set<string>(TEXTS.map(([kind]) => kind));
    expect(FINDING_KINDS.filter((kind) => !here.has(kind))).toEqual(["missing", "link", "picture"]);
  });
});

const linked = (
  target: { url: string } | { to: "articles" | "resolutions" | "campaigns"; key: string },
) => ({
  body: richTextOf(
    [{ paragraph: ["Xem ", { text: "ở đây", ...target }, "."] }],
    (_collection, key) => key,
  ),
});
const upload = (...ids: string[]) => ({
  body: {
    root: {
      type: "root",
      children: [
        { type: "paragraph", children: [{ type: "text", text: "Xã họp." }] },
        ...ids.map((value) => ({ type: "upload", relationTo: "media", value })),
      ],
    },
  },
});
const hero = (image: string, more: object = {}) => ({
  hero: { image, caption: "", credit: "", ...more },
});

/** What the form holds, and where something is the matter. */
const FORMS: [what: string, more: Record<string, unknown>, places: string[]][] = [
  ["all that readers want", {}, []],
  ["no category", { category: null }, ["missing: category"]],
  ["no summary", { summary: "  " }, ["missing: summary"]],
  ["no main picture", { hero: {} }, ["missing: hero.image"]],
  [
    "nothing but a text",
    { category: null, summary: null, hero: null },
    ["missing: category", "missing: summary", "missing: hero.image"],
  ],
  ["a link to a published article", linked({ to: "articles", key: "public" }), []],
  ["a link to a draft", linked({ to: "articles", key: "draft" }), ["link: ở đây"]],
  ["a link into the trash", linked({ to: "resolutions", key: "trash" }), ["link: ở đây"]],
  ["a link to what was deleted", linked({ to: "campaigns", key: "deleted" }), ["link: ở đây"]],
  ["a link to no page of ours", linked({ url: "/tin-tuc/2020/01/khong-co/" }), ["link: ở đây"]],
  ["a link to a page of ours", linked({ url: "/tin-tuc/" }), []],
  ["a link to another site", linked({ url: "https://baoquangninh.vn/tin-1.html?a=1#b" }), []],
  ["a link to a mailbox", linked({ url: "mailto:vp@damha.gov.vn" }), []],
  ["a link without its top level", linked({ url: "https://baoquangninh/tin" }), ["link: ở đây"]],
  [
    "a link with its scheme twice",
    linked({ url: "https://https://baoquangninh.vn/" }),
    ["link: ở đây"],
  ],
  ["a link with a full stop", linked({ url: "https://baoquangninh.vn/tin." }), ["link: ở đây"]],
  [
    "a link into the office's network",
    linked({ url: "http://192.168.1.10/tai-lieu" }),
    ["link: ở đây"],
  ],
  ["a link of a kind of its own", linked({ url: "file:///C:/bao-cao.docx" }), ["link: ở đây"]],
  ["a main picture nobody took", hero("no-credit"), ["picture: hero.image"]],
  ["a main picture credited here", hero("no-credit", { credit: "Thu Hiền" }), []],
  ["a main picture described by its file", hero("no-alt"), ["picture: hero.image"]],
  ["a main picture described by its name", hero("file-alt"), ["picture: hero.image"]],
  ["a picture that a machine drew", hero("drawn"), ["picture: hero.image"]],
  ["a picture credited to a machine", hero("drawn-by"), ["picture: hero.image"]],
  ["a picture marked in this article", hero("drawn", { caption: "Ảnh do AI tạo" }), []],
  ["a picture marked by itself", hero("marked"), []],
  ["pictures in the text", upload("whole", "no-credit"), ["picture: body"]],
  ["a picture that is gone", upload("gone"), []],
];

describe("what a form is looked through for", () => {
  it.each(FORMS)("%s", (_what, more, places) => {
    expect(summed(found("Xã họp.", more))).toEqual(places);
  });

  it("has the banner of a theme in place of a main picture", () => {
    const theme = (banner: string) =>
      summed(findingsOf(contentOf("campaigns", { slogan: "Đổi mới", banner }), CONTEXT));
    expect(theme("whole")).toEqual([]);
    expect(theme("no-credit")).toEqual(["picture: banner"]);
  });

  it("is told which picture of a text is meant", () => {
    expect(found("", upload("whole", "no-credit"))[0]?.places[0]?.picture).toBe(1);
  });

  it.each([
    ["without words", ""],
    ["that is not where the question says", "đâu"],
  ])("is told of a dead link %s", (_what, words) => {
    const target = { collection: "articles", id: "draft" };
    const content = { ...article("Xã họp."), links: [{ words, start: 7000, target }] };
    expect(findingsOf(content, CONTEXT)).toMatchObject([
      { kind: "link", quotation: null, places: [{ field: "body", words: null, occurrence: 0 }] },
    ]);
  });

  it("looks at as much of a text as is ever saved", () => {
    const content = article("họp ".repeat(150_000));
    expect(checkedContent.safeParse(content).success).toBe(true);
  });

  it("is told which of equal words are meant, and says the same matter once", () => {
    const misdated = "Nghị quyết số 06-NQ/TU ngày 15/7/2021 của Tỉnh ủy";
    const [finding, ...others] = found(`${misdated}; rồi ${misdated}.`, {
      summary: `${misdated}.`,
    });
    expect(others).toEqual([]);
    expect(finding?.places.map(({ field, occurrence }) => [field, occurrence])).toEqual([
      ["summary", 0],
      ["body", 0],
      ["body", 1],
    ]);
  });

  it("keeps quiet about a mention that an editor decided about", () => {
    const body = "Theo Nghị quyết số 60-NQ/TU ngày 17/5/2021 của Tỉnh ủy.";
    const anchor = {
      surface: "nghi quyet so 60-nq/tu ngay 17/5/2021 cua tinh uy",
      occurrence: 0,
      count: 1,
      before: "",
      after: "",
    };
    expect(
      found(body, { citationOverrides: [{ action: "ignore", document: null, ...anchor }] }),
    ).toEqual([]);
  });

  it("says no more of the longest text than somebody reads", () => {
    const sentence =
      "Các nghành họp bàn Nghị quyết số 06-NQ/TU ngày 15/7/2021, gọi anh Hùng 0987654321. ";
    const long = article(sentence.repeat(Math.floor(390_000 / sentence.length)));
    const findings = findingsOf(long, CONTEXT);
    expect(findings.length).toBeLessThan(10);
    expect(findings.flatMap(({ places }) => places).length).toBeLessThanOrEqual(30);
  });
});

describe("the sample articles", () => {
  const { articles, documents, issuers, pictures } = sampleContent;
  const bodies = issuers.map((issuer) => ({
    id: issuer.key,
    name: issuer.name,
    code: issuer.code,
    family: issuer.family,
    level: issuer.level,
    isLocal: issuer.isLocal ?? false,
    validFrom: issuer.validFrom ?? null,
    validTo: issuer.validTo ?? null,
    successor: issuer.successor ?? null,
  }));
  const held = documents.map((document) => ({
    id: document.key,
    issuerId: document.issuer,
    issuerName: document.issuer,
    type: document.type,
    number: document.number,
    term: document.term ?? null,
    year: document.year ?? null,
    issueDate: document.issueDate,
    effectDate: document.effectDate ?? null,
    expiryDate: document.expiryDate ?? null,
    symbol: document.symbol,
    aliases: document.aliases ?? [],
    title: document.summary,
    status: document.effectStatus,
    url: "",
    name: document.symbol,
    isPublished: true,
  }));
  const context: CheckContext = {
    holdings: holdingsOf(held, bodies),
    pictures: new Map(
      pictures.map(({ key, alt, credit, filename }) => [
        key,
        { alt, credit, filename, caption: "" },
      ]),
    ),
    targets: new Map(),
    unknownAddresses: new Set(),
    officeNumbers: new Set(),
    // Nobody of the sample has an office; of whom it names, these would.
    officials: [
      { name: "Lê Xuân Kỳ", title: "Bí thư Huyện ủy", from: null, to: null },
      { name: "Nguyễn Thị Hải Vân", title: "Chủ tịch UBND xã", from: null, to: null },
    ],
  };

  it.each(articles)("cause no false alarm: $key", (item) => {
    const body = richTextOf(item.body, (_collection, key) => key);
    const content = contentOf("articles", { ...item, body });
    const trueFindings = item.hero ? [] : ["missing: hero.image"];
    expect(summed(findingsOf(content, context))).toEqual(trueFindings);
  });
});

const exports = realExports();

describe.skipIf(exports.length === 0)("the newsroom's own article (read from ../shared)", () => {
  it("is told that the date of 06-NQ/TU contradicts the document, and its slips of the pen", () => {
    const [file] = exports;
    const decoded = decodeExport(file?.bytes ?? new Uint8Array());
    const parsed = decoded.ok ? parseExport(decoded.value) : null;
    if (!parsed?.ok) throw new Error("The export cannot be read.");
    const { article: real } = parsed.value;
    const content = contentOf("articles", {
      ...ARTICLE,
      title: real.title,
      body: paragraphsToLexical(real.paragraphs),
    });
    const findings = findingsOf(content, CONTEXT);
    expect(summed(findings)).toEqual([
      "citedDocument: Nghị quyết số 06-NQ/TU ngày 15/7/2021 của Tỉnh ủy",
      "spelling: hảo đảo",
      "spelling: gian đoạn",
    ]);
    expect(findings[0]?.text.vi).toBe(
      "Bài ghi ngày 15/7/2021, còn Nghị quyết số 06-NQ/TU của Tỉnh ủy Quảng Ninh đề ngày 17/5/2021. Hãy xem lại ngày nào đúng.",
    );
    expect(findings[0]?.places).toHaveLength(4);
  });
});
