import type { GlobalConfig } from "payload";
import { isAdmin } from "../access/roles.ts";
import { adminsOnly } from "../access/rules.ts";
import { GROUPS } from "../collections/groups.ts";
import { REQUIRED_OF } from "../features/second-factor/required.ts";
import { type Bilingual, bilingual } from "../text/bilingual.ts";

const LABELS: Record<(typeof REQUIRED_OF)[number], Bilingual> = {
  nobody: bilingual("Không bắt buộc với ai", "Required of nobody"),
  publishers: bilingual(
    "Bắt buộc với biên tập viên và quản trị",
    "Required of editors and administrators",
  ),
  everybody: bilingual("Bắt buộc với mọi tài khoản", "Required of every account"),
};

/** What administrators ask of those who log in. */
export const SecuritySettings: GlobalConfig = {
  slug: "security-settings",
  label: bilingual("Bảo mật", "Security"),
  admin: { group: GROUPS.administration, hidden: ({ user }) => !isAdmin(user) },
  access: { read: adminsOnly, update: adminsOnly },
  fields: [
    {
      name: "secondFactorOf",
      type: "select",
      required: true,
      defaultValue: "nobody",
      label: bilingual("Xác thực hai bước", "Second factor"),
      options: REQUIRED_OF.map((value) => ({ value, label: LABELS[value] })),
      admin: {
        isClearable: false,
        description: bilingual(
          "Ai phải có mà chưa có thì được hướng dẫn bật ở lần đăng nhập sau; bật xong mới vào được. Mỗi người tự bật ở trang tài khoản của mình. Mất điện thoại và mất cả mã dự phòng: người quản trị gỡ giúp ở trang tài khoản đó, hoặc chạy lệnh “bantin account remove-second-factor” trên máy chủ.",
          "Whoever must have one and has none is led to it at the next login, and gets in after that. Lost phones: an administrator removes it on the account's page, or “bantin account remove-second-factor” on the server.",
        ),
      },
    },
  ],
};
