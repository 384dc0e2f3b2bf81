import { normaliseBody } from "@bantin/contract";
import { cleanLine, normalizeText } from "@bantin/vietnamese";
import type { Field, FieldHook, PayloadRequest, Plugin } from "payload";
import { z } from "zod";
import { isStaff } from "../access/roles.ts";
import { letOthersIn } from "../setup/let-others-in.ts";
import { bilingual } from "./bilingual.ts";
import { refusal } from "./refusal.ts";
import { isWalkable } from "./walkable.ts";

/** TCVN 6909:2001: text is stored composed; odd spaces and lookalike letters would break every search. */
const cleanText: FieldHook = ({ value }) => (typeof value === "string" ? cleanLine(value) : value);
const cleanTextarea: FieldHook = ({ value }) =>
  typeof value === "string" ? normalizeText(value).trim() : value;
/** What a paste or a program gives becomes what the site can show. Settings have no pictures. */
const mendBody: FieldHook = async ({ value, global }) => {
  if (value === null || value === undefined) return value;
  await letOthersIn();
  return normaliseBody(value, { pictures: !global }).body;
};

/**
 * The editor does not open a text with a node that it does not know: one of an older version, or written into the
 * database by hand. Staff get it mended, and saving keeps it so. Programs get what is stored, unless Payload would stumble
 * over it: one such text would keep the whole list from everybody.
 */
const openBody: FieldHook = (args) =>
  isStaff(args.req.user) || !isWalkable(args.value) ? mendBody(args) : args.value;

const withData = z.object({ data: z.unknown() });

/** Payload copies what it is sent by recursion before any field is looked at. No editor nests as deep. */
const DEEPEST_DATA = 1000;

function refuseTooDeep({ args, req }: { args?: unknown; req: PayloadRequest }): void {
  const given = withData.safeParse(args).data?.data;
  let level: unknown[] = [given];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > DEEPEST_DATA) throw refusal(req, TOO_DEEP);
    level = level.flatMap(partsOf);
  }
}

const TOO_DEEP = bilingual(
  "Dữ liệu gửi lên lồng vào nhau quá nhiều lớp nên không lưu được. Hãy bỏ bớt các phần lồng nhau rồi lưu lại.",
  "What was sent is nested too deeply to be stored. Take some of it apart and save again.",
);

function partsOf(value: unknown): unknown[] {
  if (typeof value !== "object" || value === null || ArrayBuffer.isView(value)) return [];
  return Object.values(value).filter((part) => typeof part === "object" && part !== null);
}

/**
 * Puts the cleaning in front of every text field of every collection and global, so that no field
 * can be forgotten. Passwords, keys and what Payload adds itself are not text fields.
 */
export const cleanTextFields: Plugin = (config) => ({
  ...config,
  collections: (config.collections ?? []).map((collection) => ({
    ...collection,
    fields: collection.fields.map(withCleaning),
    hooks: {
      ...collection.hooks,
      beforeOperation: [refuseTooDeep, ...(collection.hooks?.beforeOperation ?? [])],
    },
  })),
  globals: (config.globals ?? []).map((global) => ({
    ...global,
    fields: global.fields.map(withCleaning),
    hooks: {
      ...global.hooks,
      beforeOperation: [refuseTooDeep, ...(global.hooks?.beforeOperation ?? [])],
    },
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
          beforeValidate: [mendBody, ...(field.hooks?.beforeValidate ?? [])],
          afterRead: [...(field.hooks?.afterRead ?? []), openBody],
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
