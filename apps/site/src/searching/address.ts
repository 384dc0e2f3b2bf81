import type { Filters } from "@bantin/search/asking";
import type { Elements } from "./elements.ts";

/** What the address of the search page asks for. */
export interface Wish extends Filters {
  text: string;
}

export function wishOf(elements: Elements): Wish {
  const { field, kind, year, category } = elements;
  return {
    text: field.value.trim(),
    kind: kind.value || null,
    year: year.value ? Number(year.value) : null,
    category: category?.value || null,
  };
}

/** Makes the form say what the address asks for. */
export function fillForm({ field, kind, year, category }: Elements, search: string): void {
  const asked = new URLSearchParams(search);
  field.value = asked.get("q") ?? "";
  kind.value = asked.get("loai") ?? "";
  year.value = asked.get("nam") ?? "";
  if (category) category.value = asked.get("muc") ?? "";
}

export function addressOf({ text, kind, year, category }: Wish): string {
  const asked = new URLSearchParams();
  if (text) asked.set("q", text);
  if (kind) asked.set("loai", kind);
  if (year) asked.set("nam", String(year));
  if (category) asked.set("muc", category);
  const query = asked.toString();
  return location.pathname + (query ? `?${query}` : "");
}
