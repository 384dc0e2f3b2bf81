import type { SampleRedirect } from "./sample-types.ts";

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
