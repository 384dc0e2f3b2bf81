import type { CollectionConfig } from "payload";
import { adminsOnly, nobody } from "../access/rules.ts";
import { DELIVERY_OUTCOMES, DELIVERY_REASONS } from "../features/webhooks/api.ts";
import { bilingual } from "../text/bilingual.ts";

/** Attempts to tell subscribers something. Each subscriber's page shows its own. */
export const WebhookDeliveries: CollectionConfig = {
  slug: "webhook-deliveries",
  labels: {
    singular: bilingual("Lần gửi", "Delivery"),
    plural: bilingual("Các lần gửi", "Deliveries"),
  },
  admin: { hidden: true },
  defaultSort: "-createdAt",
  access: { create: nobody, read: adminsOnly, update: nobody, delete: nobody },
  fields: [
    { name: "webhookId", type: "text", required: true, index: true },
    { name: "messageId", type: "text", required: true },
    { name: "reason", type: "select", required: true, options: [...DELIVERY_REASONS] },
    { name: "outcome", type: "select", required: true, options: [...DELIVERY_OUTCOMES] },
    { name: "revision", type: "text" },
    { name: "changeCount", type: "number" },
    { name: "attempt", type: "number", required: true },
    { name: "status", type: "number" },
    { name: "error", type: "textarea" },
    { name: "durationMs", type: "number", required: true },
    { name: "retryAt", type: "date" },
  ],
};
