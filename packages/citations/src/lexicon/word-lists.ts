import { phraseSet } from "./phrases.ts";

/** After a number, these say that it counts things: `Kế hoạch 5 năm`, `báo cáo 12 chỉ tiêu`. */
export const countedThings = phraseSet(
  "năm|tháng|ngày|quý|tuần|giờ|phút|giây|buổi|đêm|mùa|vụ|kỳ|kì|lần|đợt|lượt|bước|giai đoạn",
  "người|hộ|em|cháu|bạn|con|cây|đồng chí|đảng viên|cán bộ|công chức|viên chức|công nhân|công dân|học sinh|sinh viên",
  "học viên|giáo viên|chiến sĩ|đoàn viên|hội viên|đại biểu|cá nhân|tập thể|đối tượng|bệnh nhân|ca|nạn nhân|thành viên",
  "hộ dân|gia đình|lao động|doanh nghiệp|hợp tác xã|nhà|căn|chiếc|cái|bộ|suất|phần|phiếu|bài|trang|quyển|cuốn|bức",
  "xã|huyện|tỉnh|thôn|bản|khu|tổ|phường|quận|thị xã|thị trấn|thành phố|địa phương|vùng|nước|quốc gia|châu|miền",
  "chi bộ|đảng bộ|cơ quan|đơn vị|tổ chức|sở|ban ngành|sở ngành|ngành|phòng|cơ sở|trường|lớp|khoa|cấp|câu lạc bộ",
  "triệu|tỷ|tỉ|nghìn|ngàn|trăm|chục|vạn|đồng|tấn|tạ|kg|km|m|ha|mét|héc|lít|độ|phần trăm|USD|VNĐ|đô|mẫu|sào",
  "điều|khoản|mục|chương|điểm|tiết|phụ lục|câu|chữ|từ khóa|dòng|đoạn",
  "nội dung|nhiệm vụ|giải pháp|mục tiêu|chỉ tiêu|tiêu chí|tiêu chuẩn|nhóm|loại|dạng|hình thức|hướng|phương hướng",
  "trường hợp|vụ việc|sự việc|việc|dự án|công trình|đề án|chương trình|phương án|kịch bản|kế hoạch|nghị quyết",
  "quyết định|chỉ thị|kết luận|quy định|thông báo|báo cáo|tờ trình|văn bản|thông tư|nghị định|luật|hồ sơ|thủ tục",
  "vấn đề|ý kiến|kiến nghị|câu hỏi|hành vi|nguyên tắc|yêu cầu|lĩnh vực|khâu|trụ cột|đột phá|mô hình|sản phẩm|mặt hàng",
  "cuộc|hội nghị|kỳ họp|phiên|chuyến|trận|cặp|đôi|dự thảo|danh mục|chức danh|vị trí|biên chế|đầu mối|gói|tuyến|đoàn",
  "phố|đường|ngõ|ngách|hẻm|không|sạch|tốt|thật|dám|rõ|nhất|bên|mặt|chiều|thứ|tuổi|phương pháp",
);

/** After a number, these go on with the sentence: what stood before was the whole phrase. */
export const sentenceGoesOn = phraseSet(
  "của|về|do|và|hoặc|hay|là|đã|đang|sẽ|được|bị|còn|cũng|chỉ rõ|chỉ ra|cho|để|từ|tại|trên|trong|với|cùng|theo|nhằm",
  "như|vì|nên|mà|thì|khi|nếu|này|nêu|nêu rõ|quy định|quy định rõ|yêu cầu|đề ra|đề cập|xác định|khẳng định|nhấn mạnh",
  "ban hành|ra đời|ra|đi vào|phê duyệt|hướng dẫn|vào|đến|tới|kết hợp|gắn|gắn với|góp phần|mang|mang lại|tạo|tạo ra",
  "trở thành|thực hiện|bằng|ở|chưa|phải|cần|đối với|vừa|thay|thay thế|bổ sung|sửa đổi|bãi bỏ|hết hiệu lực|có hiệu lực",
  "chính thức|giao|nói trên|nói|đặt|thể hiện|quán triệt|chuyên đề|triển khai|tiếp tục|giai đoạn này|một cách|ngay|sau",
  "trước|qua|thông qua|đưa|giúp|bước đầu|đồng thời|nhưng|tuy|cụ thể|hiện|rằng|đều|lại|không chỉ|không còn|công nhận",
  "bổ nhiệm|điều động|thành lập|kiện toàn|xử phạt|thu hồi|gồm|tập trung|nghiêm túc|hiệu quả|kịp thời|đồng bộ|sâu rộng",
  "lên|xuống|xong|đạt|mới|cũ|đó|ấy|nêu trên|trên địa bàn|chậm|nhanh|đúng|ký|kí|có|không được|không phải|không có|không thể|không đạt|không quy định|không áp dụng|không làm|điều chỉnh|hướng tới|hướng đến",
  "tổ chức thực hiện|tổ chức triển khai|lần này|vừa qua|vừa được|nhất là|bên cạnh|đường lối|năm nay|có thể|con số",
);

