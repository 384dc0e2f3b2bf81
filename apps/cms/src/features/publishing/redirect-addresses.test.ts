import { expect, it } from "vitest";
import { readNewAddress, readOldAddress } from "./redirect-addresses.ts";

const SITE = "https://hailam.example";
const words = (found: ReturnType<typeof readOldAddress>) =>
  "problem" in found ? found.problem.vi : found.address;

it.each([
  ["https://hailam.example/Cu/bai-12.aspx#a", "/Cu/bai-12.aspx/"],
  ["/xem.aspx?id=12", "mọi địa chỉ /xem.aspx?… mở cùng một trang"],
  ["https://xaviet.example/tin/12", "chỉ ghi phần sau tên miền, ví dụ /tin/12"],
  ["//x.vn/", "chỉ ghi phần sau tên miền, ví dụ /tin-tuc/2022/10/ten-bai/"],
  ["https://hailam.example/", "Đây là trang chủ"],
  ["/giam-100%", "có dấu % mà không đọc được"],
  ["mailto:vp@hailam.example", "Hãy ghi địa chỉ cũ của trang này, ví dụ /tin-tuc/2022/10/ten-bai/"],
  ["/.env", "phần bắt đầu bằng dấu chấm"],
  ["/*", "máy chủ web hiểu đó là “mọi địa chỉ”"],
  ["https://hailam.example/tin/:ten/", "máy chủ web hiểu đó là “mọi địa chỉ”"],
  ["/a%3Fb/", "có ký tự không dùng được"],
  [`/${"tin-rat-dai-".repeat(30)}/`, "có phần dài quá 255 byte"],
  ["/x".repeat(600), "dài quá: được nhiều nhất 1.000 byte"],
  ["/tep/0123456789ab/x.pdf", "Địa chỉ /tep/0123456789ab/x.pdf là của một tệp hoặc thư mục"],
])("the old address %s: %s", (typed, expected) => {
  expect(words(readOldAddress(typed, SITE))).toContain(expected);
});

it.each([
  ["hailam.example/tin-tuc", "/tin-tuc/"],
  ["/", "/"],
  ["/tin-tuc/?trang=2", "/tin-tuc/?trang=2"],
  ["/tin-tuc/2022/10/bai/?trang=2#muc", "/tin-tuc/2022/10/bai/"],
  ["https://khac.example/a b?x=1#y", "https://khac.example/a%20b?x=1#y"],
  ["khac.example/tin", "hãy ghi đủ: https://khac.example/tin"],
  ["javascript:alert(1)", "không phải địa chỉ trang"],
  ["/tep/0123456789ab/x.pdf", "Hãy dẫn tới trang có tệp đó"],
  [`https://khac.example/${"a".repeat(2_000)}`, "dài quá"],
])("the new address %s: %s", (typed, expected) => {
  expect(words(readNewAddress(typed, SITE))).toContain(expected);
});
