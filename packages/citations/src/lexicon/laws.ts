import { Phrases } from "./phrases.ts";

/** Names of laws in force and of those that texts still speak of, without the word `Luật`. */
const LAWS =
  "An ninh mạng|An ninh quốc gia|An toàn thông tin mạng|An toàn thực phẩm|An toàn, vệ sinh lao động|Ban hành văn bản quy phạm pháp luật|" +
  "Ban hành văn bản quy phạm pháp luật của Hội đồng nhân dân, Ủy ban nhân dân|Báo chí|Bảo hiểm tiền gửi|Bảo hiểm xã hội|Bảo hiểm y tế|" +
  "Bảo vệ bí mật nhà nước|Bảo vệ dữ liệu cá nhân|Bảo vệ môi trường|Bảo vệ quyền lợi người tiêu dùng|Bảo vệ sức khỏe nhân dân|" +
  "Bảo vệ và kiểm dịch thực vật|Bảo vệ và phát triển rừng|Bảo vệ, chăm sóc và giáo dục trẻ em|Bầu cử đại biểu Quốc hội|" +
  "Bầu cử đại biểu Hội đồng nhân dân|Bầu cử đại biểu Quốc hội và đại biểu Hội đồng nhân dân|Biên giới quốc gia|Biên phòng Việt Nam|" +
  "Biển Việt Nam|Bình đẳng giới|Bưu chính|Các công cụ chuyển nhượng|Các tổ chức tín dụng|Cán bộ, công chức|Căn cước|Căn cước công dân|" +
  "Cảnh sát biển Việt Nam|Cảnh sát cơ động|Cảnh vệ|Cạnh tranh|Chăn nuôi|Chất lượng sản phẩm, hàng hóa|Chứng khoán|" +
  "Chuyển giao công nghệ|Chuyển đổi số|Cơ quan đại diện nước Cộng hòa xã hội chủ nghĩa Việt Nam ở nước ngoài|Cơ yếu|Công an nhân dân|" +
  "Công chứng|Công đoàn|Công nghệ cao|Công nghệ thông tin|Công nghiệp công nghệ số|Công nghiệp quốc phòng, an ninh và động viên công nghiệp|" +
  "Công ty|Cư trú|Dạy nghề|Dân quân tự vệ|Dân số|Dầu khí|Di sản văn hóa|Doanh nghiệp|Doanh nghiệp nhà nước|Doanh nghiệp tư nhân|Du lịch|" +
  "Dữ liệu|Dự trữ quốc gia|Dược|Đặc xá|Đất đai|Đấu giá tài sản|Đấu thầu|Đầu tư|Đầu tư công|Đầu tư nước ngoài|" +
  "Đầu tư nước ngoài tại Việt Nam|Đầu tư theo phương thức đối tác công tư|Đê điều|Địa chất và khoáng sản|Điện ảnh|Điện lực|Điều ước quốc tế|" +
  "Đo đạc và bản đồ|Đo lường|Đường bộ|Đường sắt|Giá|Giám định tư pháp|Giao dịch điện tử|Giao thông đường bộ|" +
  "Giao thông đường thủy nội địa|Giáo dục|Giáo dục đại học|Giáo dục nghề nghiệp|Giáo dục quốc phòng và an ninh|Hải quan|" +
  "Hàng không dân dụng Việt Nam|Hiến, lấy, ghép mô, bộ phận cơ thể người và hiến, lấy xác|Hòa giải ở cơ sở|" +
  "Hòa giải, đối thoại tại Tòa án|Hóa chất|Hoạt động chữ thập đỏ|Hoạt động giám sát của Quốc hội và Hội đồng nhân dân|Hôn nhân và gia đình|" +
  "Hộ tịch|Hỗ trợ doanh nghiệp nhỏ và vừa|Hợp tác xã|Kế toán|Khám bệnh, chữa bệnh|Khí tượng thủy văn|Khiếu nại|Khiếu nại, tố cáo|" +
  "Khoa học và công nghệ|Khoa học, công nghệ và đổi mới sáng tạo|Khoáng sản|Khuyến khích đầu tư trong nước|Kiểm toán độc lập|" +
  "Kiểm toán nhà nước|Kiến trúc|Kinh doanh bảo hiểm|Kinh doanh bất động sản|Lâm nghiệp|Luật sư|Lưu trữ|Lực lượng dự bị động viên|" +
  "Lực lượng tham gia bảo vệ an ninh, trật tự ở cơ sở|Lý lịch tư pháp|Mặt trận Tổ quốc Việt Nam|Năng lượng nguyên tử|" +
  "Ngân hàng Nhà nước Việt Nam|Ngân sách nhà nước|Nghĩa vụ quân sự|Người cao tuổi|Người khuyết tật|" +
  "Người lao động Việt Nam đi làm việc ở nước ngoài theo hợp đồng|Nhà giáo|Nhà ở|Nhập cảnh, xuất cảnh, quá cảnh, cư trú của người nước ngoài tại Việt Nam|" +
  "Nuôi con nuôi|Phá sản|Phí và lệ phí|Phòng bệnh|Phòng cháy và chữa cháy|Phòng cháy, chữa cháy|Phòng cháy, chữa cháy và cứu nạn, cứu hộ|" +
  "Phòng không nhân dân|Phòng thủ dân sự|Phòng, chống bạo lực gia đình|Phòng, chống bệnh truyền nhiễm|Phòng, chống khủng bố|" +
  "Phòng, chống ma túy|Phòng, chống mua bán người|Phòng, chống rửa tiền|Phòng, chống tác hại của rượu, bia|" +
  "Phòng, chống tác hại của thuốc lá|Phòng, chống tham nhũng|Phòng, chống thiên tai|Phổ biến, giáo dục pháp luật|Quản lý ngoại thương|" +
  "Quản lý nợ công|Quản lý thuế|Quản lý, sử dụng tài sản công|Quản lý, sử dụng tài sản nhà nước|Quản lý, sử dụng vũ khí, vật liệu nổ và công cụ hỗ trợ|" +
  "Quảng cáo|Quốc phòng|Quốc tịch Việt Nam|Quy hoạch|Quy hoạch đô thị|Quy hoạch đô thị và nông thôn|Quyền tác giả|Sĩ quan Quân đội nhân dân Việt Nam|" +
  "Sở hữu trí tuệ|Sử dụng năng lượng tiết kiệm và hiệu quả|Tài nguyên nước|Tài nguyên, môi trường biển và hải đảo|Tần số vô tuyến điện|" +
  "Thanh niên|Thanh tra|Thể dục, thể thao|Thi đua, khen thưởng|Thi hành án dân sự|Thi hành án hình sự|Thi hành tạm giữ, tạm giam|" +
  "Thỏa thuận quốc tế|Thống kê|Thú y|Thủ đô|Thủy lợi|Thủy sản|Thư viện|Thực hành tiết kiệm, chống lãng phí|Thực hiện dân chủ ở cơ sở|" +
  "Thuế bảo vệ môi trường|Thuế giá trị gia tăng|Thuế sử dụng đất nông nghiệp|Thuế sử dụng đất phi nông nghiệp|Thuế tài nguyên|" +
  "Thuế thu nhập cá nhân|Thuế thu nhập doanh nghiệp|Thuế tiêu thụ đặc biệt|Thuế xuất khẩu, thuế nhập khẩu|Thương mại|Tiếp cận thông tin|" +
  "Tiếp công dân|Tiêu chuẩn và quy chuẩn kỹ thuật|Tín ngưỡng, tôn giáo|Tố cáo|Tố tụng hành chính|Tổ chức Chính phủ|" +
  "Tổ chức chính quyền địa phương|Tổ chức cơ quan điều tra hình sự|Tổ chức Hội đồng nhân dân và Ủy ban nhân dân|Tổ chức Quốc hội|" +
  "Tổ chức Tòa án nhân dân|Tổ chức Viện kiểm sát nhân dân|Trách nhiệm bồi thường của Nhà nước|Trật tự, an toàn giao thông đường bộ|Trẻ em|" +
  "Trí tuệ nhân tạo|Trọng tài thương mại|Trồng trọt|Trợ giúp pháp lý|Trưng cầu ý dân|Trưng mua, trưng dụng tài sản|Tư pháp người chưa thành niên|" +
  "Tương trợ tư pháp|Tình trạng khẩn cấp|Viên chức|Viễn thông|Việc làm|Xây dựng|Xuất bản|Xuất cảnh, nhập cảnh của công dân Việt Nam|Xử lý vi phạm hành chính";

