import { canRunScripts } from "../old-browsers/old-browser.ts";

/** Loads search when a reader asks for something: with an address that asks already, or by going to the form. */
const root = document.querySelector<HTMLElement>("[data-search]");
if (root && canRunScripts()) {
  const load = () => import("./search-page.ts").then(({ runSearch }) => runSearch(root));
  if (new URLSearchParams(location.search).get("q")) void load();
  else root.addEventListener("focusin", load, { once: true });
}
