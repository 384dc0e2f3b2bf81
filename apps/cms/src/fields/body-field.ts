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
import type { RichTextField } from "payload";
import type { Bilingual } from "../text/bilingual.ts";

/**
 * The editor offers what the site can draw and no more: `richText` in `@bantin/contract` lists the
 * same node types.
 */
export const bodyEditor = lexicalEditor({
  features: [
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
    UploadFeature({ enabledCollections: ["media"] }),
    HorizontalRuleFeature(),
    FixedToolbarFeature(),
    InlineToolbarFeature(),
  ],
});

/** The text of a page. */
export function bodyField(label: Bilingual, options: { required?: boolean } = {}): RichTextField {
  return {
    name: "body",
    type: "richText",
    label,
    editor: bodyEditor,
    required: options.required ?? false,
  };
}
