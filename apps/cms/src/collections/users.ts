import type { CollectionBeforeChangeHook, CollectionConfig } from "payload";
import { isAdmin, ROLES, type Role } from "../access/roles.ts";
import { adminsOnly, selfOrAdmin, staffOnly } from "../access/rules.ts";
import { environment } from "../environment/index.ts";
import { type Bilingual, bilingual } from "../text/bilingual.ts";
import { GROUPS } from "./groups.ts";

/** Whoever sets the system up must be able to run it; the form of the first account has no say. */
const firstUserIsAdmin: CollectionBeforeChangeHook = async ({ data, operation, req }) => {
  if (operation !== "create") return data;
  const { totalDocs } = await req.payload.count({ collection: "users", req });
  return totalDocs === 0 ? { ...data, role: "admin" } : data;
};

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
