import type { Anchor, Override } from "@bantin/citations";
import { citationOverride } from "@bantin/contract";
import { z } from "zod";

/** A row of the field `citationOverrides`, as a form or a database holds it. */
export interface OverrideRow {
  action: "ignore" | "choose";
  document: string | null;
  surface: string;
  occurrence: number;
  count: number;
  before: string;
  after: string;
}

const reference = z.union([z.string(), z.object({ id: z.string() }).transform(({ id }) => id)]);
const row = citationOverride.extend({ document: reference.nullish() });

/**
 * What editors decided, out of the rows of the field; null in place of a row that says nothing (such as a
 * choice of a document that was deleted), so that places in the list stay what they are.
 */
export function overridesOf(rows: unknown): (Override | null)[] {
  return Array.isArray(rows) ? rows.map(overrideOf) : [];
}

function overrideOf(value: unknown): Override | null {
  const parsed = row.safeParse(value);
  if (!parsed.success) return null;
  const { action, document, ...anchor } = parsed.data;
  if (action === "ignore") return { anchor, action };
  return document ? { anchor, action, documentId: document } : null;
}

/** The row that keeps a decision. */
export function rowOf(override: Override): OverrideRow {
  const document = override.action === "choose" ? override.documentId : null;
  return { action: override.action, document, ...anchorRow(override.anchor) };
}

/** The part of a row that tells which mention it is about. */
export function anchorRow({ surface, occurrence, count, before, after }: Anchor) {
  return { surface, occurrence, count, before, after };
}
