import type { ArrayField, UIField } from "payload";
import { bilingual } from "../../text/bilingual.ts";
import { EDITED_IN_PANEL } from "../references/references.ts";
import { reanchorOverrides } from "./overrides.ts";

/** Under the text of an article: the documents that it mentions. */
export const citationPanelField: UIField = {
  name: "citationPanel",
  type: "ui",
  label: bilingual("Văn bản được nhắc đến", "Documents mentioned"),
  admin: {
    components: { Field: "/features/citations/components/article-panel.tsx#ArticlePanel" },
    disableListColumn: true,
  },
};

/** Beside it: how many of them wait for the editor. */
export const citationLineField: UIField = {
  name: "citationLine",
  type: "ui",
  label: bilingual("Văn bản được nhắc đến", "Documents mentioned"),
  admin: {
    position: "sidebar",
    components: { Field: "/features/citations/components/article-line.tsx#ArticleLine" },
    disableListColumn: true,
  },
};

/** On a document: the articles that cite it. */
export const citingListField: UIField = {
  name: "citingList",
  type: "ui",
  label: bilingual("Tin bài nhắc đến", "Cited by"),
  admin: {
    components: { Field: "/features/citations/components/citing-list.tsx#CitingList" },
    disableListColumn: true,
  },
};

/** What editors said of single mentions of documents; the panel of citations writes it. */
export const citationOverridesField: ArrayField = {
  name: "citationOverrides",
  type: "array",
  label: bilingual("Văn bản được nhắc đến", "Documents mentioned"),
  admin: { hidden: true },
  custom: EDITED_IN_PANEL,
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
    {
      name: "document",
      type: "relationship",
      relationTo: "resolutions",
      label: bilingual("Văn bản", "Document"),
    },
    { name: "surface", type: "text", required: true },
    { name: "occurrence", type: "number", required: true, min: 0 },
    { name: "count", type: "number", required: true, min: 1 },
    { name: "before", type: "text" },
    { name: "after", type: "text" },
  ],
};
