import { cleanLine, normalizeText } from "@bantin/vietnamese";
import type { Field, FieldHook, Plugin } from "payload";
import { cleanRichText } from "./clean-rich-text.ts";

/** TCVN 6909:2001: text is stored composed; odd spaces and lookalike letters would break every search. */
const cleanText: FieldHook = ({ value }) => (typeof value === "string" ? cleanLine(value) : value);
const cleanTextarea: FieldHook = ({ value }) =>
  typeof value === "string" ? normalizeText(value).trim() : value;
const cleanBody: FieldHook = ({ value }) => cleanRichText(value);

/**
 * Puts the cleaning in front of every text field of every collection and global, so that no field
 * can be forgotten. Passwords, keys and what Payload adds itself are not text fields.
 */
export const cleanTextFields: Plugin = (config) => ({
  ...config,
  collections: (config.collections ?? []).map((collection) => ({
    ...collection,
    fields: collection.fields.map(withCleaning),
  })),
  globals: (config.globals ?? []).map((global) => ({
    ...global,
    fields: global.fields.map(withCleaning),
  })),
});

function withCleaning(field: Field): Field {
  switch (field.type) {
    case "text":
      return {
        ...field,
        hooks: {
          ...field.hooks,
          beforeValidate: [cleanText, ...(field.hooks?.beforeValidate ?? [])],
        },
      };
    case "textarea":
      return {
        ...field,
        hooks: {
          ...field.hooks,
          beforeValidate: [cleanTextarea, ...(field.hooks?.beforeValidate ?? [])],
        },
      };
    case "richText":
      return {
        ...field,
        hooks: {
          ...field.hooks,
          beforeValidate: [cleanBody, ...(field.hooks?.beforeValidate ?? [])],
        },
      };
    case "array":
    case "group":
    case "row":
    case "collapsible":
      return { ...field, fields: field.fields.map(withCleaning) };
    case "tabs":
      return {
        ...field,
        tabs: field.tabs.map((tab) => ({ ...tab, fields: tab.fields.map(withCleaning) })),
      };
    default:
      return field;
  }
}
