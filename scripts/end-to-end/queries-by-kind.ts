/**
 * What readers type, by what makes it hard, and where the first answer has to lead, over the sample content. Where several pages
 * answer as well, each of them may be first; of a document that is only cited, what cites it. `null`: nothing here answers it, and the page has to say so.
 */
interface QueriesOfAKind {
  kind: string;
  queries: readonly (readonly [typed: string, leadsTo: RegExp | null])[];
}

/** Articles, by what their addresses say. */
const GIAO_BAN = "giao-ban-ra-tung";
const CHE = "che-lang-mo-len-san";
const BAN_GIAO = "ban-giao-ho-so";
const SOONG_CO = "dem-hoi-soong-co";
const KHE_SU = "chi-bo-thon-khe-su";
const LONG_BE = "sap-xep-long-be";
const THU_TUC = "muoi-lam-thu-tuc";
const KHE_LANG = "diem-truong-khe-lang";
const TAU_THUYEN = "to-tau-thuyen-an-toan";
const PHIEN_CHO = "phien-cho-ocop";
const HO_TRO = "sua-muc-ho-tro";
const CONG_NGHE_SO = "to-cong-nghe-so-cong-dong";
const DUONG_HOA = "con-duong-hoa";
const NEWSROOM = "giao-ban-thuong-truc-tinh-uy";

const document = (number: string) => `/van-ban/.+/${number}(-\\d+)?/`;
const month = (year: number, number: string) => new RegExp(`^/tin-tuc/${year}/${number}/$`);
const one = (...of: string[]) => new RegExp(of.join("|"));
const NEW_COUNTRYSIDE = one(
  GIAO_BAN,
  document("901"),
  document("903"),
  document("905"),
  "/chu-de/nong-thon-moi",
);

