/** Codes that one body in the country bears, so that the code alone says whose a document is. */
const NATIONAL: ReadonlyMap<string, string> = new Map([
  ["TW", "Trung ương Đảng"],
  ["VPTW", "Văn phòng Trung ương Đảng"],
  ["UBKTTW", "Ủy ban Kiểm tra Trung ương"],
  ["BTCTW", "Ban Tổ chức Trung ương"],
  ["BTGTW", "Ban Tuyên giáo Trung ương"],
  ["BDVTW", "Ban Dân vận Trung ương"],
  ["BTGDVTW", "Ban Tuyên giáo và Dân vận Trung ương"],
  ["BNCTW", "Ban Nội chính Trung ương"],
  ["BKTTW", "Ban Kinh tế Trung ương"],
  ["BĐNTW", "Ban Đối ngoại Trung ương"],
  ["QUTW", "Quân ủy Trung ương"],
  ["ĐUCATW", "Đảng ủy Công an Trung ương"],
  ["QH", "Quốc hội"],
  ["UBTVQH", "Ủy ban Thường vụ Quốc hội"],
  ["VPQH", "Văn phòng Quốc hội"],
  ["CTN", "Chủ tịch nước"],
  ["VPCTN", "Văn phòng Chủ tịch nước"],
  ["CP", "Chính phủ"],
  ["TTg", "Thủ tướng Chính phủ"],
  ["HĐBT", "Hội đồng Bộ trưởng"],
  ["VPCP", "Văn phòng Chính phủ"],
  ["TTCP", "Thanh tra Chính phủ"],
  ["KTNN", "Kiểm toán nhà nước"],
  ["NHNN", "Ngân hàng Nhà nước Việt Nam"],
  ["TANDTC", "Tòa án nhân dân tối cao"],
  ["VKSNDTC", "Viện kiểm sát nhân dân tối cao"],
  ["UBDT", "Ủy ban Dân tộc"],
  ["BDTTG", "Bộ Dân tộc và Tôn giáo"],
  ["BNV", "Bộ Nội vụ"],
  ["BTP", "Bộ Tư pháp"],
  ["BCA", "Bộ Công an"],
  ["BQP", "Bộ Quốc phòng"],
  ["BNG", "Bộ Ngoại giao"],
  ["BYT", "Bộ Y tế"],
  ["BCT", "Bộ Công Thương"],
  ["BXD", "Bộ Xây dựng"],
  ["BGTVT", "Bộ Giao thông vận tải"],
  ["BKHĐT", "Bộ Kế hoạch và Đầu tư"],
  ["BKHCN", "Bộ Khoa học và Công nghệ"],
  ["BTTTT", "Bộ Thông tin và Truyền thông"],
  ["BTNMT", "Bộ Tài nguyên và Môi trường"],
  ["BNNPTNT", "Bộ Nông nghiệp và Phát triển nông thôn"],
  ["BNNMT", "Bộ Nông nghiệp và Môi trường"],
  ["BLĐTBXH", "Bộ Lao động - Thương binh và Xã hội"],
  ["BVHTTDL", "Bộ Văn hóa, Thể thao và Du lịch"],
  ["BGDĐT", "Bộ Giáo dục và Đào tạo"],
]);

/**
 * The body that a code names in the whole country; null for a code that several bear. `BTC` is one: it is the
 * Ministry of Finance's, and an organising committee's anywhere.
 */
export function nationalBody(code: string): string | null {
  return NATIONAL.get(code) ?? null;
}
