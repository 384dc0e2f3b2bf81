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
