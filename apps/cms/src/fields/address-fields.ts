import type { TextField } from "payload";
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

/** An address of this site, or one of the web. */
export function redirectTargetIsUsable(value: string): boolean {
  return isSiteAddress(value) || isWebAddress(value);
}
