import type { Condition, Field, TextField } from "payload";
import { type Bilingual, bilingual, inLanguageOf } from "../../text/bilingual.ts";
import { decryptToken, encryptToken } from "../../webhooks/secret-hooks.ts";
import { isOfKind } from "./is-of-kind.ts";

const isGithub: Condition = (data) => data?.kind === "github";

interface Rest {
  label: Bilingual;
  defaultValue?: string;
  admin?: Pick<NonNullable<TextField["admin"]>, "placeholder" | "description" | "autoComplete">;
  hooks?: NonNullable<TextField["hooks"]>;
}

/** A text that only GitHub needs. */
function githubField(name: string, rest: Rest, isUsable: RegExp, words: Bilingual): TextField {
  return {
    name,
    type: "text",
    ...rest,
    admin: { ...rest.admin, condition: isGithub },
    validate: (
      value: string | null | undefined,
      { req, siblingData }: { req: Parameters<typeof inLanguageOf>[0]; siblingData: unknown },
    ) => !isOfKind(siblingData, "github") || isUsable.test(value ?? "") || inLanguageOf(req, words),
  };
}

/** Where and how a workflow of GitHub Actions is started. */
export const githubFields: Field[] = [
  githubField(
    "repository",
    { label: bilingual("Kho GitHub", "Repository"), admin: { placeholder: "co-quan/trang-tin" } },
    /^[\w.-]+\/[\w.-]+$/,
    bilingual("Nhập theo dạng chủ-kho/tên-kho.", "Enter it as owner/name."),
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
