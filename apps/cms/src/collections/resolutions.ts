import type { CollectionConfig } from "payload";
import { assertUniqueIdentity } from "../documents/assert-unique-identity.ts";
import { deriveIdentity } from "../documents/derive-identity.ts";
import { requiredToPublish } from "../fields/required-to-publish.ts";
import { resolutionFields } from "../fields/resolution-fields.ts";
import { siteLineComponents } from "../fields/site-notice-field.ts";
import { resolutionPage } from "../publishing/public-rows.ts";
import { bilingual } from "../text/bilingual.ts";
import { editorial } from "./editorial.ts";
import { GROUPS } from "./groups.ts";
import { siteLink } from "./site-link.ts";

export const Resolutions: CollectionConfig = {
  slug: "resolutions",
  labels: {
    singular: bilingual("Văn bản", "Official document"),
    plural: bilingual("Nghị quyết, văn bản", "Resolutions and documents"),
  },
  admin: {
    group: GROUPS.content,
    useAsTitle: "title",
    defaultColumns: ["title", "issuer", "issueDate", "effectStatus", "_status"],
    listSearchableFields: ["title", "symbol", "summary"],
    preview: siteLink(resolutionPage),
    components: siteLineComponents,
  },
  defaultSort: "-issueDate",
  // A copy would have the identity of its original.
  disableDuplicate: true,
  fields: resolutionFields,
  ...editorial("resolutions", resolutionPage, [
    deriveIdentity,
    assertUniqueIdentity,
    requiredToPublish("resolutions", {
      type: bilingual("Loại văn bản", "Type"),
      number: bilingual("Số", "Number"),
      issuer: bilingual("Cơ quan ban hành", "Issuing body"),
      summary: bilingual("Trích yếu", "Summary"),
    }),
  ]),
};
