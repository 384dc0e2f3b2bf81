import { LINKED_COLLECTIONS, normaliseBody } from "@bantin/contract";
import {
  BlockquoteFeature,
  BoldFeature,
  createServerFeature,
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
import type { RichTextField, RichTextFieldValidation, UIField } from "payload";
import { richText } from "payload/shared";
import { letOthersIn } from "../setup/let-others-in.ts";
import { type Bilingual, bilingual } from "../text/bilingual.ts";
import { textLinkField } from "./text-link-fields.ts";

/** Payload's editor draws a link within the site, and one to a note, as a link to `https://`. */
const linkAddresses = createServerFeature({
  feature: { ClientFeature: "/fields/link-addresses.ts#LinkAddresses" },
  key: "linkAddresses",
});

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
  LinkFeature({
    enabledCollections: [...LINKED_COLLECTIONS],
    fields: ({ defaultFields }) => defaultFields.map(textLinkField),
  }),
  linkAddresses(),
  HorizontalRuleFeature(),
  FixedToolbarFeature(),
  InlineToolbarFeature(),
];

export const bodyEditor = lexicalEditor({
  features: [...TEXT_FEATURES, UploadFeature({ enabledCollections: ["media"] })],
});

/** For settings: a site mirrors the pictures of documents, and settings are none. */
export const settingsEditor = lexicalEditor({ features: TEXT_FEATURES });

/** The form asks before it sends: what saving mends must not be refused by then. */
const bodyValidation: RichTextFieldValidation = async (value, options) => {
  await letOthersIn();
  return richText(value ? normaliseBody(value).body : value, options);
};

/** Says under the text what saving will mend in it. */
export function bodyDescription(options: { pictures: boolean }) {
  return { path: "/fields/body-description.tsx#BodyDescription", clientProps: options };
}

/** The text of a page. */
export function bodyField(label: Bilingual, options: { required?: boolean } = {}): RichTextField {
  return {
    name: "body",
    type: "richText",
    label,
    editor: bodyEditor,
    required: options.required ?? false,
    validate: bodyValidation,
    admin: { components: { Description: bodyDescription({ pictures: true }) } },
  };
}

/** Under a text: its links and pictures that lead nowhere. They are saved all the same. */
export function goneDocumentsField(textPath: string): UIField {
  return {
    name: "goneDocuments",
    type: "ui",
    label: bilingual("Liên kết và ảnh không còn", "Links and pictures that are gone"),
    admin: {
      components: {
        Field: {
          path: "/features/references/components/gone-documents.tsx#GoneDocuments",
          clientProps: { textPath },
        },
      },
      disableListColumn: true,
    },
  };
}
