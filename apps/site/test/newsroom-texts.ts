interface ArticleText {
  title: string;
  slug: string;
  publishedAt: string;
  body: string[];
  summary?: string;
  category?: string;
  byline?: string;
  source?: string;
  place?: string;
  hasPicture?: boolean;
  isFeatured?: boolean;
  documents?: string[];
}

const PARTY_BUILDING = "e0000000-0000-4000-8000-000000000002";
const RESOLUTION = "b0000000-0000-4000-8000-000000000001";

const running = [
  "Sáng ngày 28/11, tại xã Khe Lam, Thường trực Huyện ủy Sông Mơ kiểm tra tiến độ xây dựng nông thôn mới. Cùng dự có lãnh đạo Ủy ban nhân dân huyện, các phòng, ban và Đảng ủy các xã vùng cao.",
  "Đến hết tháng 11, toàn huyện có 6/8 xã đạt chuẩn nông thôn mới; 98% số hộ dùng nước hợp vệ sinh; thu nhập bình quân của người dân vùng cao đạt 61,5 triệu đồng một người một năm, tăng 12% so với cùng kỳ. Những chỉ tiêu về đường ngõ, xóm và nhà văn hóa thôn đều vượt kế hoạch Nghị quyết số 07-NQ/TU của Tỉnh ủy đề ra.",
  "# Giữ rừng để giữ nước",
  "Ở thôn Phật Chỉ, người dân đã trồng mới 45 ha quế và hồi, khoanh nuôi 120 ha rừng đầu nguồn. Bà Chìu Sám Múi, Trưởng thôn, cho biết: “Giữ được rừng thì mùa khô suối vẫn đủ nước, ruộng bậc thang không phải bỏ hoang nữa”.",
  "Phát biểu kết luận, đồng chí Bí thư Huyện ủy yêu cầu các xã rà soát từng tiêu chí, công khai kết quả để nhân dân giám sát; ưu tiên nguồn lực cho các thôn còn khó khăn; không để phát sinh nợ đọng xây dựng cơ bản.",
];
const short = [running[0] ?? "", running[1] ?? ""];

export const articleTexts: ArticleText[] = [
  {
    title:
      "Thường trực Huyện ủy kiểm tra tiến độ xây dựng nông thôn mới nâng cao, nông thôn mới kiểu mẫu và công tác chuẩn bị Đại hội đại biểu Hội Nông dân huyện lần thứ XII, nhiệm kỳ 2023–2028",
    slug: "kiem-tra-tien-do-nong-thon-moi-nang-cao",
    publishedAt: "2022-11-28T08:40:00.000Z",
    summary:
      "Sáu trong tám xã đã đạt chuẩn; hai xã còn lại vướng ở tiêu chí thu nhập và môi trường. Thường trực Huyện ủy yêu cầu công khai kết quả từng tiêu chí để nhân dân giám sát.",
    body: running,
    byline: "Thu Hiền",
    source: "Báo Hải Lam",
    place: "Khe Lam",
    hasPicture: true,
    isFeatured: true,
    documents: [RESOLUTION, "busy-document-0", "busy-document-3"],
  },
  {
    title: "Gặp mặt cựu chiến binh",
    slug: "gap-mat-cuu-chien-binh",
    publishedAt: "2022-11-28T02:10:00.000Z",
    body: short,
    category: PARTY_BUILDING,
  },
  {
    title: "Ngư dân Đầm Hà Động vươn khơi trở lại sau bão số 7",
    slug: "ngu-dan-vuon-khoi-tro-lai",
    publishedAt: "2022-11-27T09:05:00.000Z",
    summary: "Hơn 300 tàu cá đã ra khơi ngay khi biển lặng; lực lượng biên phòng trực 24/24 giờ.",
    body: short,
    hasPicture: true,
    byline: "Nguyễn Khánh Ưng",
  },
  {
    title: "Huyện ủy học tập, quán triệt nghị quyết Hội nghị Trung ương khóa XIII",
    slug: "hoc-tap-quan-triet-nghi-quyet",
    publishedAt: "2022-11-25T01:00:00.000Z",
    summary: "Hội nghị trực tuyến tới 12 điểm cầu, 1.250 cán bộ, đảng viên tham dự.",
    body: running,
    category: PARTY_BUILDING,
    hasPicture: true,
  },
  {
    title: "Khánh thành cầu Bản Sậy",
    slug: "khanh-thanh-cau-ban-say",
    publishedAt: "2022-11-24T03:30:00.000Z",
    summary: "Cây cầu nối hai bờ suối, rút ngắn 14 km đường đến trường của học sinh ba thôn.",
    body: short,
  },
  {
    title: "Trao 40 nhà đại đoàn kết cho hộ nghèo, hộ cận nghèo trước Tết Quý Mão",
    slug: "trao-40-nha-dai-doan-ket",
    publishedAt: "2022-11-22T07:20:00.000Z",
    summary:
      "Mỗi căn nhà được hỗ trợ 60 triệu đồng từ Quỹ “Vì người nghèo” và ngày công của bà con.",
    body: short,
    hasPicture: true,
  },
  {
    title: "Bàn giao ca trực lãnh đạo dịp nghỉ lễ",
    slug: "ban-giao-ca-truc",
    publishedAt: "2022-11-18T02:00:00.000Z",
    body: short,
    category: PARTY_BUILDING,
  },
  {
    title: "Phụ nữ Đại Bình giữ nghề dệt thổ cẩm của người Dao Thanh Phán",
    slug: "phu-nu-giu-nghe-det",
    publishedAt: "2022-11-15T04:45:00.000Z",
    summary: "Tổ hợp tác có 24 thành viên, mỗi tháng bán ra hơn 200 sản phẩm.",
    body: running,
    hasPicture: true,
    byline: "Đỗ Ngọc Ước",
  },
  {
    title: "Chợ phiên vùng cao mở lại",
    slug: "cho-phien-vung-cao",
    publishedAt: "2022-09-30T23:30:00.000Z",
    body: short,
  },
  {
    title: "Tổng kết năm học 2021–2022, triển khai nhiệm vụ năm học mới",
    slug: "tong-ket-nam-hoc",
    publishedAt: "2022-08-12T02:30:00.000Z",
    summary: "Tỷ lệ tốt nghiệp trung học phổ thông đạt 99,4%, cao nhất trong năm năm qua.",
    body: short,
  },
];

