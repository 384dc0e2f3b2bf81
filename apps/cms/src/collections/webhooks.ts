import type {
  CheckboxField,
  CollectionConfig,
  Condition,
  Field,
  NumberField,
  TextField,
} from "payload";
import { adminsOnly, nobody } from "../access/rules.ts";
import { environment } from "../environment/index.ts";
import { TARGET_WORDS } from "../features/webhooks/attempt-words.ts";
import { keepBuiltIn } from "../features/webhooks/built-in-subscriber.ts";
import { webhookActions } from "../features/webhooks/endpoints.ts";
import {
  decryptSecret,
  decryptToken,
  encryptSecret,
  encryptToken,
  makeSecret,
} from "../features/webhooks/secrets.ts";
import {
  DEFAULT_MAXIMUM_WAIT_MS,
  DEFAULT_QUIET_PERIOD_MS,
  SUBSCRIBER_KINDS,
  type SubscriberKind,
} from "../features/webhooks/subscriber.ts";
import { targetProblem } from "../features/webhooks/target.ts";
import { type Bilingual, bilingual, inLanguageOf } from "../text/bilingual.ts";
import { GROUPS } from "./groups.ts";

/** Whether a form is about a subscriber of a kind. */
function isOfKind(data: unknown, kind: SubscriberKind): boolean {
  return typeof data === "object" && data !== null && "kind" in data && data.kind === kind;
}

const isNoGithub: Condition = (data) => data?.kind !== "github";

/** Where messages are posted to. Names are looked up when something is sent, not here. */
const urlField: TextField = {
  name: "url",
  type: "text",
  label: bilingual("Địa chỉ nhận", "URL"),
  admin: {
    condition: isNoGithub,
    placeholder: "https://ci.example.vn/hooks/bantin",
    description: bilingual(
      "Bắt đầu bằng https://. Máy trong mạng nội bộ chỉ nhận được khi người quản trị kỹ thuật cho phép bằng WEBHOOK_ALLOWED_HOSTS.",
      "Starts with https://. Machines of your own network have to be allowed by WEBHOOK_ALLOWED_HOSTS.",
    ),
  },
  validate: (value: string | null | undefined, { req, siblingData }) => {
    if (isOfKind(siblingData, "github")) return true;
    const problem = targetProblem(value ?? "", environment.webhookAllowedHosts);
    return problem === null || inLanguageOf(req, TARGET_WORDS[problem]);
  },
};

const isGithub: Condition = (data) => data?.kind === "github";

interface GithubTextOptions {
  label: Bilingual;
  defaultValue?: string;
  admin?: Pick<NonNullable<TextField["admin"]>, "placeholder" | "description" | "autoComplete">;
  hooks?: NonNullable<TextField["hooks"]>;
}

/** A text that only GitHub needs. */
function githubField(
  name: string,
  options: GithubTextOptions,
  isUsable: RegExp,
  words: Bilingual,
): TextField {
  return {
    name,
    type: "text",
    ...options,
    admin: { ...options.admin, condition: isGithub },
    validate: (
      value: string | null | undefined,
      { req, siblingData }: { req: Parameters<typeof inLanguageOf>[0]; siblingData: unknown },
    ) => !isOfKind(siblingData, "github") || isUsable.test(value ?? "") || inLanguageOf(req, words),
  };
}

/**
 * What GitHub takes for owner and name of a repository. A name of dots alone, or a longer path, would lead the token
 * to another part of its API.
 */
const GITHUB_REPOSITORY =
  /^[a-z\d](?:[a-z\d]|-(?=[a-z\d])){0,38}\/(?!\.{1,2}$)[\w.-]{1,100}(?<!\.git)$/i;

