import {
  type Anchor,
  anchorsOf,
  findCitations,
  matchOverrides,
  type Override,
} from "@bantin/citations";
import { citationOverride } from "@bantin/contract";
import { readingText } from "@bantin/contract/reading-text";
import type { FieldHook, FormState } from "payload";
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
 * choice of a document that was deleted), so that indexes in the list stay what they are.
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
function anchorRow({ surface, occurrence, count, before, after }: Anchor) {
  return { surface, occurrence, count, before, after };
}

/**
 * The rows of an article's decisions with the words that now stand around each mention. A decision is told
 * by those words: kept as they were once, they would be lost after some rounds of editing. A decision whose
 * mention is gone stays as it is, in case the mention comes back.
 */
export function reanchored<Row extends object>(rows: readonly Row[], text: string): Row[] {
  const overrides = overridesOf(rows);
  const citations = findCitations(text);
  const decided = overrides.filter((override) => override !== null);
  const { byIndex } = matchOverrides(decided, citations, text);
  const anchors = anchorsOf(citations, text);
  const now = new Map([...byIndex].map(([index, override]) => [override, anchors[index]]));
  return rows.map((row, index) => {
    const override = overrides[index];
    const anchor = override ? now.get(override) : undefined;
    return anchor ? { ...row, ...anchorRow(anchor) } : row;
  });
}

/** Keeps decisions with their mentions whenever an article is saved. */
export const reanchorOverrides: FieldHook = ({ value, data, originalDoc }) => {
  if (!Array.isArray(value) || value.length === 0) return value;
  return reanchored(value, readingText({ ...originalDoc, ...data }).text);
};

/** Name of the field of an article that keeps what editors decided. */
export const DECISIONS = "citationOverrides";

const PARTS = ["action", "document", "surface", "occurrence", "count", "before", "after"] as const;

/** The rows of the field as the form of an article holds them, saved or not. */
export function rowsInForm(fields: FormState): Record<(typeof PARTS)[number], unknown>[] {
  const rows = fields[DECISIONS]?.rows ?? [];
  return rows.map((_row, index) => {
    const value = (part: string) => fields[`${DECISIONS}.${index}.${part}`]?.value ?? null;
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
