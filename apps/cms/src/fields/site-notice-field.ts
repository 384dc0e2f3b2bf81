import type { UIField } from "payload";
import { bilingual } from "../text/bilingual.ts";

/** At the top of a form: why the document is not on the site, and that the site is held, when it is. */
export const siteNoticeField: UIField = {
  name: "siteNotice",
  type: "ui",
  label: bilingual("Trên trang", "On the site"),
  admin: {
    components: { Field: "/components/site-state/document-notice.tsx#DocumentNotice" },
    disableListColumn: true,
  },
};

/** Beside the buttons of a form: what readers see of the document. */
export const siteLineComponents = {
  edit: { beforeDocumentControls: ["/components/site-state/document-line.tsx#DocumentLine"] },
};
