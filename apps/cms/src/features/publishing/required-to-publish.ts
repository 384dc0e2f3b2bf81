import type { CollectionBeforeValidateHook } from "payload";
import { bilingual } from "../../text/bilingual.ts";
import { fieldProblems } from "../../text/refusal.ts";

const NEEDED = bilingual(
  "Cần có trước khi đăng. Hãy điền vào rồi đăng lại.",
  "Needed before publishing. Fill it in, then publish again.",
);

/**
 * Demands fields of what is published that a draft may lack, and that a hook may fill in: a plain
 * `required` would stop the form before the hook has run. What is `required` all the same is named with them, so that
 * an editor hears of everything at once.
 */
export function requiredToPublish(names: readonly string[]): CollectionBeforeValidateHook {
  return ({ collection: { fields, flattenedFields }, data, originalDoc, req }) => {
    const doc = { ...originalDoc, ...data };
    if (doc._status !== "published" || data?.deletedAt) return data;
    const missing = flattenedFields
      .filter((field) => ("required" in field && field.required) || names.includes(field.name))
      .filter(({ name }) => isEmpty(doc[name]));
    if (missing.length === 0) return data;
    throw fieldProblems(
      missing.map(({ name }) => ({ path: [name], message: NEEDED })),
      req,
      fields,
    );
  };
}

function isEmpty(value: unknown): boolean {
  const isBody = typeof value === "object" && value !== null && "root" in value;
  return value === null || value === undefined || value === "" || (isBody && !hasContent(value));
}

/** Nodes that say something by themselves. A rule or a line break does not. */
const SPEAKING = new Set(["upload"]);

/** Whether a Lexical state holds anything for a reader: text that is not blank, or a picture. */
export function hasContent(value: unknown): boolean {
  if (Array.isArray(value)) return value.some(hasContent);
  if (typeof value !== "object" || value === null) return false;
  if ("text" in value && typeof value.text === "string") return value.text.trim() !== "";
  if ("type" in value && typeof value.type === "string" && SPEAKING.has(value.type)) return true;
  return (
    ("root" in value && hasContent(value.root)) ||
    ("children" in value && hasContent(value.children))
  );
}
