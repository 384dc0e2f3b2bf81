import type { Filtered } from "./match.ts";
import { FILTERS, type Selection, selectionFrom } from "./selection.ts";

/** The parts of the filter page that the script works with. */
export interface Elements {
  form: HTMLFormElement;
  selects: readonly HTMLSelectElement[];
  status: HTMLElement;
  again: HTMLButtonElement;
  results: HTMLElement;
  more: HTMLButtonElement;
}

/** @throws Error when the page is not the filter page */
export function elementsOf(root: HTMLElement): Elements {
  const find = <Kind extends HTMLElement>(selector: string, kind: new () => Kind): Kind => {
    const found = root.querySelector(selector);
    if (found instanceof kind) return found;
    throw new Error(`The filter page has no ${selector}.`);
  };
  return {
    form: find("form", HTMLFormElement),
    selects: [...root.querySelectorAll("select")],
    status: find("[data-status]", HTMLElement),
    again: find("[data-again]", HTMLButtonElement),
    results: find("[data-results]", HTMLElement),
    more: find("[data-more]", HTMLButtonElement),
  };
}

type Selects = readonly HTMLSelectElement[];

/** What is chosen in the form. */
export function chosenIn(selects: Selects): Selection {
  const values = selects.map(({ name, value }) => [name, value]);
  return selectionFrom(new URLSearchParams(values).toString());
}

/** Chooses in the form what an address says; what the form does not offer any more is left open. */
export function fillForm(selects: Selects, search: string): void {
  const selection = selectionFrom(search);
  for (const select of selects) {
    const filter = FILTERS.find((name) => name === select.name);
    select.value = (filter && selection[filter]) ?? "";
    if (select.selectedIndex === -1) select.value = "";
  }
}

/** Says at each choice how many documents it would leave. */
export function labelOptions(selects: Selects, counts: Filtered["counts"]): void {
  for (const select of selects) {
    const filter = FILTERS.find((name) => name === select.name);
    for (const option of select.options) {
      const label = option.dataset.label;
      if (!filter || label === undefined) continue;
      const count = counts[filter].get(option.value) ?? 0;
      option.textContent = `${label} (${count})`;
      option.disabled = count === 0 && !option.selected;
    }
  }
}
