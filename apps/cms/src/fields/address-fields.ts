import type { TextField, TextFieldSingleValidation } from "payload";
import { type Bilingual, bilingual, inLanguageOf } from "../text/bilingual.ts";

/** An address of the web. Only http and https: anything else could run in a reader's browser. */
export function webAddressField(name: string, label: Bilingual, width?: string): TextField {
  return {
    name,
    type: "text",
    label,
    ...(width ? { admin: { width } } : {}),
    validate: (
      value: string | null | undefined,
      { req }: { req: Parameters<typeof inLanguageOf>[0] },
    ) =>
      !value ||
      isWebAddress(value) ||
      inLanguageOf(
        req,
        bilingual(
          "Địa chỉ phải bắt đầu bằng http:// hoặc https://, ví dụ https://baoquangninh.vn/…",
          "An address starts with http:// or https://",
        ),
      ),
  };
}

function isWebAddress(value: string): boolean {
  return URL.canParse(value) && /^https?:$/.test(new URL(value).protocol);
}

/**
 * An address of this site: starts and ends with a slash, nothing but a path. No part begins with a
 * dot, because pages are files under their addresses.
 */
function isSiteAddress(value: string): boolean {
  return /^\/(?:[^/?#\s\\.][^/?#\s\\]*\/)*$/.test(value);
}

export const addressValidation: TextFieldSingleValidation = (value, { req }) =>
  (typeof value === "string" && isSiteAddress(value) && value !== "/") ||
  inLanguageOf(
    req,
    bilingual(
      "Địa chỉ bắt đầu và kết thúc bằng dấu /, ví dụ /tin-tuc/2022/10/ten-bai/",
      "An address starts and ends with a slash: /tin-tuc/2022/10/name/",
    ),
  );

/** An address of this site, or one of the web. */
export function redirectTargetIsUsable(value: string): boolean {
  return isSiteAddress(value) || isWebAddress(value);
}

/** Where a moved address leads: in this site or on the web. */
export const redirectTargetValidation: TextFieldSingleValidation = (
  value,
  { req, siblingData },
) => {
  const isMoved =
    typeof siblingData === "object" && "kind" in siblingData && siblingData.kind === "moved";
  if (!isMoved) return true;
  return (
    (typeof value === "string" && redirectTargetIsUsable(value)) ||
    inLanguageOf(
      req,
      bilingual(
        "Địa chỉ mới là /…/ trong trang này, hoặc https://… của trang khác.",
        "The new address is /…/ in this site, or https://… elsewhere.",
      ),
    )
  );
};
