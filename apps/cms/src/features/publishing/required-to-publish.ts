import { type CollectionBeforeValidateHook, type CollectionSlug, ValidationError } from "payload";
import { type Bilingual, bilingual, inLanguageOf } from "../../text/bilingual.ts";

const NEEDED = bilingual(
  "Cần có trước khi đăng. Hãy điền vào rồi đăng lại.",
  "Needed before publishing. Fill it in, then publish again.",
);

/**
 * Demands fields of what is published that a draft may lack, and that a hook may fill in: a plain
 * `required` would stop the form before the hook has run.
 */
export function requiredToPublish(
  collection: CollectionSlug,
  fields: Record<string, Bilingual>,
): CollectionBeforeValidateHook {
  return ({ data, originalDoc, req }) => {
    const doc = { ...originalDoc, ...data };
    if (doc._status !== "published" || data?.deletedAt) return data;
    const missing = Object.entries(fields).filter(([name]) => isEmpty(doc[name]));
    if (missing.length === 0) return data;
    throw new ValidationError(
      {
        collection,
        errors: missing.map(([path, label]) => ({
          path,
          label: inLanguageOf(req, label),
          message: inLanguageOf(req, NEEDED),
        })),
        req,
      },
      req.t,
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
