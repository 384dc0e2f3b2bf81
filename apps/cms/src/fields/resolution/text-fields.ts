import type { Field } from "payload";
import { bilingual } from "../../text/bilingual.ts";
import { bodyField } from "../body-field.ts";
import { webAddressField } from "../web-address-field.ts";

/** The document itself: files, text, and where it stands officially. */
export const textFields: Field[] = [
  {
    name: "attachments",
    type: "upload",
    relationTo: "files",
    hasMany: true,
    label: bilingual("Tệp văn bản để tải về", "Files to download"),
  },
  bodyField(bilingual("Toàn văn (nếu có)", "Full text, if any")),
  webAddressField("sourceUrl", bilingual("Địa chỉ nguồn chính thức", "Official source")),
];
