import { type Card, excerptOf, type SearchQuery, weightOf } from "@bantin/search/asking";
import { getPage } from "./index-files.ts";
import { showMarked } from "./marked-text.ts";

/** The parts of a page that are read as one thought. */
const BLOCKS = "main p, main li, main blockquote, main dd, main figcaption, main td";
const NOT_TEXT = "nav, aside, .printed, .meta, .kicker";
/** Pages fetched at once, over a line that may be weak. */
const AT_ONCE = 2;

/** Shows under results the words of their pages that were asked for, when they come into view. */
export interface Excerpts {
  add(element: HTMLElement, card: Card, question: SearchQuery): void;
  /** Forgets what was waiting. */
  clear(): void;
}

/**
 * The page itself is fetched, so what is shown is what readers find when they go there, and going there needs
 * hardly a byte more.
 */
export function createExcerpts(): Excerpts {
  const waiting = new Map<Element, { card: Card; question: SearchQuery }>();
  let queue: HTMLElement[] = [];
  let running = 0;
  const observer = new IntersectionObserver((entries) => {
    for (const { isIntersecting, target } of entries) {
      if (!isIntersecting || !(target instanceof HTMLElement)) continue;
      observer.unobserve(target);
      queue.push(target);
    }
    void run();
  });
  const run = async () => {
    if (running >= AT_ONCE) return;
    running++;
    for (let element = queue.shift(); element; element = queue.shift()) {
      const wanted = waiting.get(element);
      // Without an excerpt a result is still one: what fails here is not worth a word.
      if (wanted) await show(element, wanted.card, wanted.question).catch(() => {});
    }
    running--;
  };
  return {
    add(element, card, question) {
      if (isEnough(card, question)) return;
      waiting.set(element, { card, question });
      observer.observe(element);
    },
    clear() {
      observer.disconnect();
      waiting.clear();
      queue = [];
    },
  };
}

/** Whether title or summary say already what was asked for. */
function isEnough({ title, summary }: Card, question: SearchQuery): boolean {
  const most = question.words.length * 3;
  return summary !== "" && [title, summary].some((text) => weightOf(text, question) >= most);
}

async function show(element: HTMLElement, card: Card, question: SearchQuery): Promise<void> {
  const html = await getPage(card.address);
  if (html === null) return;
  const page = new DOMParser().parseFromString(html, "text/html");
  let best = card.summary;
  let weight = weightOf(card.summary, question);
  for (const block of page.querySelectorAll(BLOCKS)) {
    if (block.closest(NOT_TEXT)) continue;
    const text = (block.textContent ?? "").replace(/\s+/g, " ").trim();
    const own = weightOf(text, question);
    if (own <= weight) continue;
    [best, weight] = [text, own];
  }
  if (best !== card.summary) showMarked(element, excerptOf(best, question), question);
}
