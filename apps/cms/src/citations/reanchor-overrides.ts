import { anchorsOf, findCitations, matchOverrides } from "@bantin/citations";
import { readingText } from "@bantin/contract/reading-text";
import type { FieldHook } from "payload";
import { anchorRow, overridesOf } from "./override-rows.ts";

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
  return rows.map((row, place) => {
    const override = overrides[place];
    const anchor = override ? now.get(override) : undefined;
    return anchor ? { ...row, ...anchorRow(anchor) } : row;
  });
}

/** Keeps decisions with their mentions whenever an article is saved. */
export const reanchorOverrides: FieldHook = ({ value, data, originalDoc }) => {
  if (!Array.isArray(value) || value.length === 0) return value;
  return reanchored(value, readingText({ ...originalDoc, ...data }).text);
};
