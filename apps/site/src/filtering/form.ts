import type { Filtered } from "./match.ts";
import { FILTERS, type Selection, selectionFrom } from "./selection.ts";

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
