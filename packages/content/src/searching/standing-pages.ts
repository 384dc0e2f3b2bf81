import { type RoutesOf, routes, routesOf } from "@bantin/contract";
import type { SearchText } from "./search-text.ts";

interface StandingPage extends Pick<SearchText, "address" | "title" | "names"> {
  /** What the search page calls it among the ways in that need no search; null where it is none. */
  wayIn: string | null;
}

/**
 * The pages that stand whatever is published, by the titles that they bear, and what readers call them besides. Null for
 * those that nobody searches for: the front page, to which every page leads, and the search.
 */
const STANDING: Readonly<Record<RoutesOf<"always">, Omit<StandingPage, "address"> | null>> = {
  home: null,
  search: null,
  about: {
    title: "Giới thiệu và liên hệ",
    names: [
      "Số điện thoại liên hệ, địa chỉ, thư điện tử, email",
      "Góp ý, phản ánh",
      "Giờ làm việc",
    ],
    wayIn: null,
  },
  news: { title: "Tin tức", names: ["Tin tức theo tháng", "Tin mới"], wayIn: "Tin tức theo tháng" },
  documents: {
    title: "Văn bản",
    names: ["Danh mục văn bản", "Văn bản theo năm"],
    wayIn: "Văn bản theo năm",
  },
  documentFilter: {
    title: "Lọc văn bản",
    names: ["Tra cứu văn bản theo loại, cơ quan, lĩnh vực, hiệu lực"],
    wayIn: null,
  },
  campaigns: {
    title: "Chủ đề công tác",
    names: ["Khẩu hiệu, chủ đề năm"],
    wayIn: "Chủ đề công tác",
  },
  currentCalendar: {
    title: "Lịch công tác",
    names: ["Lịch công tác tuần này", "Lịch làm việc của lãnh đạo"],
    wayIn: "Lịch công tác",
  },
  feeds: {
    title: "Theo dõi tin và văn bản",
    names: ["RSS, Atom, nguồn tin", "Nhận tin mới"],
    wayIn: null,
  },
  openData: {
    title: "Dữ liệu mở",
    names: ["Dữ liệu văn bản cho máy đọc: CSV, JSON"],
    wayIn: null,
  },
};

/** The pages of the site that no record makes. */
export const STANDING_PAGES: readonly StandingPage[] = routesOf("always").flatMap((name) => {
  const page = STANDING[name];
  return page ? [{ address: routes[name].build({}), ...page }] : [];
});