const CODES = "Hình sự|Dân sự|Lao động|Tố tụng hình sự|Tố tụng dân sự|Hàng hải|Hàng hải Việt Nam";

const ORDINANCES =
  "Ưu đãi người có công với cách mạng|Cán bộ, công chức|Xử lý vi phạm hành chính|Thực hiện dân chủ ở xã, phường, thị trấn|Công an xã|" +
  "Cựu chiến binh|Dân quân tự vệ|Dân số|Quản lý thị trường|Ngoại hối|Cảnh sát môi trường|Án phí, lệ phí Tòa án|Thủ tục giải quyết các vụ án hành chính|" +
  "Thi hành án dân sự|Tín ngưỡng, tôn giáo|Phòng, chống tệ nạn mại dâm|Phòng, chống mại dâm|Xử phạt vi phạm hành chính đối với hành vi cản trở hoạt động tố tụng|" +
  "Trình tự, thủ tục xem xét, quyết định việc đưa người nghiện ma túy từ đủ 12 tuổi đến dưới 18 tuổi vào cơ sở cai nghiện bắt buộc|Chi phí tố tụng";

/** Abbreviations after the type's word: `Luật HN&GĐ`. */
const SHORTENED: readonly (readonly [spellings: string, name: string])[] = [
  ["attp|vsattp", "An toàn thực phẩm"],
  ["bhxh", "Bảo hiểm xã hội"],
  ["bhyt", "Bảo hiểm y tế"],
  ["bvmt", "Bảo vệ môi trường"],
  ["bhvbqppl|ban hành vbqppl|vbqppl", "Ban hành văn bản quy phạm pháp luật"],
  ["cbcc|cán bộ công chức", "Cán bộ, công chức"],
  ["gtđb", "Giao thông đường bộ"],
  ["hn&gđ|hngđ|hn-gđ|hôn nhân gia đình|hôn nhân & gia đình", "Hôn nhân và gia đình"],
  ["kdbđs|kinh doanh bđs", "Kinh doanh bất động sản"],
  ["khám chữa bệnh|kbcb", "Khám bệnh, chữa bệnh"],
  ["nsnn", "Ngân sách nhà nước"],
  ["nvqs", "Nghĩa vụ quân sự"],
  ["pccc|phòng cháy chữa cháy", "Phòng cháy và chữa cháy"],
  ["pccc và cnch|pccc&cnch", "Phòng cháy, chữa cháy và cứu nạn, cứu hộ"],
  ["pctn|phòng chống tham nhũng", "Phòng, chống tham nhũng"],
  ["phòng chống ma túy|pcmt", "Phòng, chống ma túy"],
  ["phòng chống thiên tai", "Phòng, chống thiên tai"],
  ["phòng chống bạo lực gia đình", "Phòng, chống bạo lực gia đình"],
  [
    "phòng chống tác hại của rượu bia|phòng, chống tác hại của rượu bia",
    "Phòng, chống tác hại của rượu, bia",
  ],
  ["phổ biến giáo dục pháp luật|pbgdpl", "Phổ biến, giáo dục pháp luật"],
  ["shtt", "Sở hữu trí tuệ"],
  ["thads", "Thi hành án dân sự"],
  ["tđkt|thi đua khen thưởng", "Thi đua, khen thưởng"],
  [
    "ttatgtđb|trật tự atgt đường bộ|trật tự an toàn giao thông đường bộ",
    "Trật tự, an toàn giao thông đường bộ",
  ],
  ["tccqđp|tổ chức cqđp", "Tổ chức chính quyền địa phương"],
  ["tthc", "Tố tụng hành chính"],
  ["tnhc|xlvphc|xử lý vphc", "Xử lý vi phạm hành chính"],
  ["tndn|thuế tndn", "Thuế thu nhập doanh nghiệp"],
  ["thuế tncn", "Thuế thu nhập cá nhân"],
  ["thuế gtgt", "Thuế giá trị gia tăng"],
  ["thuế ttđb", "Thuế tiêu thụ đặc biệt"],
];