/** Where and how a workflow of GitHub Actions is started. */
const githubFields: Field[] = [
  githubField(
    "repository",
    { label: bilingual("Kho GitHub", "Repository"), admin: { placeholder: "co-quan/trang-tin" } },
    GITHUB_REPOSITORY,
    bilingual(
      "Nhập theo dạng chủ-kho/tên-kho, như trong địa chỉ github.com/chủ-kho/tên-kho: chữ không dấu, số và dấu gạch.",
      "Enter it as owner/name, as in github.com/owner/name.",
    ),
  ),
  githubField(
    "eventType",
    {
      label: bilingual("Tên sự kiện (event_type)", "Event type"),
      defaultValue: "bantin-published",
    },
    /^\S{1,100}$/,
    bilingual("Nhập tên sự kiện, không có dấu cách.", "Enter a name without spaces."),
  ),
  githubField(
    "token",
    {
      label: bilingual("Mã truy cập GitHub", "GitHub token"),
      admin: {
        autoComplete: "off",
        description: bilingual(
          "Mã chi tiết (fine-grained) có quyền Contents: ghi trên kho này. Lưu rồi không xem lại được; nhập mã mới để thay.",
          "A fine-grained token with Contents: write. It is never shown again; enter a new one to replace it.",
        ),
      },
      hooks: { beforeChange: [encryptToken], afterRead: [decryptToken] },
    },
    /^\S+$/,
    bilingual("Nhập mã truy cập.", "Enter a token."),
  ),
];

const LONGEST_MS = 3_600_000;
const OUT_OF_RANGE = bilingual("Từ 0 đến 3600 giây.", "0 to 3600 seconds.");

const coalesces: Condition = (data) => data?.kind !== "publisher";

function waitField(
  name: string,
  label: Bilingual,
  description: Bilingual,
  defaultValue: number,
): NumberField {
  return {
    name,
    type: "number",
    label,
    defaultValue,
    min: 0,
    max: LONGEST_MS,
    admin: {
      condition: coalesces,
      description,
      width: "50%",
      components: { Field: "/features/webhooks/components/seconds-field.tsx#SecondsField" },
    },
    validate: (value: number | number[] | null | undefined, { req }) =>
      value === null || value === undefined || (Number(value) >= 0 && Number(value) <= LONGEST_MS)
        ? true
        : inLanguageOf(req, OUT_OF_RANGE),
  };
}

/** How changes that follow each other closely are told as one. */
const waitFields: Field[] = [
  {
    type: "row",
    fields: [
      waitField(
        "quietPeriodMs",
        bilingual("Chờ yên (giây)", "Quiet period (seconds)"),
        bilingual("Báo khi đã yên như vậy sau thay đổi cuối.", "After the last change."),
        DEFAULT_QUIET_PERIOD_MS,
      ),
      waitField(
        "maximumWaitMs",
        bilingual("Chờ lâu nhất (giây)", "Longest wait (seconds)"),
        bilingual(
          "Tính từ thay đổi đầu tiên chưa báo.",
          "From the first change that was not told.",
        ),
        DEFAULT_MAXIMUM_WAIT_MS,
      ),
    ],
  },
];

/** The system makes secrets; the panel below the form shows and changes them. */
function secretField(
  name: string,
  make: NonNullable<TextField["hooks"]>["beforeChange"] = [],
): TextField {
  return {
    name,
    type: "text",
    access: { create: nobody, update: nobody },
    admin: { disabled: true },
    hooks: {
      beforeChange: [...make, encryptSecret],
      afterRead: [decryptSecret],
    },
  };
}

/** The publisher that the environment names. */
const isBuiltInField: CheckboxField = {
  name: "isBuiltIn",
  type: "checkbox",
  defaultValue: false,
  access: { create: nobody, update: nobody },
  admin: { disabled: true },
};

const KIND_LABELS: Record<SubscriberKind, Bilingual> = {
  generic: bilingual("Chương trình khác (Standard Webhooks)", "Any program (Standard Webhooks)"),
  github: bilingual("GitHub Actions (repository_dispatch)", "GitHub Actions (repository_dispatch)"),
  publisher: bilingual("Trình đưa tin lên trang (báo ngay)", "Publisher (told at once)"),
};

/** A subscriber, in the order in which an administrator fills it in. */
const webhookFields: Field[] = [
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
      components: { Field: "/features/webhooks/components/webhook-panel.tsx#WebhookPanel" },
      disableListColumn: true,
    },
  },
];

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
