import { SAMPLE_LINE, type SampleArticle } from "../sample-types.ts";

export const articlesOfSummer2026: SampleArticle[] = [
  {
    key: "diem-truong-khe-lang",
    title: "Điểm trường Khe Lặng sẵn sàng đón năm học mới",
    summary:
      "Mái tôn mới, giếng khoan mới và một tủ sách do phụ huynh tự đóng đang chờ 47 học trò vùng cao.",
    category: "van-hoa-xa-hoi",
    byline: "Chìu Thị Mai",
    place: "Quảng Tân",
    publishedAt: "2026-08-04T02:00:00.000Z",
    hero: { image: "diem-truong", caption: "Điểm trường giữa đồi (tranh minh họa)." },
    campaigns: ["chu-de-2026"],
    documents: ["06-nq-tu", "50-nq-hdnd-tinh"],
    body: [
      "Còn một tháng nữa mới khai giảng, sân điểm trường Khe Lặng đã đông người. Các ông bố trộn vữa lát lại lối đi, các bà mẹ lau bàn ghế, còn lũ trẻ chạy quanh, thỉnh thoảng lại được nhờ chuyền cho viên gạch.",
      "Điểm trường có 47 học sinh mầm non và tiểu học, nhà xa nhất cách bảy cây số. Từ nguồn vốn theo Nghị quyết số 50/NQ-HĐND ngày 13/10/2021 của HĐND tỉnh, trường được thay mái tôn, khoan giếng và xây hai phòng ở cho giáo viên.",
      "Cô giáo Lương Thị Hải Yến đã ở đây tám năm. “Trước kia ngày mưa là nghỉ, vì suối dâng. Giờ có cầu, các con đi học đều hơn hẳn. Cái thiếu bây giờ là sách để đọc thêm”, cô nói.",
      "Nghe vậy, phụ huynh rủ nhau đóng tủ. Gỗ lấy từ những cây gãy sau bão, thợ là chú Tằng A Lộc, người cả đời chỉ quen làm nhà. Tủ sách đầu tiên có 212 cuốn, trong đó có những cuốn do học sinh dưới xuôi gửi tặng.",
      { heading: "Học tiếng Việt qua chuyện kể của bà" },
      "Hè này, trường thử một cách mới: mời các bà đến kể chuyện bằng tiếng Dao, cô giáo và học trò cùng kể lại bằng tiếng Việt. Trẻ nhớ từ nhanh hơn, mà chuyện cũ cũng không mất đi.",
      "Nghị quyết 06 của Tỉnh ủy xem giáo dục là việc đi trước ở vùng cao. Ở Khe Lặng, con đường ấy đang được lát từng viên gạch.",
      SAMPLE_LINE,
    ],
  },
  {
    key: "to-tau-thuyen-an-toan",
    title: "Tổ tàu thuyền an toàn: ngư dân cùng giữ bình yên vùng biển",
    summary:
      "Mười hai tổ với 140 tàu cá vừa đánh bắt, vừa báo tin, cứu nhau khi gặp nạn và nhắc nhau làm đúng luật.",
    category: "quoc-phong-an-ninh",
    byline: "Lương Hải",
    place: "Đầm Hà",
    publishedAt: "2026-08-19T07:45:00.000Z",
    hero: { image: "tau-ca", caption: "Tàu cá về bến lúc rạng đông (tranh minh họa)." },
    campaigns: ["chu-de-2026"],
    documents: ["06-nq-tu"],
    body: [
      "Nửa đêm 11/8, máy bộ đàm trên tàu của anh Hoàng Văn Thủy vang lên: một tàu trong tổ hỏng máy, đang trôi dần về phía bãi đá. Bốn mươi phút sau, ba tàu gần nhất đã có mặt. Không ai phải đợi đến sáng.",
      "Tổ tàu thuyền an toàn số 3 của anh Thủy là một trong 12 tổ do ngư dân tự nguyện lập ra, có bộ đội biên phòng hướng dẫn. Các tổ góp phần thực hiện Luật Biên phòng Việt Nam số 66/2020/QH14 và Chỉ thị số 01/CT-TTg ngày 09/01/2015 của Thủ tướng Chính phủ về phong trào toàn dân tham gia bảo vệ chủ quyền, an ninh biên giới.",
      { heading: "Bốn điều cùng giữ" },
      {
        list: [
          "Bật thiết bị giám sát hành trình suốt chuyến biển.",
          "Không đánh bắt bằng xung điện, chất nổ.",
          "Thấy tàu lạ, vật lạ thì báo ngay, không tự xử lý.",
          "Nghe tiếng gọi cứu nạn là đi, lưới để lại tính sau.",
        ],
        ordered: true,
      },
      "Điều thứ tư không ghi trong luật nào, nhưng theo các thuyền trưởng, đó là điều giữ tổ bền lâu. Từ đầu năm đến nay, các tổ đã lai dắt 9 tàu, cứu 21 người.",
      "Giữ vững quốc phòng - an ninh đi cùng làm ăn là tinh thần của Nghị quyết 06. Anh Thủy nói theo cách của mình: “Biển hòa bình thì mới có cá. Mà muốn yên thì mỗi tàu là một con mắt.”",
      SAMPLE_LINE,
    ],
  },
  {
    key: "phien-cho-ocop-thang-9",
    title: "Phiên chợ OCOP Đầm Hà mở cửa hai ngày 12 và 13/9",
    summary:
      "Bốn mươi gian hàng của các xã ven biển và vùng cao, có khu ẩm thực và trò chơi dân gian.",
    category: "kinh-te",
    byline: "Lương Hải",
    place: "Đầm Hà",
    publishedAt: "2026-09-08T02:30:00.000Z",
    campaigns: ["chu-de-2026"],
    documents: [],
    withdrawal: {
      date: "2026-09-10",
      explanation:
        "Phiên chợ đã hoãn vì bão, lịch trong bài không còn đúng. Lịch mới sẽ được báo trong một bài khác (tình huống mẫu).",
    },
    body: [
      "Phiên chợ OCOP Đầm Hà sẽ diễn ra trong hai ngày 12 và 13/9/2026 tại sân vận động xã, từ 7 giờ đến 21 giờ.",
      "Có 40 gian hàng đăng ký, trong đó 26 gian bán sản phẩm đã được công nhận OCOP: chè búp, mật ong rừng, cá khô, mắm tôm, gà bản, miến dong.",
      "Mỗi gian phải có bảng giá và mã truy xuất. Ban tổ chức đặt cân đối chứng ở cổng, khách thấy thiếu cân có thể đổi ngay.",
      "Buổi tối có khu ẩm thực vùng biển và các trò chơi dân gian cho trẻ em. Xe máy gửi miễn phí ở sân trường gần đó.",
      "Các tổ hợp tác muốn đăng ký thêm xin liên hệ bộ phận một cửa của xã trước ngày 10/9.",
      SAMPLE_LINE,
    ],
  },
];
