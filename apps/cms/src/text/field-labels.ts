import type { Field, FieldAffectingData, PayloadRequest, Tab } from "payload";
import { bilingual, inLanguageOf } from "./bilingual.ts";

type Way = readonly (number | string)[];
type Asker = Pick<PayloadRequest, "i18n" | "t">;

/**
 * The way to a field as the form shows it: “Ghi chú chỉnh sửa › dòng 2 › Ngày”. It ends at the last field: what
 * lies within a text or a list of choices has no label of its own. What a label explains or gives for an example
 * is left out: “Ghi chú chỉnh sửa (bạn đọc thấy)” is found on the screen by its first words.
 *
 * @returns null when the form has no field there
 */
export function labelOfPath(fields: readonly Field[], way: Way, req: Asker): string | null {
  const labels = labelsOf(fields, way, req);
  return labels ? labels.filter((label) => label !== "").join(" › ") : null;
}

/** The field at the end of a way, or the one in whose value it goes on; null when there is none. */
export function fieldAtPath(fields: readonly Field[], way: Way): Field | Tab | null {
  const [name, ...rest] = way;
  const field = typeof name === "string" ? fieldNamed(fields, name) : null;
  if (!field) return null;
  if (rest.length === 0 || !("fields" in field)) return field;
  return fieldAtPath(field.fields, isRow(field) ? rest.slice(1) : rest) ?? field;
}

function labelsOf(fields: readonly Field[], way: Way, req: Asker): string[] | null {
  const [name, ...rest] = way;
  const field = typeof name === "string" ? fieldNamed(fields, name) : null;
  if (!field || typeof name !== "string") return null;
  const own = labelOf(field, name, req);
  if (rest.length === 0 || !("fields" in field)) return [own];
  if (!isRow(field)) return [own, ...(labelsOf(field.fields, rest, req) ?? [])];
  const [row, ...inRow] = rest;
  const line = bilingual(`dòng ${Number(row) + 1}`, `row ${Number(row) + 1}`);
  return [own, inLanguageOf(req, line), ...(labelsOf(field.fields, inRow, req) ?? [])];
}

function isRow(field: Field | Tab): boolean {
  return "type" in field && field.type === "array";
}

/** Rows and tabs without a name of their own are layout, which values know nothing of. */
function fieldNamed(fields: readonly Field[], name: string): FieldAffectingData | Tab | null {
  for (const field of fields) {
    if ("name" in field && field.type !== "ui") {
      if (field.name === name) return field;
    } else if (field.type === "tabs") {
      for (const tab of field.tabs) {
        const found =
          "name" in tab && tab.name ? tab.name === name && tab : fieldNamed(tab.fields, name);
        if (found) return found;
      }
    } else if ("fields" in field) {
      const found = fieldNamed(field.fields, name);
      if (found) return found;
    }
  }
  return null;
}

function inBothLanguages(label: Record<string, string>, name: string, req: Asker): string {
  const { vi = name, en = vi } = label;
  return inLanguageOf(req, bilingual(vi, en));
}

function labelOf(field: Field | Tab, name: string, req: Asker): string {
  const label = "label" in field ? field.label : undefined;
  if (label === false) return "";
  if (typeof label === "function") return withoutAside(label({ t: req.t, i18n: req.i18n }));
  if (typeof label === "string") return withoutAside(label);
  return label ? withoutAside(inBothLanguages(label, name, req)) : name;
}

/** Never nothing: a label that is all example stays. */
function withoutAside(label: string): string {
  return label.replace(/(?<=\S)(?: \([^()]*\)|, (?:ví dụ|as in) .*)$/, "");
}
