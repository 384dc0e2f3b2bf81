import type { CollectionName, GlobalName } from "../collections/collections.ts";

/** The words under which staff know the collections: the labels of the admin. */
export const STAFF_COLLECTIONS: Record<CollectionName, string> = {
  articles: "bài viết",
  resolutions: "văn bản",
  campaigns: "chủ đề công tác",
  redirects: "chuyển hướng",
  issuers: "cơ quan ban hành",
  categories: "chuyên mục",
  media: "hình ảnh",
  files: "tệp",
};

export const STAFF_GLOBALS: Record<GlobalName, string> = {
  "site-settings": "Cài đặt trang",
  navigation: "Trình đơn",
};

/** The word for a collection or a global. */
export function staffWord(name: CollectionName | GlobalName): string {
  return { ...STAFF_COLLECTIONS, ...STAFF_GLOBALS }[name];
}

/** Words for the fields that staff are most likely to leave in a bad state. */
const STAFF_FIELDS: Record<string, string> = {
  _status: "trạng thái đăng",
  activeFrom: "ngày bắt đầu",
  activeTo: "ngày kết thúc",
  alt: "mô tả ảnh",
  attachments: "tệp đính kèm",
  body: "nội dung",
  category: "chuyên mục",
  code: "mã cơ quan",
  effectDate: "ngày hiệu lực",
  from: "địa chỉ cũ",
  hero: "ảnh chính",
  issueDate: "ngày ban hành",
  issuer: "cơ quan ban hành",
  name: "tên",
  number: "số văn bản",
  organisation: "cơ quan",
  publishedAt: "ngày đăng",
  siteName: "tên trang",
  slogan: "khẩu hiệu",
  slug: "đường dẫn",
  source: "nguồn",
  sourceUrl: "địa chỉ nguồn",
  summary: "tóm tắt",
  title: "tiêu đề",
  to: "địa chỉ mới",
  type: "loại văn bản",
  year: "năm",
};

/** `nguồn (source.url)`: the staff's word for a field, with its path for whoever helps them. */
export function staffField(path: string): string {
  const word = STAFF_FIELDS[path.split(".")[0] ?? ""];
  return word ? `“${word}” (${path})` : `“${path}”`;
}

/** What a document is called on the screen: its title, symbol, slogan or name; null when it has none. */
export function documentTitle(raw: unknown): string | null {
  if (typeof raw !== "object" || raw === null) return null;
  const values = new Map(Object.entries(raw));
  for (const key of ["title", "symbol", "slogan", "name", "alt", "filename", "from"]) {
    const value = values.get(key);
    if (typeof value === "string" && value.trim()) return value.trim();
  }
  return null;
}
