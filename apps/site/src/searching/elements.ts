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
