import {
  BlockquoteFeature,
  BoldFeature,
  FixedToolbarFeature,
  HeadingFeature,
  HorizontalRuleFeature,
  InlineToolbarFeature,
  ItalicFeature,
  LinkFeature,
  lexicalEditor,
  OrderedListFeature,
  ParagraphFeature,
  StrikethroughFeature,
  SubscriptFeature,
  SuperscriptFeature,
  UnderlineFeature,
  UnorderedListFeature,
  UploadFeature,
} from "@payloadcms/richtext-lexical";
import type { RichTextField, RichTextFieldValidation } from "payload";
import { richText } from "payload/shared";
import { type Bilingual, bilingual, inLanguageOf } from "../text/bilingual.ts";
import { unusableLink } from "./body-links.ts";

/**
 * The editor offers what the site can draw and no more: `richText` in `@bantin/contract` lists the
 * same node types.
 */
const TEXT_FEATURES = [
  ParagraphFeature(),
  HeadingFeature({ enabledHeadingSizes: ["h2", "h3", "h4"] }),
  BoldFeature(),
  ItalicFeature(),
  UnderlineFeature(),
  StrikethroughFeature(),
  SubscriptFeature(),
  SuperscriptFeature(),
  UnorderedListFeature(),
  OrderedListFeature(),
  BlockquoteFeature(),
  LinkFeature({ enabledCollections: ["articles", "resolutions", "campaigns"] }),
  HorizontalRuleFeature(),
  FixedToolbarFeature(),
  InlineToolbarFeature(),
];

export const bodyEditor = lexicalEditor({
  features: [...TEXT_FEATURES, UploadFeature({ enabledCollections: ["media"] })],
});

/** For settings: a site mirrors the pictures of documents, and settings are none. */
export const settingsEditor = lexicalEditor({ features: TEXT_FEATURES });

const bodyValidation: RichTextFieldValidation = (value, options) => {
  const link = unusableLink(value);
  if (link === null) return richText(value, options);
  return inLanguageOf(
    options.req,
    bilingual(
      `Liên kết “${link}” không dùng được. Ghi https://…, mailto:…, tel:…, hoặc /…/ trong trang này.`,
      `The link “${link}” cannot be used. Give https://…, mailto:…, tel:…, or /…/ in this site.`,
    ),
  );
};

/** The text of a page. */
export function bodyField(label: Bilingual, options: { required?: boolean } = {}): RichTextField {
  return {
    name: "body",
    type: "richText",
    label,
    editor: bodyEditor,
    required: options.required ?? false,
    validate: bodyValidation,
  };
}
