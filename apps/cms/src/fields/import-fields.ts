import type { Field } from "payload";
import { staffOnly } from "../access/staff-only.ts";
import { bilingual } from "../text/bilingual.ts";

const hidden = { hidden: true, disableListColumn: true, disableListFilter: true } as const;
const access = { read: staffOnly };

/** What ties an article to the file it was imported from, so that a second import changes nothing. */
export const importFields: Field[] = [
  {
    name: "importKey",
    type: "text",
    index: true,
    label: bilingual("Khóa của tệp nhập", "Key of the imported file"),
    access,
    admin: hidden,
  },
  {
    name: "importDigest",
    type: "text",
    label: bilingual("Dấu của tệp nhập", "Digest of the imported file"),
    access,
    admin: hidden,
  },
];
