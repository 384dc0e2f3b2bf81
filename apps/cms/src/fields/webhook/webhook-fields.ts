import type { Field } from "payload";
import { type Bilingual, bilingual } from "../../text/bilingual.ts";
import { makeSecret } from "../../webhooks/secret-hooks.ts";
import { SUBSCRIBER_KINDS, type SubscriberKind } from "../../webhooks/subscriber.ts";
import { githubFields } from "./github-fields.ts";
import { isBuiltInField, secretField } from "./system-fields.ts";
import { urlField } from "./url-field.ts";
import { waitFields } from "./wait-fields.ts";

const KIND_LABELS: Record<SubscriberKind, Bilingual> = {
  generic: bilingual("Chương trình khác (Standard Webhooks)", "Any program (Standard Webhooks)"),
  github: bilingual("GitHub Actions (repository_dispatch)", "GitHub Actions (repository_dispatch)"),
  publisher: bilingual("Trình đưa tin lên trang (báo ngay)", "Publisher (told at once)"),
};

/** A subscriber, in the order in which an administrator fills it in. */
export const webhookFields: Field[] = [
  { name: "name", type: "text", required: true, label: bilingual("Tên", "Name") },
  {
    name: "kind",
    type: "select",
    required: true,
    defaultValue: "generic",
    label: bilingual("Loại", "Kind"),
    admin: { isClearable: false },
    options: SUBSCRIBER_KINDS.map((value) => ({ value, label: KIND_LABELS[value] })),
  },
  {
    name: "isEnabled",
    type: "checkbox",
    defaultValue: true,
    label: bilingual("Bật", "On"),
    admin: { position: "sidebar" },
  },
  urlField,
  ...githubFields,
  ...waitFields,
  secretField("secret", [makeSecret]),
  secretField("previousSecret"),
  isBuiltInField,
  {
    name: "panel",
    type: "ui",
    label: bilingual("Khóa ký và các lần gửi", "Secret and deliveries"),
    admin: {
      components: { Field: "/components/webhooks/webhook-panel.tsx#WebhookPanel" },
      disableListColumn: true,
    },
  },
];
