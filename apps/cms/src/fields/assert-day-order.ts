import type { CollectionBeforeValidateHook, CollectionSlug } from "payload";
import { ValidationError } from "payload";
import { bilingual, inLanguageOf } from "../text/bilingual.ts";

/** Refuses a period that ends before it begins. */
export function assertDayOrder(
  collection: CollectionSlug,
  from: string,
  to: string,
): CollectionBeforeValidateHook {
  return ({ data, originalDoc, req }) => {
    const doc = { ...originalDoc, ...data };
    if (!doc[from] || !doc[to] || new Date(doc[from]) <= new Date(doc[to])) return data;
    const message = bilingual(
      "Ngày kết thúc phải sau ngày bắt đầu.",
      "The last day must not come before the first.",
    );
    throw new ValidationError(
      { collection, errors: [{ path: to, message: inLanguageOf(req, message) }], req },
      req.t,
    );
  };
}
