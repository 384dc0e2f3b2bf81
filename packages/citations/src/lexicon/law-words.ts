import { phraseSet } from "./phrases.ts";

/** Words, in small letters, that a law's name does not hold: the sentence has gone on. */
export const notInLawNames = phraseSet(
  "được|đã|trong|từ|đến|cho|vào|kể|sẽ|là|theo|tại|ở|khi|do|với|cùng|này|mới|ban hành|thông qua|có hiệu lực|có|hiện hành|bị",
  "phải|không|nhằm|giai đoạn|trước|sau|đang|cũng|mà|như|công bố|trình|ngày|tháng|đối với|nêu|yêu cầu|cần|ra",
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
