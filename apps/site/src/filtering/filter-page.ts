import { canRunScripts } from "../old-browsers/old-browser.ts";
import { chosenIn, type Elements, elementsOf, fillForm } from "./form.ts";
import { searchOf } from "./selection.ts";
import { createShow, type ShowDocuments } from "./show-documents.ts";

/** How many documents are shown at first, and with each press for more. */
const STEP = 30;

const root = document.querySelector<HTMLElement>("[data-filter]");
if (root && canRunScripts()) {
  const elements = elementsOf(root);
  start(elements, createShow(elements, root.dataset.filter ?? ""));
}

/** Makes the form filter as its reader chooses. The address says what was chosen, its entry how much is shown. */
function start({ form, selects, again, results, more }: Elements, show: ShowDocuments): void {
  const showChosen = () => show(chosenIn(selects), shownNow());
  const followAddress = () => {
    fillForm(selects, location.search);
    void showChosen();
  };
  const choose = () => {
    const search = searchOf(chosenIn(selects));
    // The form sent as it stands is no step to come back to.
    if (search !== location.search) history.pushState(null, "", location.pathname + search);
    void showChosen();
  };
  form.addEventListener("change", choose);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    choose();
  });
  again.addEventListener("click", () => {
    // The button goes.
    selects[0]?.focus();
    void showChosen();
  });
  more.addEventListener("click", () => {
    const next = results.children.length;
    history.replaceState({ shown: shownNow() + STEP }, "");
    void showChosen().then(() => results.children[next]?.querySelector("a")?.focus());
  });
  addEventListener("popstate", followAddress);
  followAddress();
  // As a choice writes it: a form sent without this script names every filter, and an old link may name what
  // is no more.
  const address = location.pathname + searchOf(chosenIn(selects)) + location.hash;
  history.replaceState(history.state, "", address);
}

/** How many documents this entry of the reader's history shows. */
function shownNow(): number {
  const state: unknown = history.state;
  const isKept = typeof state === "object" && state !== null && "shown" in state;
  return isKept && typeof state.shown === "number" ? state.shown : STEP;
}
