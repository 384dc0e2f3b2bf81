import { mendedLink } from "@bantin/contract";
import type { FieldAffectingData, PayloadRequest, RadioField, TextField } from "payload";
import { bilingual, inLanguageOf } from "../text/bilingual.ts";

/** What else a link has: where an editor chose what it leads to, its address is hidden. */
interface Beside {
  linkType?: unknown;
}

/**
 * The fields of a link of a text, in the newsroom's words. Payload encodes an address that its own pattern does not
 * know, which breaks `/tin-tuc/%C4%91/`, and refuses a text for a link whose document is gone. What a link may lead
 * to is decided by what mends texts, here as when the text is saved, and a link to what is gone is its text on the
 * page.
 */
export function textLinkField(field: FieldAffectingData): FieldAffectingData {
  if (field.type === "text" && field.name === "url") return addressField(field);
  if (field.type === "radio" && field.name === "linkType") return kindField(field);
  if (field.type !== "relationship") return field;
  return {
    ...field,
    label: bilingual("Nội dung mà liên kết dẫn đến", "What the link leads to"),
    validate: (value: unknown, { req }: { req: PayloadRequest }) =>
      value ? true : req.t("validation:required"),
  };
}

function addressField({ admin }: TextField): TextField {
  return {
    name: "url",
    type: "text",
    label: bilingual("Địa chỉ", "Address"),
    required: true,
    admin: {
      ...admin,
      description: bilingual(
        "https://… của trang khác, /…/ của trang này, mailto:… hoặc tel:… Ghi chú cuối bài dùng #ghi-chu-1 (đến ghi chú) và #ghi-chu-1-ve (trở lại); cứ để nguyên.",
        "https://… of another site, /…/ of this one, mailto:… or tel:… Notes at the end use #ghi-chu-1 and #ghi-chu-1-ve; leave them.",
      ),
    },
    validate: (
      value: string | null | undefined,
      { req, siblingData }: { req: PayloadRequest; siblingData: Beside },
    ) => siblingData.linkType === "internal" || addressProblem(value, req) || true,
  };
}

/** Why a text cannot have a link with this address; null when it can. */
function addressProblem(value: unknown, req: PayloadRequest): string | null {
  if (typeof value !== "string" || value.trim() === "") return req.t("validation:required");
  if (mendedLink({ linkType: "custom", url: value }).fields !== null) return null;
  return inLanguageOf(
    req,
    bilingual(
      `Không thể liên kết tới “${value}”. Hãy ghi https://…, mailto:…, tel:…, hoặc /…/ trong trang này.`,
      `No link can lead to “${value}”. Give https://…, mailto:…, tel:…, or /…/ in this site.`,
    ),
  );
}

function kindField(field: RadioField): FieldAffectingData {
  const labels: Record<string, ReturnType<typeof bilingual>> = {
    custom: bilingual("Một địa chỉ", "An address"),
    internal: bilingual("Bài viết, văn bản, chủ đề có ở đây", "An article, document or campaign"),
  };
  return {
    ...field,
    label: bilingual("Liên kết đến", "Leads to"),
    admin: { ...field.admin, description: "" },
    options: field.options.map((option) =>
      typeof option === "string"
        ? option
        : { ...option, label: labels[option.value] ?? option.label },
    ),
  };
}
