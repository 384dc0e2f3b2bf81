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

export function isWebAddress(value: string): boolean {
  return URL.canParse(value) && /^https?:$/.test(new URL(value).protocol);
}
