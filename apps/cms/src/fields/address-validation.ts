import type { TextFieldSingleValidation } from "payload";
import { bilingual, inLanguageOf } from "../text/bilingual.ts";
import { isWebAddress } from "./web-address-field.ts";

/**
 * An address of this site: starts and ends with a slash, nothing but a path. No part begins with a
 * dot, because pages are files under their addresses.
 */
export function isSiteAddress(value: string): boolean {
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
