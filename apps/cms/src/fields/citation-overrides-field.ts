import type { ArrayField } from "payload";
import { reanchorOverrides } from "../citations/reanchor-overrides.ts";
import { bilingual } from "../text/bilingual.ts";

/** What editors said of single mentions of documents; the panel of citations writes it. */
export const citationOverridesField: ArrayField = {
  name: "citationOverrides",
  type: "array",
  label: bilingual("Quyết định về văn bản được nhắc đến", "Decisions about citations"),
  admin: { hidden: true },
  hooks: { beforeChange: [reanchorOverrides] },
  fields: [
    {
      name: "action",
      type: "select",
      required: true,
      options: [
        { value: "ignore", label: bilingual("Không phải văn bản", "No citation") },
        { value: "choose", label: bilingual("Là văn bản này", "Means this document") },
      ],
    },
    { name: "document", type: "relationship", relationTo: "resolutions" },
    { name: "surface", type: "text", required: true },
    { name: "occurrence", type: "number", required: true, min: 0 },
    { name: "count", type: "number", required: true, min: 1 },
    { name: "before", type: "text" },
    { name: "after", type: "text" },
  ],
};
