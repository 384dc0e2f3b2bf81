import { type Bilingual, bilingual } from "../../text/bilingual.ts";

/** What is written down, in the order in which the filter of the list offers it. */
export const DEED_LABELS = {
  login: bilingual("Đăng nhập", "Logged in"),
  loginFailed: bilingual("Đăng nhập sai", "Failed to log in"),
  logout: bilingual("Đăng xuất", "Logged out"),
  sessionsEnded: bilingual("Đăng xuất các máy", "Logged devices out"),
  unlocked: bilingual("Mở khóa đăng nhập", "Unlocked logging in"),
  password: bilingual("Đổi mật khẩu", "Changed the password"),
  email: bilingual("Đổi địa chỉ thư", "Changed the mail address"),
  role: bilingual("Đổi vai trò", "Changed the role"),
  factorSet: bilingual("Bật xác thực hai bước", "Set up a second factor"),
  factorRemoved: bilingual("Gỡ xác thực hai bước", "Removed the second factor"),
  factorCodes: bilingual("Làm mới mã dự phòng", "Renewed the recovery codes"),
  keyMade: bilingual("Tạo khóa API", "Made an API key"),
  keyChanged: bilingual("Đổi hoặc tắt khóa API", "Changed an API key"),
  keyTaken: bilingual("Xóa khóa API", "Took an API key away"),
  create: bilingual("Tạo", "Created"),
  save: bilingual("Sửa", "Edited"),
  publish: bilingual("Đăng", "Published"),
  unpublish: bilingual("Hủy đăng", "Unpublished"),
  trash: bilingual("Bỏ vào thùng rác", "Moved to the trash"),
  untrash: bilingual("Lấy lại từ thùng rác", "Took out of the trash"),
  restoreVersion: bilingual("Khôi phục bản cũ", "Restored a version"),
  delete: bilingual("Xóa hẳn", "Deleted for ever"),
  settings: bilingual("Sửa thiết lập", "Changed settings"),
  scheduleSet: bilingual("Hẹn giờ", "Scheduled"),
  scheduleCancelled: bilingual("Bỏ hẹn giờ", "Called a schedule off"),
  scheduleDone: bilingual("Làm theo giờ hẹn", "Did what was scheduled"),
  scheduleFailed: bilingual("Giờ hẹn không thành", "A schedule failed"),
  release: bilingual("Dựng trang", "Released the site"),
  releaseOrder: bilingual("Yêu cầu về bản trang", "Ordered a release"),
  import: bilingual("Nhập bài từ tệp", "Imported a file"),
  export: bilingual("Xuất nhật ký", "Exported the log"),
  pruned: bilingual("Xóa phần nhật ký quá hạn", "Deleted old entries of the log"),
  addressesDropped: bilingual("Xóa địa chỉ quá hạn trong nhật ký", "Dropped old addresses"),
} as const satisfies Record<string, Bilingual>;

export type DeedKind = keyof typeof DEED_LABELS;

export const DEEDS = Object.keys(DEED_LABELS).filter(isDeed);

export function isDeed(value: string): value is DeedKind {
  return Object.hasOwn(DEED_LABELS, value);
}

/** Who can do something. */
export const ACTOR_LABELS = {
  person: bilingual("Nhân viên", "Member of staff"),
  program: bilingual("Chương trình có khóa API", "Program with a key"),
  command: bilingual("Dòng lệnh trên máy chủ", "Command line of the server"),
  server: bilingual("Máy chủ tự làm", "The server by itself"),
  anonymous: bilingual("Chưa đăng nhập", "Not logged in"),
} as const satisfies Record<string, Bilingual>;

export type ActorKind = keyof typeof ACTOR_LABELS;

export const ACTOR_KINDS = Object.keys(ACTOR_LABELS).filter(isActorKind);

export function isActorKind(value: string): value is ActorKind {
  return Object.hasOwn(ACTOR_LABELS, value);
}

/** Who is meant, where there is no account whose name could stand there. */
export function actorWords(kind: string | null, name: string | null): Bilingual {
  if (kind === "command") {
    const who = name ? `: ${name}` : "";
    return bilingual(`Dòng lệnh${who}`, `Command line${who}`);
  }
  if (name) return bilingual(name, name);
  return kind !== null && isActorKind(kind) ? ACTOR_LABELS[kind] : bilingual("", "");
}
