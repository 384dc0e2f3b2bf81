import type { CollectionConfig } from "payload";
import { assertDayOrder } from "../fields/assert-day-order.ts";
import { campaignFields } from "../fields/campaign-fields.ts";
import { requiredToPublish } from "../fields/required-to-publish.ts";
import { siteLineComponents } from "../fields/site-notice-field.ts";
import { deriveSlug } from "../fields/slug.ts";
import { campaignPage } from "../publishing/public-rows.ts";
import { bilingual } from "../text/bilingual.ts";
import { editorial } from "./editorial.ts";
import { GROUPS } from "./groups.ts";
import { siteLink } from "./site-link.ts";

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
    components: siteLineComponents,
  },
  defaultSort: "-year",
  fields: campaignFields,
  ...editorial("campaigns", campaignPage, [
    deriveSlug("campaigns", "slogan"),
    assertDayOrder("campaigns", "activeFrom", "activeTo"),
    requiredToPublish("campaigns", { slug: bilingual("Đường dẫn", "Slug") }),
  ]),
};
