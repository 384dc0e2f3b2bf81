import {
  ask,
  groupOf,
  type IndexFiles,
  type PageId,
  type Question,
  type Results,
  readQuestion,
} from "@bantin/search/asking";
import { addressOf, fillForm, type Wish, wishOf } from "./address.ts";
import { elementsOf } from "./elements.ts";
import { createExcerpts } from "./excerpts.ts";
import { fillYears } from "./fill-years.ts";
import { moveByKeys } from "./move-by-keys.ts";
import { createIndexUser } from "./open-index.ts";
import { resultItem } from "./result-item.ts";
import { statusWords, UNREACHABLE } from "./status-words.ts";

const SHOWN_AT_ONCE = 10;
const TYPING_PAUSE_MS = 250;

/** Makes the search page answer. */
export function runSearch(root: HTMLElement): void {
  const elements = elementsOf(root);
  const { form, field, filters, status, again, results, more } = elements;
  const useIndex = createIndexUser();
  const excerpts = createExcerpts();
  /** Raised with each question: who is overtaken says nothing more. */
  let turn = 0;
  let timer = 0;
  /** Whether the address in the bar is one to come back to. */
  let isSettled = true;
  let shown = SHOWN_AT_ONCE;

  const isOvertaken = (mine: number) => mine !== turn;

  async function showPages(files: IndexFiles, question: Question, pages: PageId[], mine: number) {
    const part = pages.slice(0, shown);
    const cards = await Promise.all(part.map((id) => files.card(id)));
    if (isOvertaken(mine)) return;
    excerpts.clear();
    const items = cards.flatMap((card, index) => {
      const key = files.manifest.groups[groupOf(part[index] ?? 0)]?.key ?? "";
      if (!card) return [];
      const { item, excerpt } = resultItem(card, key, files, question);
      excerpts.add(excerpt, card, question);
      return [item];
    });
    results.replaceChildren(...items);
    more.hidden = pages.length <= shown;
  }

  async function answer(wish: Wish, mine: number): Promise<void> {
    const question = readQuestion(wish.text);
    await useIndex(async (files) => {
      fillYears(elements, files.manifest);
      if (question.words.length === 0) return;
      let last: Results | null = null;
      for await (const found of ask(files, question, wish)) {
        if (isOvertaken(mine)) return;
        const isSame = last !== null && String(last.pages) === String(found.pages);
        last = found;
        if (!isSame) await showPages(files, question, found.pages, mine);
        if (isOvertaken(mine)) return;
      }
      if (last) status.textContent = statusWords(last, wish.text);
    });
  }

  async function search(): Promise<void> {
    const mine = ++turn;
    const wish = wishOf(elements);
    again.hidden = true;
    results.setAttribute("aria-busy", "true");
    if (wish.text === "") {
      excerpts.clear();
      results.replaceChildren();
      more.hidden = true;
      status.textContent = "";
    }
    try {
      await answer(wish, mine);
    } catch {
      if (isOvertaken(mine)) return;
      status.textContent = UNREACHABLE;
      again.hidden = false;
    }
    if (!isOvertaken(mine)) results.removeAttribute("aria-busy");
  }

  /** @param settles the reader has finished: Back leads here */
  function change(settles: boolean): void {
    clearTimeout(timer);
    const address = addressOf(wishOf(elements));
    const isNew = address !== location.pathname + location.search;
    if (isNew && isSettled) history.pushState(null, "", address);
    else if (isNew) history.replaceState(null, "", address);
    isSettled = settles;
    shown = SHOWN_AT_ONCE;
    if (isNew || !again.hidden) void search();
  }

  filters.hidden = false;
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    change(true);
  });
  field.addEventListener("input", () => {
    clearTimeout(timer);
    timer = window.setTimeout(() => change(false), TYPING_PAUSE_MS);
  });
  filters.addEventListener("change", () => change(true));
  results.addEventListener("click", () => change(true));
  again.addEventListener("click", () => {
    field.focus();
    void search();
  });
  more.addEventListener("click", () => {
    const next = results.children.length;
    shown += SHOWN_AT_ONCE;
    void search().then(() => results.children[next]?.querySelector("a")?.focus());
  });
  window.addEventListener("popstate", () => {
    clearTimeout(timer);
    fillForm(elements, location.search);
    isSettled = true;
    void search();
  });
  moveByKeys(elements, () => change(true));
  // What was typed while this was loading stays; else the address says it.
  const typed = field.value;
  fillForm(elements, location.search);
  if (typed !== "" && typed !== field.value) {
    field.value = typed;
    change(false);
  } else {
    void search();
  }
}
