import {
  ask,
  groupOf,
  type IndexFiles,
  type PageId,
  type Results,
  readSearchQuery,
  type SearchQuery,
} from "@bantin/search/asking";
import { normalizeText } from "@bantin/vietnamese";
import { replaceContent } from "../old-browsers/old-browser.ts";
import { createExcerpts } from "./excerpts.ts";
import { type Elements, fillYears, parametersOf, type SearchParameters } from "./form.ts";
import { createIndexUser } from "./index-files.ts";
import { resultItem } from "./result-item.ts";

const UNREACHABLE = "Chưa tải được dữ liệu tìm kiếm. Bạn kiểm tra kết nối mạng rồi bấm “Thử lại”.";

/**
 * Answers what the form asks at the moment, with the first `shown` pages. An answer that is overtaken by a
 * later question shows nothing more. Never throws: the page says what failed, and offers to ask again.
 */
export function createAnswers(elements: Elements): (shown: number) => Promise<void> {
  const { status, again, results, more } = elements;
  const useIndex = createIndexUser();
  const excerpts = createExcerpts();
  /** Raised with each question. */
  let turn = 0;

  async function showPages(files: IndexFiles, question: SearchQuery, pages: PageId[], now: Now) {
    const part = pages.slice(0, now.shown);
    const cards = await Promise.all(part.map((id) => files.card(id)));
    if (now.isOvertaken()) return;
    excerpts.clear();
    const items = cards.flatMap((card, index) => {
      const key = files.manifest.groups[groupOf(part[index] ?? 0)]?.key ?? "";
      if (!card) return [];
      const { item, excerpt } = resultItem(card, key, files, question);
      excerpts.add(excerpt, card, question);
      return [item];
    });
    replaceContent(results, items);
    more.hidden = pages.length <= now.shown;
  }

  async function answer(parameters: SearchParameters, now: Now): Promise<void> {
    await useIndex(async (files) => {
      const question = readSearchQuery(parameters.text, files.shortening);
      fillYears(elements, files.manifest);
      if (question.words.length === 0) return;
      let last: Results | null = null;
      for await (const found of ask(files, question, parameters)) {
        if (now.isOvertaken()) return;
        const isSame = last !== null && String(last.pages) === String(found.pages);
        last = found;
        if (!isSame) await showPages(files, found.asked, found.pages, now);
        if (now.isOvertaken()) return;
      }
      if (last) status.textContent = statusWords(last, parameters.text);
    });
  }

  function showNothing(): void {
    excerpts.clear();
    replaceContent(results, []);
    more.hidden = true;
    status.textContent = "";
  }

  return async (shown) => {
    const mine = ++turn;
    const now: Now = { shown, isOvertaken: () => mine !== turn };
    const parameters = parametersOf(elements);
    again.hidden = true;
    results.setAttribute("aria-busy", "true");
    if (parameters.text === "") showNothing();
    try {
      await answer(parameters, now);
    } catch {
      if (now.isOvertaken()) return;
      status.textContent = UNREACHABLE;
      again.hidden = false;
    }
    if (!now.isOvertaken()) results.removeAttribute("aria-busy");
  };
}

/** A question under way. */
interface Now {
  shown: number;
  isOvertaken(): boolean;
}

/** What is said of the results, on the screen and by screen readers. */
function statusWords({ pages, kind, asked }: Results, text: string): string {
  if (pages.length === 0) {
    return `Không tìm thấy trang nào về “${text}”. Thử ít từ hơn, từ khác, hoặc bỏ bớt điều kiện lọc.`;
  }
  const count = `${pages.length} kết quả`;
  if (kind === "partly") {
    return `Không có trang nào có đủ các từ “${text}”. Dưới đây là ${pages.length} trang có phần lớn các từ ấy.`;
  }
  if (kind === "alike") {
    return `Không có trang nào có đúng “${text}”. Dưới đây là ${count} với từ viết gần giống.`;
  }
  if (asked.text !== normalizeText(text)) {
    return `Không có trang nào có “${text}”. Dưới đây là ${count} cho “${asked.text}”.`;
  }
  return `Tìm thấy ${count} cho “${text}”.`;
}
