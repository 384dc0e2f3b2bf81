import type { UIField } from "payload";
import { bilingual } from "../text/bilingual.ts";

/** Under the text of an article: the documents that it mentions. */
export const citationPanelField: UIField = {
  name: "citationPanel",
  type: "ui",
  label: bilingual("Văn bản được nhắc đến", "Documents mentioned"),
  admin: {
    components: { Field: "/components/citations/article-panel.tsx#ArticlePanel" },
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
    components: { Field: "/components/citations/article-line.tsx#ArticleLine" },
    disableListColumn: true,
  },
};

/** On a document: the articles that cite it. */
export const citingListField: UIField = {
  name: "citingList",
  type: "ui",
  label: bilingual("Tin bài nhắc đến", "Cited by"),
  admin: {
    components: { Field: "/components/citations/citing-list.tsx#CitingList" },
    disableListColumn: true,
  },
};
