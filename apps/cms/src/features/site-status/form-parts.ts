import type { GeneratePreviewURL, UIField } from "payload";
import { environment } from "../../environment/index.ts";
import { bilingual } from "../../text/bilingual.ts";
import type { PageOf } from "../publishing/public-page.ts";

/** At the top of a form: why the document is not on the site, and that the site is held, when it is. */
export const siteNoticeField: UIField = {
  name: "siteNotice",
  type: "ui",
  label: bilingual("Trên trang", "On the site"),
  admin: {
    components: { Field: "/features/site-status/components/document-status.tsx#DocumentNotice" },
    disableListColumn: true,
  },
};

/** Beside the buttons of a form: what readers see of the document. */
export const siteLineComponents = {
  edit: {
    beforeDocumentControls: ["/features/site-status/components/document-status.tsx#DocumentLine"],
  },
};

/** The admin's “preview” button: the page on the readers' site, once there is one. */
export function siteLink(pageOf: PageOf): GeneratePreviewURL {
  return async (doc, { req }) => {
    const page = await pageOf(doc, req);
    return page ? new URL(page.address, environment.siteUrl).href : null;
  };
}
