import type { Field } from "payload";

/** What a copy does not take from its original: when and where that was published, and what became of it. */
const OF_THE_ORIGINAL = new Set([
  "publishedAt",
  "slug",
  "changeNotes",
  "withdrawal",
  "stage",
  "assignedTo",
  "writtenBy",
  "importKey",
  "importDigest",
  "isFeatured",
]);

/** The fields of a form, of which a copy leaves those empty that belong to its original. */
export function startAnew(fields: readonly Field[]): Field[] {
  return fields.map((field) => {
    if (field.type === "tabs") {
      const tabs = field.tabs.map((tab) => ({ ...tab, fields: startAnew(tab.fields) }));
      return { ...field, tabs };
    }
    if (!("name" in field) || field.type === "ui") return field;
    if (!OF_THE_ORIGINAL.has(field.name)) return field;
    const hooks = { ...field.hooks, beforeDuplicate: [() => nothingOf(field)] };
    return { ...field, hooks } as Field;
  });
}

function nothingOf(field: Field): unknown {
  if (
    "defaultValue" in field &&
    typeof field.defaultValue !== "function" &&
    field.type !== "group"
  ) {
    return field.defaultValue;
  }
  if (field.type === "array") return [];
  return field.type === "group" ? {} : null;
}
