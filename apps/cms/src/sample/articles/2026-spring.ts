import { SAMPLE_LINE, type SampleArticle } from "../sample-types.ts";

export const articlesOfSpring2026: SampleArticle[] = [
  {
    key: "chi-bo-khe-su",
    title: "Chi bộ thôn Khe Sú: mỗi tháng một việc cụ thể",
    summary:
      "Bớt đọc báo cáo, thêm bàn việc của thôn, những buổi sinh hoạt ở Khe Sú ngắn hơn mà việc xong nhiều hơn.",
    category: "xay-dung-dang",
    byline: "Quốc Lâm",
    place: "Đầm Hà",
    publishedAt: "2026-03-04T01:30:00.000Z",
    campaigns: ["chu-de-2026"],
    documents: ["904-nq-du"],
    body: [
      "Tối mùng 3 hằng tháng, 19 đảng viên của Chi bộ thôn Khe Sú lại ngồi quanh chiếc bàn dài trong nhà văn hóa. Buổi họp tháng 3 chỉ có một việc: đưa nước về xóm Trên trước mùa khô.",
      "Cách làm này bắt đầu từ hai năm trước, khi chi bộ nhìn lại việc thực hiện Chỉ thị số 05-CT/TW ngày 15/5/2016 của Bộ Chính trị. Nghị quyết tháng nào cũng đủ mục, đủ ý, nhưng hỏi việc nào đã xong thì ít người nhớ. Từ đó, mỗi tháng chi bộ chỉ chọn một việc, giao cho người cụ thể, tháng sau kiểm lại trước khi bàn việc mới.",
      {
        quote:
          "“Việc nhỏ mà xong thì dân tin. Nghị quyết dài mà để đấy thì thôi, đừng ra.” (ông Phùng Quốc Thắng, Bí thư Chi bộ)",
      },
      { heading: "Những việc đã xong" },
      {
        list: [
          "tháng 11: sửa cầu gỗ qua suối, 32 ngày công;",
          "tháng 12: 41 hộ nhận thùng phân loại rác;",
          "tháng Giêng: lớp học dùng điện thoại thông minh cho người trên 60 tuổi;",
          "tháng 2: nhà bà Chìu Nhì Múi có mái mới.",
        ],
      },
      "Việc dạy người già dùng điện thoại là phần của chi bộ trong Nghị quyết số 904-NQ/ĐU ngày 15/1/2026 của Đảng ủy xã về chuyển đổi số. Ba đảng viên trẻ nhận dạy, mỗi người kèm bốn cụ, học ngay tại bếp nhà các cụ.",
      "Chi bộ cũng đem Quy định 37-QĐ/TW ra đọc lại, mỗi lần vài điều, gắn với chuyện có thật trong thôn. Có buổi, chỉ một câu hỏi về việc nhận quà mà bàn hết cả giờ.",
      SAMPLE_LINE,
    ],
  },
  {
    key: "nuoi-bien-dung-vung",
    title: "Sắp xếp lồng bè, nuôi biển đúng vùng quy hoạch",
    summary:
      "Hơn 200 ô lồng được kéo về vùng nuôi mới. Nước lưu thông tốt hơn, cá ít bệnh, luồng lạch thông cho tàu vào tránh bão.",
    category: "kinh-te",
    byline: "Lương Hải",
    source: { name: "Trang tin Nghề biển (tên giả định)" },
    place: "Đầm Hà",
    publishedAt: "2026-03-17T03:05:00.000Z",
    hero: { image: "be-nuoi", caption: "Bè nuôi thủy sản ở vùng nuôi mới (tranh minh họa)." },
    campaigns: ["chu-de-2026"],
    documents: [],
    body: [
      "Sáng 16/3, chiếc bè cuối cùng của tổ nuôi số 4 được kéo khỏi luồng vào bến. Sau ba tháng vận động, 58 hộ với hơn 200 ô lồng đã chuyển về vùng nuôi mới, đúng quy hoạch.",
      "Đề án phát triển nuôi trồng thủy sản trên biển theo Quyết định số 1664/QĐ-TTg ngày 04/10/2021 của Thủ tướng Chính phủ yêu cầu đưa nghề nuôi ra vùng nước phù hợp, giảm mật độ ven bờ. Ở Đầm Hà, việc khó nhất là thuyết phục các hộ đã quen chỗ cũ hàng chục năm.",
      "Ông Bùi Khắc Tuân, nuôi cá song từ năm 2004, là người chuyển đầu tiên. “Kéo bè đi ai mà chẳng xót. Nhưng năm kia cá chết trắng vì nước tù, tôi nhớ mãi”, ông nói. Vụ này ông thả thưa hơn một phần ba, cá lớn nhanh, ít phải dùng thuốc.",
      { heading: "Phao nhựa thay phao xốp" },
      {
        paragraph: [
          "Cùng với việc chuyển vùng, các hộ thay phao xốp bằng phao nhựa bền. ",
          { text: "Gần 9.000 quả phao xốp", bold: true },
          " được gom lên bờ, không để trôi ra biển. Đoàn thanh niên nhận phần nhặt phao vỡ ở các bãi sú.",
        ],
      },
      "Mỗi bè nay có một mã số. Khi có bão, tổ trưởng điểm danh qua nhóm tin nhắn; bè nào chưa neo xong, ai còn ở lại đều biết ngay. Theo kế hoạch, trước mùa bão năm nay, 8/8 tổ nuôi phải diễn tập ít nhất một lần.",
      SAMPLE_LINE,
    ],
  },
  {
    key: "thu-tuc-khong-giay-to",
    title: "Mười lăm thủ tục không cần nộp bản giấy",
    summary:
      "Từ ngày 1/6, người dân xã Đầm Hà làm 15 thủ tục thường gặp mà không phải mang theo bản sao giấy tờ nào.",
    category: "thoi-su",
    byline: "Hải Vân",
    place: "Đầm Hà",
    publishedAt: "2026-05-19T04:10:00.000Z",
    campaigns: ["chu-de-2026"],
    documents: ["57-nq-tw", "904-nq-du"],
    body: [
      "UBND xã Đầm Hà vừa công bố danh mục 15 thủ tục hành chính thực hiện hoàn toàn bằng dữ liệu số từ ngày 1/6/2026. Người dân chỉ cần căn cước; giấy tờ nào đã có trong hệ thống thì cán bộ không được yêu cầu nộp lại.",
      "Đây là bước tiếp theo trong việc thực hiện Nghị định số 45/2020/NĐ-CP ngày 08/4/2020 và Nghị định số 42/2022/NĐ-CP ngày 24/6/2022 của Chính phủ, cũng là việc cụ thể của xã trong Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị.",
      { heading: "Những thủ tục nào?" },
      "Danh mục gồm các nhóm việc bà con hay phải làm nhất:",
      {
        list: [
          "khai sinh, khai tử, đăng ký kết hôn;",
          "xác nhận tình trạng cư trú, hôn nhân;",
          "trợ cấp người cao tuổi, người khuyết tật;",
          "đăng ký hộ kinh doanh, hộ nuôi trồng thủy sản.",
        ],
      },
      { heading: "Ai không dùng điện thoại thì sao?", level: 3 },
      "Mỗi thôn có một điểm hỗ trợ tại nhà văn hóa, mở cửa chiều thứ Ba và sáng thứ Bảy. Thành viên tổ công nghệ số cộng đồng nộp hồ sơ giúp, không thu tiền, không giữ mật khẩu của ai.",
      {
        paragraph: [
          "Cách tổ chức các điểm hỗ trợ nêu tại ",
          { text: "Nghị quyết số 904-NQ/ĐU", to: "resolutions", key: "904-nq-du" },
          ". Nghị quyết 57 nhắc nhiều đến hạ tầng và dữ liệu; ở thôn, điều bà con cần trước hết là ",
          { text: "có người chỉ cho cách làm", italic: true },
          ".",
        ],
      },
      SAMPLE_LINE,
    ],
  },
];