export const QUERIES_BY_KIND: readonly QueriesOfAKind[] = [
  {
    kind: "abbreviations, both ways",
    queries: [
      ["NTM", NEW_COUNTRYSIDE],
      ["xay dung ntm", one(document("90[135]"), GIAO_BAN, NEWSROOM)],
      ["qp-an", one(TAU_THUYEN, document("06"), "quoc-phong-an-ninh", NEWSROOM)],
      ["hđnd tỉnh quảng ninh", one(document("50"))],
      ["hội đồng nhân dân tỉnh", one(document("50"))],
      ["ubnd xa dam ha", one(THU_TUC)],
      ["Uỷ ban nhân dân", one(THU_TUC, BAN_GIAO)],
      ["mặt trận tổ quốc", one(document("901"), NEWSROOM)],
      ["bct", one(document("57"), document("05"), KHE_SU, THU_TUC)],
      ["ktxh", one(document("06"), document("50"))],
      ["tthc", one(THU_TUC)],
      ["dtts", one(document("06"), document("50"))],
    ],
  },
  {
    kind: "Telex and VNI without a keyboard that knows them",
    queries: [
      ["nghij quyeets", /nghi-quyet/],
      ["noong thoon", NEW_COUNTRYSIDE],
      ["lafng mow", one(CHE)],
      ["nghi5 quye6t1 904", one(document("904"))],
      ["hopj giao ban", one(GIAO_BAN, NEWSROOM)],
      ["chur ddeef coong tacs", /\/chu-de\//],
    ],
  },
  {
    kind: "a symbol with other words",
    queries: [
      ["nghị quyết 903 hđnd xã", one(document("903"))],
      ["nq 905 hdnd", one(document("905"))],
      ["nghi quyet 06 tinh uy", one(document("06"))],
      ["nghị quyết số 50 của hđnd tỉnh quảng ninh", one(document("50"))],
      ["50/NQ-HĐND ngày 13/10/2021", one(document("50"))],
      ["57-NQ/TW chuyển đổi số", one(document("57"))],
      ["1664/qđ-ttg", one(document("1664"), LONG_BE)],
      ["nghị định 45", one(document("45"), THU_TUC)],
      ["toàn văn nghị quyết 901", one(document("901"))],
      ["nghi quyet 903 con hieu luc khong", one(document("903"))],
    ],
  },
  {
    kind: "words of a text",
    queries: [
      ["giếng khoan", one(KHE_LANG)],
      ["mã truy xuất", one(CHE, PHIEN_CHO)],
      ["cây khế", one(DUONG_HOA)],
      ["điện mặt trời", one(HO_TRO, document("905"))],
      ["không quá 60%", one(document("903"), HO_TRO)],
      ["hát giao duyên", one(SOONG_CO)],
      ["nuôi trồng thủy sản", one(LONG_BE)],
      ["dân tộc thiểu số miền núi", one(document("06"), document("50"), NEWSROOM)],
      ["lớp học dùng điện thoại thông minh", one(KHE_SU)],
      ["bộ đội biên phòng", one(TAU_THUYEN)],
      ["trợ cấp người cao tuổi", one(THU_TUC)],
      ["luật tổ chức chính quyền địa phương", one(BAN_GIAO, document("72"))],
    ],
  },
  {
    kind: "people",
    queries: [
      ["doan van suu", one(DUONG_HOA)],
      ["Chìu Thị Mai", one(CHE, SOONG_CO, KHE_LANG)],
      ["luong thi hai yen", one(KHE_LANG)],
      ["nguyễn thị hồng nhạn", one(CONG_NGHE_SO)],
    ],
  },
  {
    kind: "standing pages, sections and months",
    queries: [
      ["lien he", /^\/gioi-thieu\//],
      ["gioi thieu", /^\/gioi-thieu\//],
      ["giới thiệu và liên hệ", /^\/gioi-thieu\//],
      ["thang 8 2026", month(2026, "08")],
      ["tháng 11 năm 2026", month(2026, "11")],
      ["tin tức tháng 3/2026", month(2026, "03")],
      ["lich cong tac", /^\/lich-cong-tac\//],
      ["chủ đề công tác năm 2026", /^\/chu-de\/.*rung-ra-bien/],
      ["rss", /^\/theo-doi\//],
      ["dữ liệu mở", /^\/du-lieu\//],
      ["xây dựng đảng", /^\/chuyen-muc\/xay-dung-dang\//],
    ],
  },
  {
    kind: "misspelt",
    queries: [
      ["khe xu", one(KHE_SU)],
      ["sắp sếp lồng bè", one(LONG_BE)],
      ["trè làng mơ", one(CHE)],
      ["chuyen doi xo", one(document("904"), document("57"))],
      ["bàn dao hồ sơ", one(BAN_GIAO)],
      ["diem chuong khe lang", one(KHE_LANG)],
      ["phien cho ocob", one(PHIEN_CHO)],
    ],
  },
  {
    kind: "nothing to answer with",
    queries: [
      ["giá vàng hôm nay", null],
      ["xổ số miền bắc", null],
      ["bitcoin", null],
      ["tuyển dụng giáo viên tiếng anh", null],
      ["asdfghjkl", null],
    ],
  },
  {
    kind: "held out, written before the ranking was read",
    queries: [
      ["ntm nang cao", one(GIAO_BAN, document("901"))],
      ["QPAN", one(TAU_THUYEN, document("06"), "quoc-phong-an-ninh", NEWSROOM)],
      ["mttq", one(document("901"), NEWSROOM)],
      ["hội đồng nhân dân xã đầm hà", one(HO_TRO, document("90[35]"), "hdnd-xa-dam-ha")],
      ["uỷ ban nhân dân xã", one(THU_TUC)],
      ["tmđt", one(CHE)],
      ["cđs", one(document("904"), document("57"))],
      ["nghij quyeets 57", one(document("57"))],
      ["noong thoon mowis", NEW_COUNTRYSIDE],
      ["chuyeern ddooir soos", one(document("904"), document("57"))],
      ["che2 lang2 mo7", one(CHE)],
      ["hari ddaor", one(document("06"), document("50"))],
      ["dduwowfng hoa", one(DUONG_HOA)],
      ["nha2 va8n ho1a", one(HO_TRO)],
      ["nghị quyết 905 hđnd xã đầm hà", one(document("905"))],
      ["06-nq/tu tỉnh ủy quảng ninh", one(document("06"))],
      ["tải nghị quyết 904-nq/đu", one(document("904"))],
      ["chỉ thị 05 bộ chính trị", one(document("05"), KHE_SU)],
      ["luật 72/2025", one(document("72"), BAN_GIAO)],
      ["nghị định 42/2022/nđ-cp về dịch vụ công", one(document("42"), THU_TUC)],
      ["quyết định 1664 nuôi biển", one(document("1664"), LONG_BE)],
      ["hiến đất làm đường", one(DUONG_HOA)],
      ["phao xốp", one(LONG_BE)],
      ["tiếng dao", one(KHE_LANG)],
      ["lừa đảo qua tin nhắn", one(CONG_NGHE_SO)],
      ["xung điện", one(TAU_THUYEN)],
      ["học hát soóng cọ", one(SOONG_CO)],
      ["tủ sách", one(KHE_LANG)],
      ["hoang van thuy", one(TAU_THUYEN)],
      ["Tằng Thị Sáng", one(CHE)],
      ["phung quoc thang bi thu chi bo", one(KHE_SU)],
      ["số điện thoại liên hệ", /^\/gioi-thieu\//],
      ["lịch công tác tuần", /^\/lich-cong-tac\//],
      ["tin thang 10 2026", month(2026, "10")],
      ["tháng 5/2025", month(2025, "05")],
      ["xoong co", one(SOONG_CO)],
      ["phiên trợ ocop", one(PHIEN_CHO)],
      ["năm học mơi sẵn sàn", one(KHE_LANG)],
      ["tuyển dụng công chức", null],
      ["lịch thi đấu bóng đá", null],
    ],
  },
];
