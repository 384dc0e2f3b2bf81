import {
  addressOf,
  type Elements,
  elementsOf,
  fillForm,
  moveByKeys,
  parametersOf,
} from "./form.ts";
import { createAnswers } from "./show-answers.ts";

const SHOWN_AT_ONCE = 10;
const TYPING_PAUSE_MS = 250;

/** Makes the search page answer. */
export function runSearch(root: HTMLElement): void {
  const elements = elementsOf(root);
  const search = createSearch(elements);
  listen(elements, search);
  elements.filters.hidden = false;
  // Results stand where a browser would list earlier questions. Without a script it keeps and offers them.
  elements.field.autocomplete = "off";
  // What was typed while this was loading stays; else the address says it.
  const typed = elements.field.value;
  fillForm(elements, location.search);
  if (typed !== "" && typed !== elements.field.value) {
    elements.field.value = typed;
    search.change(false);
  } else {
    void search.again();
  }
}

interface Search {
  /** The form asks something else. @param settles the reader has finished: Back leads here */
  change(settles: boolean): void;
  /** As `change`, when the reader has paused. */
  changeSoon(): void;
  /** The same question. */
  again(): Promise<void>;
  /** The same question, with more pages. */
  more(): Promise<void>;
  /** The address in the bar has become another. */
  followAddress(): void;
}

/** Keeps the question in the form, the address in the bar, and the pages that are shown together. */
function createSearch(elements: Elements): Search {
  const { again } = elements;
  const answer = createAnswers(elements);
  let timer = 0;
  /** Whether the address in the bar is one to come back to. */
  let isSettled = true;
  let shown = SHOWN_AT_ONCE;

  function change(settles: boolean): void {
    clearTimeout(timer);
    const address = addressOf(parametersOf(elements));
    const isNew = address !== location.pathname + location.search;
    if (isNew && isSettled) history.pushState(null, "", address);
    else if (isNew) history.replaceState(null, "", address);
    isSettled = settles;
    shown = SHOWN_AT_ONCE;
    if (isNew || !again.hidden) void answer(shown);
  }

  return {
    change,
    changeSoon() {
      clearTimeout(timer);
      timer = window.setTimeout(() => change(false), TYPING_PAUSE_MS);
    },
    again: () => answer(shown),
    more() {
      shown += SHOWN_AT_ONCE;
      return answer(shown);
    },
    followAddress() {
      clearTimeout(timer);
      fillForm(elements, location.search);
      isSettled = true;
      void answer(shown);
    },
  };
}

function listen(elements: Elements, search: Search): void {
  const { form, field, filters, again, results, more } = elements;
  const settle = () => search.change(true);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    settle();
  });
  field.addEventListener("input", search.changeSoon);
  filters.addEventListener("change", settle);
  results.addEventListener("click", settle);
  again.addEventListener("click", () => {
    field.focus();
    void search.again();
  });
  more.addEventListener("click", () => {
    const next = results.children.length;
    void search.more().then(() => results.children[next]?.querySelector("a")?.focus());
  });
  window.addEventListener("popstate", search.followAddress);
  moveByKeys(elements, settle);
}
