import type { CollectionConfig } from "payload";
import { draftAccess } from "../access/drafts.ts";
import { assertDayOrder } from "../fields/assert-day-order.ts";
import { campaignFields } from "../fields/campaign-fields.ts";
import { requiredToPublish } from "../fields/required-to-publish.ts";
import { deriveSlug } from "../fields/slug.ts";
import { approveOnPublish } from "../fields/stage-field.ts";
import { guardPublication } from "../publishing/guard-publication.ts";
import { noDraftOfTrash } from "../publishing/no-draft-of-trash.ts";
import { campaignPage } from "../publishing/public-rows.ts";
import { trackPublication } from "../publishing/track-publication.ts";
import { unpublishAsItIs } from "../publishing/unpublish-as-it-is.ts";
import { bilingual } from "../text/bilingual.ts";
import { GROUPS } from "./groups.ts";
import { siteLink } from "./site-link.ts";
import { draftVersions } from "./versions.ts";

const publication = trackPublication("campaigns", campaignPage);

export const Campaigns: CollectionConfig = {
  slug: "campaigns",
  labels: {
    singular: bilingual("Chủ đề công tác", "Campaign theme"),
    plural: bilingual("Chủ đề công tác", "Campaign themes"),
  },
  admin: {
    group: GROUPS.content,
    useAsTitle: "slogan",
    defaultColumns: ["slogan", "year", "activeFrom", "activeTo", "_status"],
    preview: siteLink(campaignPage),
  },
  defaultSort: "-year",
  access: draftAccess,
  versions: draftVersions,
  trash: true,
  fields: campaignFields,
  hooks: {
    beforeOperation: [noDraftOfTrash, unpublishAsItIs],
    beforeValidate: [
      deriveSlug("campaigns", "slogan"),
      assertDayOrder("campaigns", "activeFrom", "activeTo"),
      requiredToPublish("campaigns", { slug: bilingual("Đường dẫn", "Slug") }),
    ],
    beforeChange: [guardPublication("campaigns"), approveOnPublish, ...publication.beforeChange],
    afterChange: publication.afterChange,
    beforeDelete: publication.beforeDelete,
    afterDelete: publication.afterDelete,
  },
};
