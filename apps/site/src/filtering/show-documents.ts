import { replaceContent } from "../old-browsers/old-browser.ts";
import { ListMovedError, openLists } from "./document-lists.ts";
import type { Elements } from "./form.ts";
import { labelOptions } from "./form.ts";
import { filterDocuments } from "./match.ts";
import type { Selection } from "./selection.ts";
import { sourcesOf } from "./source.ts";

const LOADING = "Đang tải danh mục văn bản…";

const UNREACHABLE = "Chưa tải được danh mục văn bản. Bạn kiểm tra kết nối mạng rồi bấm “Thử lại”.";

/** What is said of the documents, on the screen and by screen readers. */
function countWords(count: number, listed: number): string {
  if (count === 0) return "Không có văn bản nào như vậy. Mời bạn bỏ bớt tiêu chí.";
  return count > listed
    ? `${count} văn bản, hiện ${listed} văn bản mới nhất.`
    : `${count} văn bản.`;
}

/** Shows the first `shown` documents of a selection. Never throws: the page says what failed. */
export type ShowDocuments = (selection: Selection, shown: number) => Promise<void>;

/**
 * A selection that is overtaken by a later one shows nothing more.
 *
 * @param indexAddress of the index of documents
 */
export function createShow(elements: Elements, indexAddress: string): ShowDocuments {
  const { selects, status, again, results, more } = elements;
  let lists = openLists(indexAddress);
  /** Raised with each selection. */
  let turn = 0;

  async function show(selection: Selection, shown: number, isOvertaken: () => boolean) {
    const index = await lists.index();
    const { matches, counts } = filterDocuments(index, selection);
    const listed = matches.slice(0, shown);
    const items = await lists.items(sourcesOf(index, selection, listed));
    if (isOvertaken()) return;
    replaceContent(results, items);
    status.textContent = countWords(matches.length, listed.length);
    more.hidden = listed.length === matches.length;
    labelOptions(selects, counts);
  }

  return async (selection, shown) => {
    const mine = ++turn;
    const isOvertaken = () => mine !== turn;
    again.hidden = true;
    results.setAttribute("aria-busy", "true");
    if (results.children.length === 0) status.textContent = LOADING;
    try {
      await show(selection, shown, isOvertaken).catch((error: unknown) => {
        if (!(error instanceof ListMovedError)) throw error;
        // Something was published since the index was read: once more from the beginning.
        lists = openLists(indexAddress);
        return show(selection, shown, isOvertaken);
      });
    } catch {
      if (isOvertaken()) return;
      // Documents of an earlier choice would look like those of this one.
      replaceContent(results, []);
      more.hidden = true;
      status.textContent = UNREACHABLE;
      again.hidden = false;
    }
    if (!isOvertaken()) results.removeAttribute("aria-busy");
  };
}
