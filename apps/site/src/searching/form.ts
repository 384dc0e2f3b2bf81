import { type Filters, type IndexFiles, yearOf } from "@bantin/search/asking";
import { replaceContent } from "../old-browsers/old-browser.ts";

/** The parts of the search page that the script works with. */
export interface Elements {
  form: HTMLFormElement;
  field: HTMLInputElement;
  filters: HTMLElement;
  kind: HTMLSelectElement;
  year: HTMLSelectElement;
  /** Null where there are no categories. */
  category: HTMLSelectElement | null;
  status: HTMLElement;
  again: HTMLButtonElement;
  results: HTMLElement;
  more: HTMLButtonElement;
}

/** @throws Error when the page is not the search page */
export function elementsOf(root: HTMLElement): Elements {
  const find = <Kind extends HTMLElement>(selector: string, kind: new () => Kind): Kind => {
    const found = root.querySelector(selector);
    if (found instanceof kind) return found;
    throw new Error(`The search page has no ${selector}.`);
  };
  return {
    form: find("form", HTMLFormElement),
    field: find("[name=q]", HTMLInputElement),
    filters: find("[data-filters]", HTMLElement),
    kind: find("[name=loai]", HTMLSelectElement),
    year: find("[name=nam]", HTMLSelectElement),
    category: root.querySelector<HTMLSelectElement>("[name=muc]"),
    status: find("[data-status]", HTMLElement),
    again: find("[data-again]", HTMLButtonElement),
    results: find("[data-results]", HTMLElement),
    more: find("[data-more]", HTMLButtonElement),
  };
}

/** What is searched for, and where: as the form and the address of the search page say it. */
export interface SearchParameters extends Filters {
  text: string;
}

/** What the form says. */
export function parametersOf(elements: Elements): SearchParameters {
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

/** The address of the search page that says the same. */
export function addressOf({ text, kind, year, category }: SearchParameters): string {
  const asked = new URLSearchParams();
  if (text) asked.set("q", text);
  if (kind) asked.set("loai", kind);
  if (year) asked.set("nam", String(year));
  if (category) asked.set("muc", category);
  const query = asked.toString();
  return location.pathname + (query ? `?${query}` : "");
}

/** Offers the years that there are pages of, and keeps what the address asks for. */
export function fillYears({ year }: Elements, manifest: IndexFiles["manifest"]): void {
  const years = new Set(manifest.groups.map(({ key }) => yearOf(key)));
  const offered = [...years].filter((value): value is number => value !== null);
  if (year.options.length === offered.length + 1) return;
  const options = offered
    .sort((a, b) => b - a)
    .map((value) => new Option(String(value), String(value)));
  replaceContent(year, [new Option("Tất cả", ""), ...options]);
  year.value = new URLSearchParams(location.search).get("nam") ?? "";
}

/**
 * Arrow keys go from the field through the results and back; Escape goes back to the field, and there empties it.
 */
export function moveByKeys({ field, results }: Elements, changed: () => void): void {
  const links = () => [...results.querySelectorAll("a")];
  const move = (event: KeyboardEvent, step: number) => {
    const all = links();
    const here = all.findIndex((link) => link.matches(":focus"));
    const target = all[here + step];
    if (target) target.focus();
    else if (here + step < 0) field.focus();
    event.preventDefault();
  };
  field.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown" && links().length > 0) move(event, 1);
    if (event.key !== "Escape" || field.value === "") return;
    event.preventDefault();
    field.value = "";
    changed();
  });
  results.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown") move(event, 1);
    else if (event.key === "ArrowUp") move(event, -1);
    else if (event.key === "Escape") field.focus();
  });
}
