import type {
  SampleCategory,
  SampleFrontPage,
  SampleMenuItem,
  SampleRedirect,
  SampleSiteSettings,
} from "./sample-types.ts";

/** The sample site names no real authority as its publisher: it must not look like anybody's official site. */
export const siteSettings: SampleSiteSettings = {
  organisation: {
    name: "Ban Biên tập Bản tin Đầm Hà (nội dung mẫu)",
    address: "Địa chỉ mẫu, xã Đầm Hà, tỉnh Quảng Ninh",
    phone: "0000 000 000",
    email: "toasoan@bantin.example",
    workingHours: "Thứ Hai đến thứ Sáu, 7:30–11:30 và 13:30–17:00 (mẫu)",
  },
  siteName: "Bản tin Đầm Hà (nội dung mẫu)",
  description:
    "Trang chạy thử của phần mềm Bản tin. Tin bài, nhân vật và số liệu do nhóm làm phần mềm tự đặt ra để minh họa; đây không phải trang thông tin chính thức của cơ quan nào.",
  responsible: "Nhóm phát triển phần mềm Bản tin",
  editor: "Trưởng Ban Biên tập: Nguyễn Văn Mẫu (nhân vật giả định)",
  licence:
    "Nội dung mẫu, phát hành kèm phần mềm theo giấy phép MIT. Khi dùng thật, hãy thay bằng giấy phép của trang.",
  about: [
    "Bản tin Đầm Hà là trang chạy thử của phần mềm Bản tin. Trang đăng tin, bài, nghị quyết, văn bản và chủ đề công tác để người dùng thấy phần mềm làm được gì; mọi nội dung ở đây là nội dung mẫu.",
    { heading: "Trang này dành cho ai" },
    {
      list: [
        "Bà con và cán bộ: đọc tin, tra văn bản, in ra khi cần. Trang nhẹ, đọc được trên điện thoại cũ và khi mạng yếu.",
        "Ban Biên tập: viết, duyệt và đăng bài; văn bản được nhắc đến trong bài tự dẫn đến trang của văn bản.",
      ],
    },
    { heading: "Góp ý và phản ánh" },
    "Bạn đọc thấy thông tin chưa đúng, xin gửi thư hoặc gọi điện theo địa chỉ ở cuối trang này. Bài đã sửa có ghi ngày sửa và điều đã sửa; bài hay văn bản đã thu hồi vẫn giữ nguyên địa chỉ, kèm lý do.",
    "Trang không đặt quảng cáo, không theo dõi bạn đọc và không dùng cookie.",
  ],
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
    { label: "Lịch công tác", target: "currentCalendar" },
  ],
  footer: [
    { label: "Tất cả tin tức", target: "news" },
    { label: "Văn bản", target: "documents" },
    { label: "Chủ đề công tác", target: "campaigns" },
    { label: "Cổng Thông tin điện tử Chính phủ", target: "link", url: "https://chinhphu.vn/" },
  ],
};

/** What leads is chosen by itself. */
export const frontPage: SampleFrontPage = {
  sections: ["van-hoa-xa-hoi", "kinh-te", "xay-dung-dang"],
  notices: [
    {
      text: "Tiếp xúc cử tri trước kỳ họp cuối năm của HĐND xã: 7 giờ 30 ngày 8/12, nhà văn hóa thôn Đông (mẫu)",
    },
    { text: "Lịch công tác trong tuần của lãnh đạo xã (mẫu)", url: "/lich-cong-tac/" },
  ],
  services: [
    {
      label: "Cổng Dịch vụ công quốc gia",
      url: "https://dichvucong.gov.vn/",
      description: "Nộp hồ sơ và theo dõi kết quả",
      icon: "document",
    },
    {
      label: "Tra cứu văn bản",
      url: "/van-ban/loc/",
      description: "Nghị quyết, quyết định, thông báo",
      icon: "question",
    },
    {
      label: "Phản ánh, góp ý",
      url: "/gioi-thieu/",
      description: "Thư, điện thoại, giờ tiếp dân",
      icon: "telephone",
    },
  ],
};

/** Addresses of an older site: one that has moved, and one whose page is gone and says so. */
export const redirects: SampleRedirect[] = [
  {
    from: "/nong-thon-moi/",
    kind: "moved",
    to: "/chuyen-muc/kinh-te/",
    title: "Chuyên trang nông thôn mới (mẫu)",
  },
  {
    from: "/thong-bao/lich-tiep-cong-dan-2024/",
    kind: "gone",
    title: "Lịch tiếp công dân năm 2024 (mẫu)",
    explanation: "Lịch đã hết hiệu lực; lịch mới do cơ quan kế thừa thông báo.",
  },
];
