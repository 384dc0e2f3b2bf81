import { addresses } from "@bantin/contract";
import type { SearchText } from "./search-text.ts";

/** A page that stands whatever is published. */
type StandingPage = Pick<SearchText, "address" | "title" | "names">;

/** The pages of the site that no record makes, by the titles that they bear, and what readers call them besides. */
export const STANDING_PAGES: readonly StandingPage[] = [
  {
    address: addresses.about(),
    title: "Giới thiệu và liên hệ",
    names: [
      "Số điện thoại liên hệ, địa chỉ, thư điện tử, email",
      "Góp ý, phản ánh",
      "Giờ làm việc",
    ],
  },
  { address: addresses.news(), title: "Tin tức", names: ["Tin tức theo tháng", "Tin mới"] },
  {
    address: addresses.documents(),
    title: "Văn bản",
    names: ["Danh mục văn bản", "Văn bản theo năm"],
  },
  {
    address: addresses.documentFilter(),
    title: "Lọc văn bản",
    names: ["Tra cứu văn bản theo loại, cơ quan, lĩnh vực, hiệu lực"],
  },
  { address: addresses.campaigns(), title: "Chủ đề công tác", names: ["Khẩu hiệu, chủ đề năm"] },
  {
    address: addresses.currentCalendar(),
    title: "Lịch công tác",
    names: ["Lịch công tác tuần này", "Lịch làm việc của lãnh đạo"],
  },
  {
    address: addresses.feeds(),
    title: "Theo dõi tin và văn bản",
    names: ["RSS, Atom, nguồn tin", "Nhận tin mới"],
  },
  {
    address: addresses.openData(),
    title: "Dữ liệu mở",
    names: ["Dữ liệu văn bản cho máy đọc: CSV, JSON"],
  },
];
