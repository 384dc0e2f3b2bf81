import { type Bilingual, bilingual } from "../text/bilingual.ts";
import { ROLES, type Role } from "./roles.ts";

/** Roles as staff read them. */
export const ROLE_LABELS: Record<Role, Bilingual> = {
  admin: bilingual("Quản trị", "Admin"),
  editor: bilingual("Biên tập viên (được đăng)", "Editor (may publish)"),
  writer: bilingual("Phóng viên (viết, gửi duyệt)", "Writer (writes and submits)"),
};

export function isRole(value: unknown): value is Role {
  return ROLES.some((role) => role === value);
}