/** Before `CT5` these say that it is a building. */
export const buildingWords = phraseSet("tòa|nhà|lô|khối|cụm|block|cư|tháp|khu");

/** Near `CT 06` these say that it is a motorway, or the number of a certificate. */
export const roadWords = phraseSet(
  "cao tốc|quốc lộ|đường tỉnh|tuyến|nút giao|làn|đường dẫn|trạm thu phí|ga|cầu|hầm|km|giấy chứng nhận|gcn|vào sổ|căn hộ|chung cư|tòa nhà|tòa",
);

/** Words, in small letters, that a law's name does not hold: the sentence has gone on. */
export const notInLawNames = phraseSet(
  "được|đã|trong|từ|đến|cho|vào|kể|sẽ|là|theo|tại|ở|khi|do|với|cùng|này|mới|ban hành|thông qua|có hiệu lực|có|hiện hành|bị",
  "phải|không|nhằm|giai đoạn|trước|sau|đang|cũng|mà|như|công bố|trình|ngày|tháng|đối với|nêu|yêu cầu|cần|ra",
);

/** Right before a law's name these say that it is a draft, a field of study or part of another name. */
export const notTheLawItself = phraseSet(
  "dự án|dự án các|dự thảo|dự thảo các|ngành|chuyên ngành|khoa|môn|bộ môn|trường|đại học|cử nhân|thạc sĩ|tiến sĩ|giảng viên|giáo trình|tạp chí|báo",
  "công ty|văn phòng|viện|hội|câu lạc bộ|tòa án|ngày|lịch sử|các bản|đạo|hội đồng|hãng|nhóm|soạn thảo|xây dựng|ban soạn thảo|học|sinh viên",
);

/** After a comma a law's name goes on with these, and with little else: `Phòng, chống tham nhũng`. */
export const afterCommaInLawNames = phraseSet(
  "chống|khen thưởng|bổ sung|an toàn|sử dụng|nhập cảnh|quá cảnh|cư trú|lãng phí|kiểm soát|quản lý|tố cáo|phòng|tạm giam|",
  "di sản|bảo vệ|trật tự|thẩm định|cảnh vệ|thể thao|công chức|viên chức|chữa cháy|cứu nạn|cứu hộ|chữa bệnh|tôn giáo|môi trường|hàng hóa|vệ sinh|gia nhập|chăm sóc|giáo dục|đầu tư|khai thác|vật liệu nổ|công cụ",
);

/** What looks like the end of a name and is not: types' words that laws are about, and set phrases. */
export const phrasesInLawNames = phraseSet(
  "văn bản|kế hoạch|chương trình|dự án|đề án|hướng dẫn|báo cáo|có công với cách mạng|ở nước ngoài theo hợp đồng",
  "tại việt nam|trong nước|có thẩm quyền|nhà ở|hòa giải ở cơ sở|dân chủ ở cơ sở|ở cơ sở",
);

/** What may stand between a type's word and `số` without being its title: `Nghị quyết chuyên đề số 05`. */
export const modifiers = phraseSet(
  "chuyên đề|liên tịch|liên ngành|liên bộ|phối hợp|hành động|kết luận|tổng kết|sơ kết|công tác|thanh tra|kiểm tra|",
  "giám sát|chính trị|khẩn|hỏa tốc|thượng khẩn|cá biệt|riêng|chỉ đạo|tổng thể|chi tiết|triển khai|thực hiện|",
  "quy phạm pháp luật|mang|mang số|có số|ký hiệu|số hiệu|bổ sung|thẩm tra|thẩm định",
);
