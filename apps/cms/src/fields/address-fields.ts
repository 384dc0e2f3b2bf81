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

/** Where a link on a page leads: an address of this site or of the web, mail, or a telephone. */
export function linkField(
  name: string,
  label: Bilingual,
  { required = false, width }: { required?: boolean; width?: string } = {},
): TextField {
  return {
    name,
    type: "text",
    label,
    required,
    admin: {
      ...(width ? { width } : {}),
      description: bilingual(
        "Địa chỉ https://… của trang khác, hoặc địa chỉ một trang ở đây, ví dụ /van-ban/.",
        "https://… of another site, or an address of this one, as /van-ban/.",
      ),
    },
    validate: (
      value: string | null | undefined,
      { req }: { req: Parameters<typeof inLanguageOf>[0] },
    ) =>
      value ? isLink(value) || inLanguageOf(req, NO_LINK) : !required || inLanguageOf(req, NO_LINK),
  };
}

const NO_LINK = bilingual(
  "Đây không phải địa chỉ. Hãy ghi https://…, /…/ trong trang này, mailto:… hoặc tel:…",
  "This is no address. Give https://…, /…/ in this site, mailto:… or tel:…",
);

function isLink(value: string): boolean {
  return (
    redirectTargetIsUsable(value) || /^(mailto:[^\s@]+@[^\s@]+|tel:[+\d][\d .()-]*)$/i.test(value)
  );
}

/** An address of this site, or one of the web. */
export function redirectTargetIsUsable(value: string): boolean {
  return isSiteAddress(value) || isWebAddress(value);
}