/** Abbreviations that hold the type's word: they count only in exactly this spelling. */
export const LAW_ABBREVIATIONS: readonly (readonly [
  abbreviation: string,
  word: string,
  name: string,
])[] = [
  ["BLHS", "Bộ luật", "Bộ luật Hình sự"],
  ["BLDS", "Bộ luật", "Bộ luật Dân sự"],
  ["BLLĐ", "Bộ luật", "Bộ luật Lao động"],
  ["BLTTHS", "Bộ luật", "Bộ luật Tố tụng hình sự"],
  ["BLTTDS", "Bộ luật", "Bộ luật Tố tụng dân sự"],
];

function* spellingsOfLaws(): Iterable<[string, string]> {
  for (const name of LAWS.split("|")) yield [`luật ${name}`, `Luật ${name}`];
  for (const [spellings, name] of SHORTENED) {
    for (const spelling of spellings.split("|")) yield [`luật ${spelling}`, `Luật ${name}`];
  }
  for (const name of CODES.split("|")) yield [`bộ luật ${name}`, `Bộ luật ${name}`];
  yield ["bộ luật tths", "Bộ luật Tố tụng hình sự"];
  yield ["bộ luật ttds", "Bộ luật Tố tụng dân sự"];
  for (const name of ORDINANCES.split("|")) yield [`pháp lệnh ${name}`, `Pháp lệnh ${name}`];
  yield ["pháp lệnh ưu đãi người có công", "Pháp lệnh Ưu đãi người có công với cách mạng"];
  yield ["hiến pháp", "Hiến pháp"];
  yield ["hiến pháp nước cộng hòa xã hội chủ nghĩa việt nam", "Hiến pháp"];
  yield ["hiến pháp nước chxhcn việt nam", "Hiến pháp"];
  yield ["hiến pháp việt nam", "Hiến pháp"];
}

/** Laws by every usual spelling of their names, the type's word included, with those that a caller adds. */
export const lawsWith = (added: readonly (readonly [spelling: string, name: string])[]) =>
  new Phrases<string>([...spellingsOfLaws(), ...added]);
