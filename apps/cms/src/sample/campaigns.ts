import type { SampleCampaign } from "./sample-types.ts";

const KIND = "Chủ đề công tác năm";
const SLOGAN_IS_SAMPLE = "Khẩu hiệu và nội dung trang này là mẫu, do nhóm làm phần mềm đặt ra.";

export const campaigns: SampleCampaign[] = [
  {
    key: "chu-de-2024",
    year: 2024,
    kind: KIND,
    slogan: "Nông thôn mới bắt đầu từ mỗi thôn, mỗi nhà",
    occasion: "Chào mừng kỷ niệm 94 năm Ngày thành lập Đảng Cộng sản Việt Nam",
    anniversary: {
      event: "Ngày thành lập Đảng Cộng sản Việt Nam",
      from: "1930-02-03",
      to: "2024-02-03",
    },
    activeFrom: "2024-01-01",
    activeTo: "2024-12-31",
    body: [
      "Năm 2024, mỗi thôn chọn một việc làm được ngay: quét vôi nhà văn hóa, trồng hàng rào xanh, phân loại rác từ bếp.",
      SLOGAN_IS_SAMPLE,
    ],
  },
  {
    key: "chu-de-2025",
    year: 2025,
    kind: KIND,
    slogan: "Tinh gọn bộ máy, gần dân hơn, phục vụ tốt hơn",
    occasion: "Chào mừng kỷ niệm 80 năm Ngày Quốc khánh nước Cộng hòa xã hội chủ nghĩa Việt Nam",
    anniversary: {
      event: "Ngày Quốc khánh nước Cộng hòa xã hội chủ nghĩa Việt Nam",
      from: "1945-09-02",
      to: "2025-09-02",
    },
    activeFrom: "2025-01-01",
    activeTo: "2025-12-31",
    banner: "hoi-truong",
    body: [
      "Năm 2025 là năm sắp xếp lại bộ máy: cấp huyện kết thúc hoạt động, cấp xã nhận thêm việc. Yêu cầu đặt ra là không để hồ sơ nào của người dân bị chậm vì việc bàn giao.",
      { heading: "Việc trọng tâm" },
      {
        list: [
          "bàn giao hồ sơ đủ, đúng, có người chịu trách nhiệm;",
          "mỗi xã có nơi tiếp dân và điểm trả kết quả thuận đường;",
          "cán bộ mới nhận việc được tập huấn trước khi ngồi vào bàn.",
        ],
      },
      SLOGAN_IS_SAMPLE,
    ],
  },
  {
    key: "chu-de-2026",
    year: 2026,
    kind: KIND,
    slogan: "Đầm Hà chung sức từ rừng ra biển, số hóa vì dân",
    occasion: "Chào mừng kỷ niệm 96 năm Ngày thành lập Đảng Cộng sản Việt Nam",
    anniversary: {
      event: "Ngày thành lập Đảng Cộng sản Việt Nam",
      from: "1930-02-03",
      to: "2026-02-03",
    },
    activeFrom: "2026-01-01",
    activeTo: "2026-12-31",
    banner: "bien-dao",
    body: [
      {
        paragraph: [
          "Chủ đề năm 2026 gắn hai việc: làm giàu từ rừng và biển, đưa dịch vụ số về thôn, bản theo ",
          { text: "Nghị quyết số 904-NQ/ĐU", to: "resolutions", key: "904-nq-du" },
          " của Đảng ủy xã.",
        ],
      },
      { heading: "Từ rừng ra biển" },
      "Các thôn vùng cao giữ rừng, trồng chè và dược liệu; các thôn ven biển sắp xếp lại lồng bè, nuôi đúng vùng quy hoạch.",
      { heading: "Số hóa vì dân" },
      "Tổ công nghệ số cộng đồng đến từng nhà, hướng dẫn người cao tuổi nộp hồ sơ, đặt lịch khám và nhận trợ cấp qua tài khoản.",
      SLOGAN_IS_SAMPLE,
    ],
  },
];
