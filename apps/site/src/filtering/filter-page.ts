import { type DocumentIndex, isDocumentIndex } from "./document-index.ts";
import { countsOf, matchesOf } from "./match.ts";
import { createReader } from "./read-lists.ts";
import { FILTERS, type Selection, searchOf, selectionFrom } from "./selection.ts";
import { sourcesOf } from "./source.ts";

/** How many documents are shown at first, and with each press for more. */
const STEP = 30;

const root = document.querySelector<HTMLElement>("[data-filter]");
if (root) start(root);

/** Makes the form of the page filter as its reader chooses; the address says what was chosen. */
function start(root: HTMLElement): void {
  const form = root.querySelector("form");
  const status = root.querySelector("[data-status]");
  const results = root.querySelector("[data-results]");
  const more = root.querySelector<HTMLButtonElement>("[data-more]");
  if (!form || !status || !results || !more) return;
  const selects = [...form.querySelectorAll("select")];
  const readers = createReader();
  let shown = STEP;
  let turn = 0;

  async function show(selection: Selection): Promise<void> {
    const mine = ++turn;
    results?.setAttribute("aria-busy", "true");
    try {
      const index = await loadIndex(root.dataset.filter ?? "");
      const matches = matchesOf(index, selection);
      const listed = matches.slice(0, shown);
      const items = await readers.items(sourcesOf(index, selection, listed));
      // A later choice has overtaken this one.
      if (mine !== turn) return;
      results?.replaceChildren(...items);
      if (status) status.textContent = countWords(matches.length, listed.length);
      if (more) more.hidden = listed.length === matches.length;
      labelOptions(selects, countsOf(index, selection));
    } catch {
      if (mine === turn && status) status.textContent = FAILED;
    } finally {
      if (mine === turn) results?.removeAttribute("aria-busy");
    }
  }

  const fill = (selection: Selection) => {
    for (const select of selects) {
      select.value = FILTERS.map((filter) =>
        filter === select.name ? selection[filter] : "",
      ).join("");
    }
  };
  const choose = () => {
    const selection = selectionFrom(new URLSearchParams(chosen(selects)).toString());
    history.pushState(null, "", location.pathname + searchOf(selection));
    shown = STEP;
    void show(selection);
  };

  form.addEventListener("change", choose);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    choose();
  });
  more.addEventListener("click", () => {
    const first = results.children.length;
    shown += STEP;
    void show(selectionFrom(location.search)).then(() =>
      results.children[first]?.querySelector("a")?.focus(),
    );
  });
  addEventListener("popstate", () => {
    shown = STEP;
    fill(selectionFrom(location.search));
    void show(selectionFrom(location.search));
  });
  fill(selectionFrom(location.search));
  void show(selectionFrom(location.search));
}

const FAILED = "Không tải được danh mục văn bản. Mời bạn bấm Lọc để thử lại.";

let index: Promise<DocumentIndex> | null = null;

function loadIndex(address: string): Promise<DocumentIndex> {
  index ??= fetch(address)
    .then((response) => response.json())
    .then((answer: unknown) => {
      if (!isDocumentIndex(answer)) throw new TypeError(`${address} is not the index of documents`);
      return answer;
    })
    .catch((error: unknown) => {
      // The next choice asks again.
      index = null;
      throw error;
    });
  return index;
}

function chosen(selects: readonly HTMLSelectElement[]): Record<string, string> {
  return Object.fromEntries(selects.map(({ name, value }) => [name, value]));
}

function countWords(count: number, listed: number): string {
  if (count === 0) return "Không có văn bản nào như vậy. Mời bạn bỏ bớt tiêu chí.";
  return count > listed
    ? `${count} văn bản, hiện ${listed} văn bản mới nhất.`
    : `${count} văn bản.`;
}

/** Says at each choice how many documents it would leave. */
function labelOptions(
  selects: readonly HTMLSelectElement[],
  counts: ReturnType<typeof countsOf>,
): void {
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
