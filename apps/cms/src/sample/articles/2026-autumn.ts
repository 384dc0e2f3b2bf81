import { SAMPLE_LINE, type SampleArticle } from "../sample-types.ts";

export const articlesOfAutumn2026: SampleArticle[] = [
  {
    key: "hdnd-xa-sua-muc-ho-tro",
    title: "HĐND xã Đầm Hà sửa mức hỗ trợ xây nhà văn hóa thôn",
    summary:
      "Mức hỗ trợ nhà văn hóa tăng từ 60% lên 70%; lần đầu có khoản cho đèn đường dùng điện mặt trời.",
    category: "thoi-su",
    byline: "Hải Vân",
    place: "Đầm Hà",
    publishedAt: "2026-10-06T03:00:00.000Z",
    campaigns: ["chu-de-2026"],
    documents: ["903-nq-hdnd-xa", "905-nq-hdnd-xa"],
    changeNotes: [
      {
        date: "2026-10-07",
        note: "Sửa mức hỗ trợ nhà văn hóa thôn: không quá 70%, bản đầu ghi nhầm là 75%.",
      },
      { date: "2026-10-09", note: "Bổ sung ngày Nghị quyết có hiệu lực." },
    ],
    body: [
      "Tại kỳ họp ngày 5/10, HĐND xã Đầm Hà thông qua Nghị quyết số 905/NQ-HĐND sửa đổi, bổ sung mức hỗ trợ các thôn xây dựng nông thôn mới. Nghị quyết có hiệu lực từ ngày 01/01/2027.",
      "Theo Nghị quyết số 903/NQ-HĐND ngày 19/9/2025 của HĐND xã (Nghị quyết 903), mỗi nhà văn hóa thôn được hỗ trợ không quá 60% giá trị công trình, phần còn lại do dân đóng góp. Sau một năm, 11 thôn đã khởi công, nhưng 5 thôn vùng cao chưa dám làm vì phần góp quá sức.",
      "Các đại biểu dành nhiều thời gian bàn về con số. Có ý kiến đề nghị hỗ trợ toàn bộ cho thôn khó khăn. Ý kiến khác lo rằng khi dân không góp gì thì cũng ít giữ gìn. Cuối cùng, kỳ họp chọn mức 70% và cho phép tính ngày công vào phần đóng góp.",
      { heading: "Điểm mới" },
      {
        list: [
          "Nhà văn hóa thôn: không quá 70% giá trị công trình, trước đây là 60%.",
          "Đèn đường dùng điện mặt trời: hỗ trợ một lần, thôn tự quản.",
          "Ngày công của dân được tính vào phần đóng góp.",
        ],
      },
      {
        paragraph: [
          "Các nội dung khác của ",
          { text: "Nghị quyết 903", to: "resolutions", key: "903-nq-hdnd-xa" },
          " giữ nguyên. Bản đầy đủ của ",
          { text: "Nghị quyết số 905/NQ-HĐND", to: "resolutions", key: "905-nq-hdnd-xa" },
          " được đăng ở mục Văn bản.",
        ],
      },
      "HĐND xã giao các tổ đại biểu về từng thôn giải thích trước ngày 30/11 và báo cáo lại tại kỳ họp cuối năm.",
      SAMPLE_LINE,
    ],
  },
  {
    key: "to-cong-nghe-so-go-cua",
    title: "Tổ công nghệ số cộng đồng gõ cửa từng nhà",
    summary:
      "Không mở lớp đông người, các tổ đến tận bếp, tận bè, hướng dẫn từng việc mà gia đình đang cần.",
    category: "van-hoa-xa-hoi",
    byline: "Quốc Lâm",
    source: {
      name: "Bản tin Chuyển đổi số (tên giả định)",
      url: "https://example.org/to-cong-nghe-so",
    },
    place: "Quảng Tân",
    publishedAt: "2026-10-20T08:20:00.000Z",
    campaigns: ["chu-de-2026"],
    documents: ["57-nq-tw", "904-nq-du"],
    body: [
      "Chiều 19/10, hai thành viên tổ công nghệ số cộng đồng thôn Bãi Sú chèo thuyền ra bè nhà ông Vũ Đình Khải. Ông cần khai báo vùng nuôi trên mạng, nhưng ban ngày không rời bè được. Thế là tổ ra bè.",
      "Sau chín tháng thực hiện Nghị quyết số 904-NQ/ĐU ngày 15/1/2026 của Đảng ủy xã, các tổ đã đến hơn 1.600 lượt nhà. Mỗi lượt chỉ làm một việc gia đình đang cần, xong thì hẹn lần sau.",
      { heading: "Ba nguyên tắc của tổ" },
      {
        list: [
          [{ text: "Không cầm máy làm hộ: ", bold: true }, "người học tự bấm, tổ chỉ tay."],
          [{ text: "Không hỏi mật khẩu: ", bold: true }, "ai quên thì hướng dẫn lấy lại."],
          [{ text: "Không bán hàng: ", bold: true }, "không giới thiệu ứng dụng hay gói cước nào."],
        ],
        ordered: true,
      },
      "Chị Nguyễn Thị Hồng Nhạn, tổ trưởng, kể rằng việc được hỏi nhiều nhất không phải dịch vụ công mà là cách nhận ra tin nhắn lừa đảo. Tổ in một tờ giấy dán cạnh bếp, chữ to, bốn dòng. Từ đó đến nay, cả thôn chưa ai mất tiền.",
      "Nghị quyết 57 đặt mục tiêu lớn cho cả nước. Ở Bãi Sú, mục tiêu ấy có hình dáng của một bà cụ lần đầu tự gọi điện có hình cho con đi làm xa.",
      {
        quote:
          "“Tôi bấm sai ba lần, cháu vẫn đợi. Lần thứ tư thì thấy mặt con.” (bà Phạm Thị Lựu, 71 tuổi)",
      },
      SAMPLE_LINE,
    ],
  },
  {
    key: "duong-hoa-ba-thon",
    title: "Con đường hoa nối ba thôn ven biển",
    summary:
      "Bốn cây số đường bê tông, hai hàng hoa và một lời hẹn: nhà nào chăm đoạn đường trước cửa nhà nấy.",
    category: "thoi-su",
    byline: "Hải Vân - Lương Hải",
    place: "Đầm Hà",
    publishedAt: "2026-11-10T01:15:00.000Z",
    hero: { image: "duong-que", caption: "Đường thôn hai hàng hoa (tranh minh họa)." },
    isFeatured: true,
    campaigns: ["chu-de-2026"],
    documents: ["06-nq-tu", "50-nq-hdnd-tinh", "903-nq-hdnd-xa"],
    body: [
      "Sáng 9/11, con đường nối ba thôn Bãi Sú, Đông Bến và Làng Ruộng được đưa vào sử dụng sau bảy tháng thi công. Đường dài 4,1 km, mặt bê tông rộng 5 m, hai bên trồng hoa do chính các hộ ươm giống.",
      "Công trình dùng vốn theo Nghị quyết số 50/NQ-HĐND ngày 13/10/2021 của HĐND tỉnh và mức hỗ trợ tại Nghị quyết số 903/NQ-HĐND ngày 19/9/2025 của HĐND xã. Phần còn lại là của dân: 86 hộ hiến hơn 3.200 m² đất, góp trên 900 ngày công.",
      "Ông Đoàn Văn Sửu là người hiến nhiều đất nhất, gần 200 m². Hàng rào cũ của ông lùi vào hai mét, kéo theo một cây khế ba mươi năm tuổi. “Tiếc cây chứ. Nhưng xe cứu thương vào được tận ngõ thì đáng”, ông nói.",
      { heading: "Đường thông, chợ gần" },
      "Trước đây, từ Đông Bến ra chợ phải vòng gần 9 km. Nay đi thẳng mất mười phút. Các hộ nuôi hà, nuôi ngao cho biết thương lái đã vào tận bến lấy hàng, mỗi cân được thêm vài nghìn đồng.",
      "Thực hiện Nghị quyết số 06-NQ/TU ngày 17/5/2021 của Tỉnh ủy, xã đặt mục tiêu thôn nào cũng có đường cho ô tô vào đến nhà văn hóa. Đến tháng 11/2026, còn 4/31 thôn chưa đạt, đều ở vùng cao. Nghị quyết 06 và Nghị quyết 50 được các thôn nhắc đến nhiều nhất trong những buổi bàn về phần góp của dân.",
      {
        quote: "“Đường là của chung, nhưng đoạn trước cửa là của nhà mình.” (quy ước của ba thôn)",
      },
      {
        paragraph: [
          "Việc làm đường nằm trong ",
          { text: "chủ đề công tác năm 2026", to: "campaigns", key: "chu-de-2026" },
          ". Cuối năm, ba thôn sẽ cùng chấm đoạn đường đẹp; giải thưởng là cây giống cho mùa sau.",
        ],
      },
      SAMPLE_LINE,
    ],
  },
];
