import type { SampleCategory, SampleMenuItem, SampleSiteSettings } from "./sample-types.ts";

/** The sample site names no real authority as its publisher: it must not look like anybody's official site. */
export const siteSettings: SampleSiteSettings = {
  organisation: {
    name: "Ban Biên tập Bản tin Đầm Hà (nội dung mẫu)",
    address: "Địa chỉ mẫu, xã Đầm Hà, tỉnh Quảng Ninh",
    email: "toasoan@bantin.example",
  },
  siteName: "Bản tin Đầm Hà (nội dung mẫu)",
  description:
    "Trang chạy thử của phần mềm Bản tin. Tin bài, nhân vật và số liệu do nhóm làm phần mềm tự đặt ra để minh họa; đây không phải trang thông tin chính thức của cơ quan nào.",
  responsible: "Nhóm phát triển phần mềm Bản tin",
  licence:
    "Nội dung mẫu, phát hành kèm phần mềm theo giấy phép MIT. Khi dùng thật, hãy thay bằng giấy phép của trang.",
};

export const categories: SampleCategory[] = [
  {
    key: "thoi-su",
    name: "Thời sự",
    description: "Hoạt động của cấp ủy, chính quyền và những việc bà con đang quan tâm.",
    order: 1,
  },
  {
    key: "xay-dung-dang",
    name: "Xây dựng Đảng",
    description:
      "Sinh hoạt chi bộ, công tác cán bộ, kiểm tra giám sát và đưa nghị quyết vào cuộc sống.",
    order: 2,
  },
  {
    key: "kinh-te",
    name: "Kinh tế",
    description: "Nuôi biển, trồng trọt, sản phẩm OCOP và những cách làm ăn mới.",
    order: 3,
  },
  {
    key: "van-hoa-xa-hoi",
    name: "Văn hóa - Xã hội",
    description: "Trường lớp, y tế, lễ hội và nếp sống ở các thôn, bản.",
    order: 4,
  },
  {
    key: "quoc-phong-an-ninh",
    name: "Quốc phòng - An ninh",
    description: "Giữ bình yên trên biển và ở cơ sở.",
    order: 5,
  },
];

export const navigation: { header: SampleMenuItem[]; footer: SampleMenuItem[] } = {
  header: [
    { label: "Trang chủ", target: "home" },
    ...categories.map(
      ({ key, name }): SampleMenuItem => ({ label: name, target: "category", category: key }),
    ),
    { label: "Văn bản", target: "documents" },
    { label: "Chủ đề công tác", target: "campaigns" },
  ],
  footer: [
    { label: "Tất cả tin tức", target: "news" },
    { label: "Văn bản", target: "documents" },
    { label: "Chủ đề công tác", target: "campaigns" },
    { label: "Cổng Thông tin điện tử Chính phủ", target: "link", url: "https://chinhphu.vn/" },
  ],
};
