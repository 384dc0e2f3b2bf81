import type { CollectionConfig } from "payload";
import { draftAccess } from "../access/drafts.ts";
import { assertUniqueIdentity } from "../documents/assert-unique-identity.ts";
import { deriveIdentity } from "../documents/derive-identity.ts";
import { requiredToPublish } from "../fields/required-to-publish.ts";
import { resolutionFields } from "../fields/resolution-fields.ts";
import { approveOnPublish } from "../fields/stage-field.ts";
import { guardPublication } from "../publishing/guard-publication.ts";
import { noDraftOfTrash } from "../publishing/no-draft-of-trash.ts";
import { resolutionPage } from "../publishing/public-rows.ts";
import { trackPublication } from "../publishing/track-publication.ts";
import { unpublishAsItIs } from "../publishing/unpublish-as-it-is.ts";
import { bilingual } from "../text/bilingual.ts";
import { GROUPS } from "./groups.ts";
import { siteLink } from "./site-link.ts";
import { draftVersions } from "./versions.ts";

const publication = trackPublication("resolutions", resolutionPage);

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
  },
  defaultSort: "-issueDate",
  access: draftAccess,
  versions: draftVersions,
  trash: true,
  // A copy would have the identity of its original.
  disableDuplicate: true,
  fields: resolutionFields,
  hooks: {
    beforeOperation: [noDraftOfTrash, unpublishAsItIs],
    beforeValidate: [
      deriveIdentity,
      assertUniqueIdentity,
      requiredToPublish("resolutions", {
        type: bilingual("Loại văn bản", "Type"),
        number: bilingual("Số", "Number"),
        issuer: bilingual("Cơ quan ban hành", "Issuing body"),
        summary: bilingual("Trích yếu", "Summary"),
      }),
    ],
    beforeChange: [guardPublication("resolutions"), approveOnPublish, ...publication.beforeChange],
    afterChange: publication.afterChange,
    beforeDelete: publication.beforeDelete,
    afterDelete: publication.afterDelete,
  },
};
