import { bilingual } from "../../../text/bilingual.ts";

export const WEBHOOK_WORDS = {
  saveFirst: bilingual(
    "Lưu nơi nhận này trước: hệ thống sẽ tạo khóa ký, rồi bạn gửi thử được.",
    "Save first: the system makes a secret, and you can send a test.",
  ),
  secret: bilingual("Khóa ký", "Signing secret"),
  secretHint: bilingual(
    "Dán khóa này vào chương trình nhận. Nhờ nó, nơi nhận biết thông báo đúng là của hệ thống (chuẩn Standard Webhooks).",
    "Paste it into the receiving program, which tells by it that a message is ours (Standard Webhooks).",
  ),
  builtInHint: bilingual(
    "Hệ thống tự tạo nơi nhận này. Khóa của nó lấy từ cấu hình máy chủ, hai bên dùng chung, không cần dán đi đâu.",
    "The system made this subscriber. Its secret comes from the server's configuration on both sides.",
  ),
  oldSecret: bilingual("Khóa cũ, còn ký cùng khóa mới", "Old secret, still signing beside the new"),
  show: bilingual("Hiện", "Show"),
  hide: bilingual("Ẩn", "Hide"),
  copy: bilingual("Chép", "Copy"),
  copied: bilingual("Đã chép.", "Copied."),
  notCopied: bilingual(
    "Trình duyệt không cho chép. Hãy bấm Hiện rồi chọn và chép bằng tay.",
    "The browser does not let us copy. Press Show, and copy by hand.",
  ),
  rotate: bilingual("Đổi khóa", "Rotate"),
  rotated: bilingual(
    "Đã có khóa mới. Khóa cũ vẫn ký cùng cho tới khi bạn gỡ: dán khóa mới vào nơi nhận rồi hãy gỡ khóa cũ.",
    "There is a new secret. The old one signs too until you remove it: paste the new one first.",
  ),
  retire: bilingual("Gỡ khóa cũ", "Remove the old secret"),
  retired: bilingual("Đã gỡ khóa cũ.", "The old secret is gone."),
  deliveries: bilingual("Các lần gửi gần đây", "Last deliveries"),
  none: bilingual("Chưa gửi lần nào.", "Nothing was sent yet."),
  test: bilingual("Gửi thử", "Send a test"),
  testHint: bilingual(
    "Gửi một thông báo không có nội dung theo cấu hình đã lưu, kể cả khi đang tắt.",
    "Sends a message that says nothing, by what was saved, also while it is off.",
  ),
  testing: bilingual("Đang gửi thử…", "Sending…"),
  loading: bilingual("Đang tải…", "Loading…"),
  time: bilingual("Lúc", "Time"),
  reason: bilingual("Việc", "What for"),
  result: bilingual("Kết quả", "Result"),
  attempt: bilingual("Lần thử", "Attempt"),
  duration: bilingual("Mất", "Took"),
  isTest: bilingual("Gửi thử", "Test"),
  change: bilingual("thay đổi", "changes"),
  delivered: bilingual("Đã nhận", "Delivered"),
  notDelivered: bilingual("Chưa nhận", "Not delivered"),
  retryAt: bilingual("Thử lại lúc", "Again at"),
  givenUp: bilingual("Không thử nữa.", "Not tried again."),
};
