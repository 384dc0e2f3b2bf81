import { z } from "zod";
import type { EffectStatus } from "./resolution.ts";

const day = z.iso.date().nullable();
const word = z.string().min(1);
const address = z.url();

/** How the open data writes whether a document has effect. */
export const OPEN_EFFECT_STATUS: Record<EffectStatus, string> = {
  unknown: "chua-xac-dinh",
  notYetInForce: "chua-co-hieu-luc",
  inForce: "con-hieu-luc",
  partlyExpired: "het-hieu-luc-mot-phan",
  suspended: "ngung-hieu-luc",
  expired: "het-hieu-luc",
};

const file = z.strictObject({
  ten: word.meta({ description: "Tên tệp" }),
  diaChi: address.meta({ description: "Địa chỉ tải về" }),
  dinhDang: word.meta({ description: "Kiểu nội dung (MIME)" }),
  dungLuong: z.number().int().positive().meta({ description: "Dung lượng, tính bằng byte" }),
});

/**
 * One official document in the open data. Names are Vietnamese without accents, because the people who read
 * the tables are. Fields may be added; one that is there keeps its name and its meaning.
 */
export const openDocument = z.strictObject({
  dinhDanh: word.meta({
    description: "Mã định danh (tag URI, RFC 4151). Không đổi khi địa chỉ hay nội dung đổi",
  }),
  diaChi: address.meta({ description: "Địa chỉ trang của văn bản" }),
  loai: word.meta({ description: "Mã loại văn bản, ví dụ nghi-quyet" }),
  tenLoai: word.meta({ description: "Tên loại văn bản, ví dụ Nghị quyết" }),
  so: word.meta({ description: "Số văn bản, giữ số 0 ở đầu" }),
  kyHieu: word.nullable().meta({ description: "Số, ký hiệu đầy đủ, ví dụ 06-NQ/TU" }),
  coQuan: word.meta({ description: "Cơ quan ban hành" }),
  heThong: z
    .enum(["dang", "nha-nuoc"])
    .meta({ description: "Hệ thống văn bản: Đảng hoặc Nhà nước" }),
  khoa: word.nullable().meta({ description: "Khóa, nhiệm kỳ, viết bằng số La Mã" }),
  nam: z.number().int().nullable().meta({
    description: "Năm trong ký hiệu, hoặc năm ban hành nếu cơ quan đánh số theo năm",
  }),
  ngayBanHanh: day.meta({ description: "Ngày ban hành (năm-tháng-ngày)" }),
  ngayHieuLuc: day.meta({ description: "Ngày có hiệu lực" }),
  ngayHetHieuLuc: day.meta({ description: "Ngày hết hiệu lực" }),
  tinhTrang: z.enum(Object.values(OPEN_EFFECT_STATUS)).meta({ description: "Tình trạng hiệu lực" }),
  trichYeu: word.meta({ description: "Trích yếu nội dung" }),
  nguoiKy: word.nullable().meta({ description: "Người ký" }),
  chucVu: word.nullable().meta({ description: "Chức vụ của người ký" }),
  linhVuc: word.nullable().meta({ description: "Lĩnh vực" }),
  tenGoiKhac: z.array(word).meta({ description: "Các tên gọi khác" }),
  thayThe: z.array(address).meta({ description: "Các văn bản mà văn bản này thay thế" }),
  suaDoi: z.array(address).meta({ description: "Các văn bản mà văn bản này sửa đổi, bổ sung" }),
  baiBo: z.array(address).meta({ description: "Các văn bản mà văn bản này bãi bỏ" }),
  dinhChi: z.array(address).meta({ description: "Các văn bản mà văn bản này đình chỉ thi hành" }),
  dinhChinh: z.array(address).meta({ description: "Các văn bản mà văn bản này đính chính" }),
  hopNhat: z.array(address).meta({ description: "Các văn bản mà văn bản này hợp nhất" }),
  trienKhai: z.array(address).meta({ description: "Các văn bản mà văn bản này triển khai" }),
  canCu: z.array(address).meta({ description: "Các văn bản làm căn cứ ban hành" }),
  tep: z.array(file).meta({ description: "Các tệp đính kèm" }),
  nguon: address.nullable().meta({ description: "Nơi công bố gốc" }),
  coToanVan: z.boolean().meta({ description: "Trang có toàn văn hoặc tệp của văn bản" }),
  daThuHoi: z.boolean().meta({
    description: "Bản đăng đã bị thu hồi; trang được giữ lại để tra cứu",
  }),
  ngayThuHoi: day.meta({ description: "Ngày thu hồi bản đăng" }),
  lyDoThuHoi: word.nullable().meta({ description: "Lý do thu hồi bản đăng" }),
  capNhat: z.iso.datetime().meta({ description: "Lần cập nhật gần nhất, giờ UTC" }),
});
export type OpenDocument = z.infer<typeof openDocument>;

/** All published documents, with whose they are. */
export const openDocuments = z.strictObject({
  $schema: address.meta({ description: "Địa chỉ của lược đồ này" }),
  tieuDe: word.meta({ description: "Tên bộ dữ liệu" }),
  coQuanCongBo: word.meta({ description: "Cơ quan công bố dữ liệu" }),
  trangWeb: address.meta({ description: "Trang thông tin của cơ quan" }),
  giayPhep: word.meta({ description: "Điều kiện sử dụng" }),
  moTa: address.meta({ description: "Trang giải thích dữ liệu" }),
  vanBan: z.array(openDocument).meta({ description: "Các văn bản, năm mới nhất đứng trước" }),
});
export type OpenDocuments = z.infer<typeof openDocuments>;
