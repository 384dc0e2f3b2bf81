import type {
  CollectionBeforeChangeHook,
  CollectionBeforeDeleteHook,
  CollectionConfig,
  PayloadRequest,
  Where,
} from "payload";
import { ROLE_LABELS } from "../access/role-labels.ts";
import { isAdmin, ROLES } from "../access/roles.ts";
import { adminsOnly, selfOrAdmin, staffOnly } from "../access/rules.ts";
import { restOn } from "../database/rest-on.ts";
import { environment } from "../environment/index.ts";
import { guardPasswords } from "../features/accounts/check-password.ts";
import { endLinks, mailEndpoints } from "../features/accounts/forgot-password.ts";
import { loginEndpoint } from "../features/accounts/login.ts";
import { emailField } from "../features/accounts/private-addresses.ts";
import { releaseLocksOfDemoted, releaseLocksOfLeaver } from "../features/accounts/release-locks.ts";
import { sessionEndpoints } from "../features/accounts/sessions.ts";
import { askSetupCode } from "../features/accounts/setup-code.ts";
import { tellChanges } from "../features/accounts/tell-changes.ts";
import { recordLogout } from "../features/audit/record-accounts.ts";
import { factorEndpoints } from "../features/second-factor/account-endpoints.ts";
import {
  forgetFactor,
  guardSessions,
  markReset,
} from "../features/second-factor/guard-sessions.ts";
import { secondStepEndpoints } from "../features/second-factor/login-endpoints.ts";
import { bilingual } from "../text/bilingual.ts";
import { refusal } from "../text/refusal.ts";
import { GROUPS } from "./groups.ts";

/** Whoever sets the system up must be able to run it; the form of the first account has no say. */
const firstUserIsAdmin: CollectionBeforeChangeHook = async ({ data, operation, req }) => {
  if (operation !== "create") return data;
  await restOn(req, "users");
  const { totalDocs } = await req.payload.count({ collection: "users", req });
  return totalDocs === 0 ? { ...data, role: "admin" } : data;
};

const LAST_ADMIN = bilingual(
  "Đây là tài khoản quản trị cuối cùng: xóa hoặc đổi vai trò thì không còn ai quản trị. Hãy cho một tài khoản khác vai trò “Quản trị” trước.",
  "This is the last admin: without it nobody could run the system. Make another account an admin first.",
);

/** @throws APIError when nobody but this account is an admin */
async function assertNotLastAdmin(id: number | string, req: PayloadRequest): Promise<void> {
  const role: Where = { role: { equals: "admin" } };
  const [others, own] = await Promise.all(
    [{ id: { not_equals: id } }, { id: { equals: id } }].map((who) =>
      req.payload.count({ collection: "users", where: { and: [role, who] }, req }),
    ),
  );
  if (others?.totalDocs === 0 && own?.totalDocs === 1) throw refusal(req, LAST_ADMIN);
}

const keepAnAdmin: CollectionBeforeChangeHook = async ({ data, operation, originalDoc, req }) => {
  const isDemoted = data.role !== undefined && data.role !== "admin";
  if (operation === "update" && isDemoted) await assertNotLastAdmin(originalDoc.id, req);
  return data;
};

const keepLastAdmin: CollectionBeforeDeleteHook = ({ id, req }) => assertNotLastAdmin(id, req);

/** Waiting is `features/accounts/login.ts`'s matter; Payload's lock, which anybody could close, is never reached. */
const NEVER = 1_000_000_000;

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
    maxLoginAttempts: NEVER,
    // Of a login that nobody uses. One that is used ends after a day.
    tokenExpiration: environment.sessionIdleMinutes * 60,
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
  endpoints: [
    loginEndpoint,
    ...secondStepEndpoints,
    ...factorEndpoints,
    ...mailEndpoints,
    ...sessionEndpoints,
  ],
  fields: [
    {
      name: "currentPassword",
      type: "text",
      virtual: true,
      label: bilingual("Mật khẩu hiện tại", "Present password"),
      admin: {
        disableBulkEdit: true,
        disableListColumn: true,
        disableListFilter: true,
        description: bilingual(
          "Chỉ cần ghi khi đổi mật khẩu hoặc địa chỉ thư: mật khẩu mà chính bạn đang dùng, kể cả khi đổi cho người khác.",
          "Needed only when a password or an address is changed: the one that you use yourself, also for somebody else's.",
        ),
        components: { Field: "/features/accounts/components/secret-fields.tsx#CurrentPassword" },
      },
    },
    {
      name: "setupCode",
      type: "text",
      virtual: true,
      label: bilingual("Mã cài đặt", "Set-up code"),
      admin: {
        disableBulkEdit: true,
        disableListColumn: true,
        disableListFilter: true,
        components: { Field: "/features/accounts/components/secret-fields.tsx#SetupCode" },
      },
    },
    emailField,
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
    {
      name: "secondFactor",
      type: "ui",
      admin: {
        disableListColumn: true,
        components: { Field: "/features/second-factor/components/account-panel.tsx#AccountPanel" },
      },
    },
    // Payload's own, with what tells devices apart; `features/accounts/open-session.ts` writes it.
    {
      name: "sessions",
      type: "array",
      fields: [
        { name: "device", type: "text" },
        { name: "address", type: "text" },
      ],
    },
    {
      name: "openSessions",
      type: "ui",
      admin: {
        disableListColumn: true,
        components: { Field: "/features/accounts/components/sessions.tsx#Sessions" },
      },
    },
  ],
  hooks: {
    beforeOperation: [askSetupCode, guardPasswords, markReset],
    beforeLogin: [guardSessions],
    afterLogout: [recordLogout],
    beforeChange: [firstUserIsAdmin, keepAnAdmin, endLinks],
    afterChange: [tellChanges, releaseLocksOfDemoted],
    beforeDelete: [keepLastAdmin, releaseLocksOfLeaver],
    afterDelete: [forgetFactor],
  },
};
