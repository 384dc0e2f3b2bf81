import type { CollectionConfig } from "payload";
import { adminsOnly } from "../access/admins-only.ts";
import { webhookActions } from "../endpoints/webhook-actions.ts";
import { webhookFields } from "../fields/webhook/webhook-fields.ts";
import { bilingual } from "../text/bilingual.ts";
import { keepBuiltIn } from "../webhooks/keep-built-in.ts";
import { GROUPS } from "./groups.ts";

/** Whoever is told that something public has changed. Their secrets are for administrators alone. */
export const Webhooks: CollectionConfig = {
  slug: "webhooks",
  labels: {
    singular: bilingual("Nơi nhận thông báo", "Webhook"),
    plural: bilingual("Nơi nhận thông báo", "Webhooks"),
  },
  admin: {
    group: GROUPS.administration,
    useAsTitle: "name",
    defaultColumns: ["name", "kind", "isEnabled", "url"],
    description: bilingual(
      "Chương trình được báo mỗi khi nội dung đã đăng thay đổi: trình đưa tin lên trang, hệ thống dựng trang ở nơi khác, GitHub.",
      "Programs that are told when published content changes.",
    ),
    hidden: ({ user }) => user?.role !== "admin",
  },
  access: { create: adminsOnly, read: adminsOnly, update: adminsOnly, delete: adminsOnly },
  fields: webhookFields,
  endpoints: webhookActions,
  hooks: {
    beforeChange: [keepBuiltIn],
    afterDelete: [
      async ({ id, req }) => {
        const where = { webhookId: { equals: String(id) } };
        await req.payload.db.deleteMany({ collection: "webhook-deliveries", where, req });
      },
    ],
  },
};
