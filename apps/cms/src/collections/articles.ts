import type { CollectionConfig } from "payload";
import { articleFields } from "../fields/article-fields.ts";
import { stampFirstPublication } from "../fields/published-at-field.ts";
import { requiredToPublish } from "../fields/required-to-publish.ts";
import { siteLineComponents } from "../fields/site-notice-field.ts";
import { deriveSlug } from "../fields/slug.ts";
import { articlePage } from "../publishing/public-rows.ts";
import { bilingual } from "../text/bilingual.ts";
import { editorial } from "./editorial.ts";
import { GROUPS } from "./groups.ts";
import { siteLink } from "./site-link.ts";

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
    components: siteLineComponents,
  },
  defaultSort: "-updatedAt",
  fields: articleFields,
  ...editorial("articles", articlePage, [
    stampFirstPublication,
    deriveSlug("articles", "title"),
    requiredToPublish("articles", {
      body: bilingual("Nội dung", "Body"),
      slug: bilingual("Đường dẫn", "Slug"),
    }),
  ]),
};
