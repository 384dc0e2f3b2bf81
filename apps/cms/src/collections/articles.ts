import type { CollectionConfig } from "payload";
import { draftAccess } from "../access/drafts.ts";
import { articleFields } from "../fields/article-fields.ts";
import { stampFirstPublication } from "../fields/published-at-field.ts";
import { requiredToPublish } from "../fields/required-to-publish.ts";
import { deriveSlug } from "../fields/slug.ts";
import { approveOnPublish } from "../fields/stage-field.ts";
import { guardPublication } from "../publishing/guard-publication.ts";
import { noDraftOfTrash } from "../publishing/no-draft-of-trash.ts";
import { articlePage } from "../publishing/public-rows.ts";
import { trackPublication } from "../publishing/track-publication.ts";
import { unpublishAsItIs } from "../publishing/unpublish-as-it-is.ts";
import { bilingual } from "../text/bilingual.ts";
import { GROUPS } from "./groups.ts";
import { siteLink } from "./site-link.ts";
import { draftVersions } from "./versions.ts";

const publication = trackPublication("articles", articlePage);

export const Articles: CollectionConfig = {
  slug: "articles",
  labels: {
    singular: bilingual("Bài viết", "Article"),
    plural: bilingual("Bài viết", "Articles"),
  },
  admin: {
    group: GROUPS.content,
    useAsTitle: "title",
    defaultColumns: ["title", "_status", "stage", "category", "publishedAt"],
    listSearchableFields: ["title", "summary", "byline"],
    preview: siteLink(articlePage),
  },
  defaultSort: "-updatedAt",
  access: draftAccess,
  versions: draftVersions,
  trash: true,
  fields: articleFields,
  hooks: {
    beforeOperation: [noDraftOfTrash, unpublishAsItIs],
    beforeValidate: [
      stampFirstPublication,
      deriveSlug("articles", "title"),
      requiredToPublish("articles", {
        body: bilingual("Nội dung", "Body"),
        slug: bilingual("Đường dẫn", "Slug"),
      }),
    ],
    beforeChange: [guardPublication("articles"), approveOnPublish, ...publication.beforeChange],
    afterChange: publication.afterChange,
    beforeDelete: publication.beforeDelete,
    afterDelete: publication.afterDelete,
  },
};
