import type { CollectionBeforeValidateHook, CollectionSlug } from "payload";
import { ValidationError } from "payload";
import { type Bilingual, bilingual, inLanguageOf } from "../text/bilingual.ts";
import { hasContent } from "../text/has-content.ts";

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
          message: inLanguageOf(
            req,
            bilingual(
              `Cần có trước khi đăng: ${label.vi}.`,
              `Needed before publishing: ${label.en}.`,
            ),
          ),
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
