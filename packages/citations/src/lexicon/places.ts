import { Phrases } from "./phrases.ts";

/** Levels of government, in every usual spelling. */
export const levels = new Phrases<string>(
  (
    [
      ["tỉnh", "tỉnh"],
      ["thành phố|tp|tp.", "thành phố"],
      ["huyện", "huyện"],
      ["quận", "quận"],
      ["thị xã|tx|tx.", "thị xã"],
      ["thị trấn|tt|tt.", "thị trấn"],
      ["xã", "xã"],
      ["phường", "phường"],
      ["đặc khu", "đặc khu"],
    ] as const
  ).flatMap(([spellings, level]) =>
    spellings.split("|").map((spelling): [string, string] => [spelling, level]),
  ),
);

const PROVINCES =
  "An Giang|Bà Rịa - Vũng Tàu|Bạc Liêu|Bắc Giang|Bắc Kạn|Bắc Ninh|Bến Tre|Bình Dương|Bình Định|Bình Phước|Bình Thuận|" +
  "Cà Mau|Cao Bằng|Cần Thơ|Đà Nẵng|Đắk Lắk|Đắk Nông|Điện Biên|Đồng Nai|Đồng Tháp|Gia Lai|Hà Giang|Hà Nam|Hà Nội|Hà Tĩnh|" +
  "Hải Dương|Hải Phòng|Hậu Giang|Hòa Bình|Hồ Chí Minh|Huế|Hưng Yên|Khánh Hòa|Kiên Giang|Kon Tum|Lai Châu|Lạng Sơn|" +
  "Lào Cai|Lâm Đồng|Long An|Nam Định|Nghệ An|Ninh Bình|Ninh Thuận|Phú Thọ|Phú Yên|Quảng Bình|Quảng Nam|Quảng Ngãi|" +
  "Quảng Ninh|Quảng Trị|Sóc Trăng|Sơn La|Tây Ninh|Thái Bình|Thái Nguyên|Thanh Hóa|Thừa Thiên Huế|Thừa Thiên - Huế|" +
  "Tiền Giang|Trà Vinh|Tuyên Quang|Vĩnh Long|Vĩnh Phúc|Yên Bái|Việt Nam";

/** Provinces before and after the mergers of 2025: names we know even where a headline is all capitals. */
export const provinces = new Phrases<string>(
  PROVINCES.split("|").map((name): [string, string] => [name, name]),
);