interface DocumentText {
  type: string;
  number: string;
  symbol: string;
  issueDate: string;
  effectStatus: string;
  summary: string;
  issuer?: string;
  replaces?: string[];
  amends?: string[];
  implements?: string[];
  basedOn?: string[];
}

export const documentTexts: DocumentText[] = [
  {
    type: "nghi-quyet",
    number: "50",
    symbol: "50/NQ-HĐND",
    issueDate: "2021-10-13",
    effectStatus: "inForce",
    summary:
      "Về việc phê duyệt Chương trình tổng thể phát triển bền vững kinh tế – xã hội gắn với bảo đảm vững chắc quốc phòng, an ninh ở các xã, thôn, bản vùng đồng bào dân tộc thiểu số, miền núi, biên giới, hải đảo giai đoạn 2021–2025, định hướng đến năm 2030",
    implements: [RESOLUTION],
  },
  {
    type: "nghi-quyet-lien-tich",
    number: "403",
    symbol: "403/2017/NQLT-UBTVQH14-CP-ĐCTUBTWMTTQVN",
    issueDate: "2017-06-15",
    effectStatus: "partlyExpired",
    summary: "Quy định chi tiết các hình thức giám sát, phản biện xã hội",
  },
  {
    type: "nghi-quyet",
    number: "30a",
    symbol: "30a/2008/NQ-CP",
    issueDate: "2008-12-27",
    effectStatus: "expired",
    summary: "Về Chương trình hỗ trợ giảm nghèo nhanh và bền vững",
  },
  {
    type: "ke-hoach",
    number: "66.25",
    symbol: "66.25/KH-HĐND",
    issueDate: "2022-03-01",
    effectStatus: "notYetInForce",
    summary: "Giám sát việc thực hiện chương trình xây dựng nông thôn mới năm 2022",
    implements: [RESOLUTION, "busy-document-0"],
    replaces: ["busy-document-2"],
    amends: ["busy-document-1"],
    basedOn: ["b0000000-0000-4000-8000-000000000003"],
  },
  {
    type: "quyet-dinh",
    number: "2345",
    symbol: "2345/QĐ-UBND",
    issueDate: "2022-08-02",
    effectStatus: "suspended",
    summary: "Về việc điều chỉnh quy hoạch chi tiết khu dân cư trung tâm",
  },
];
