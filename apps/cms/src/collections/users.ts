import type { CollectionConfig } from "payload";
import { adminsOnly } from "../access/admins-only.ts";
import { isAdmin, ROLES, type Role } from "../access/roles.ts";
import { selfOrAdmin } from "../access/self-or-admin.ts";
import { staffOnly } from "../access/staff-only.ts";
import { environment } from "../environment/index.ts";
import { type Bilingual, bilingual } from "../text/bilingual.ts";
import { firstUserIsAdmin } from "./first-user-is-admin.ts";
import { GROUPS } from "./groups.ts";

const ROLE_LABELS: Record<Role, Bilingual> = {
  admin: bilingual("Quản trị", "Admin"),
  editor: bilingual("Biên tập viên (được đăng)", "Editor (may publish)"),
  writer: bilingual("Phóng viên (viết, gửi duyệt)", "Writer (writes and submits)"),
};

const MINUTE_MS = 60_000;

/** Members of staff. */
export const Users: CollectionConfig = {
  slug: "users",
  labels: {
    singular: bilingual("Tài khoản", "Account"),
    plural: bilingual("Tài khoản", "Accounts"),
  },
  admin: {
    group: GROUPS.administration,
    useAsTitle: "name",
    defaultColumns: ["name", "email", "role"],
  },
  auth: {
    maxLoginAttempts: 5,
    lockTime: 10 * MINUTE_MS,
    tokenExpiration: 8 * 60 * 60,
    cookies: { sameSite: "Lax", secure: environment.cmsUrl.startsWith("https:") },
  },
  access: {
    admin: staffOnly,
    create: adminsOnly,
    read: staffOnly,
    update: selfOrAdmin,
    delete: adminsOnly,
    unlock: adminsOnly,
  },
  fields: [
    { name: "name", type: "text", required: true, label: bilingual("Họ tên", "Name") },
    {
      name: "role",
      type: "select",
      required: true,
      defaultValue: "writer",
      saveToJWT: true,
      label: bilingual("Vai trò", "Role"),
      options: ROLES.map((value) => ({ value, label: ROLE_LABELS[value] })),
      access: {
        create: ({ req }) => isAdmin(req.user),
        update: ({ req }) => isAdmin(req.user),
      },
    },
  ],
  hooks: { beforeChange: [firstUserIsAdmin] },
};
