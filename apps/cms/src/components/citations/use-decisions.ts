"use client";
import type { Override } from "@bantin/citations";
import { useForm, useFormFields } from "@payloadcms/ui";
import { useMemo } from "react";
import { DECISIONS, rowState, rowsInForm } from "../../citations/form-rows.ts";
import { overridesOf, rowOf } from "../../citations/override-rows.ts";

/** What editors decided about the mentions of the article in the form, and how to decide otherwise. */
export interface Decisions {
  /** By place in the field; null where a row says nothing. */
  overrides: readonly (Override | null)[];
  /** Takes some decisions back and adds others; they are saved with the article. */
  replace(places: readonly number[], added: readonly Override[]): void;
}

export function useDecisions(): Decisions {
  const { addFieldRow, removeFieldRow } = useForm();
  // As text, so that the panel is drawn anew only when a decision has changed.
  const json = useFormFields(([fields]) => JSON.stringify(rowsInForm(fields)));
  const overrides = useMemo(() => overridesOf(JSON.parse(json)), [json]);
  const replace: Decisions["replace"] = (places, added) => {
    // From the end, so that the places of those before stay what they are.
    for (const rowIndex of [...places].sort((one, other) => other - one)) {
      removeFieldRow({ path: DECISIONS, rowIndex });
    }
    const first = overrides.length - places.length;
    added.forEach((override, index) => {
      addFieldRow({
        path: DECISIONS,
        schemaPath: `articles.${DECISIONS}`,
        rowIndex: first + index,
        subFieldState: rowState(rowOf(override)),
      });
    });
  };
  return { overrides, replace };
}
