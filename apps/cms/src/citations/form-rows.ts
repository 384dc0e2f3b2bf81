import type { FormState } from "payload";
import type { OverrideRow } from "./override-rows.ts";

/** Name of the field of an article that keeps what editors decided. */
export const DECISIONS = "citationOverrides";

const PARTS = ["action", "document", "surface", "occurrence", "count", "before", "after"] as const;

/** The rows of the field as the form of an article holds them, saved or not. */
export function rowsInForm(fields: FormState): Record<(typeof PARTS)[number], unknown>[] {
  const rows = fields[DECISIONS]?.rows ?? [];
  return rows.map((_row, place) => {
    const value = (part: string) => fields[`${DECISIONS}.${place}.${part}`]?.value ?? null;
    const [action, document, surface, occurrence, count, before, after] = PARTS.map(value);
    return { action, document, surface, occurrence, count, before, after };
  });
}

/** A new row of the field, as the form wants it. */
export function rowState(row: OverrideRow): FormState {
  return Object.fromEntries(
    Object.entries(row).map(([part, value]) => [
      part,
      { value, initialValue: value, valid: true, passesCondition: true },
    ]),
  );
}
