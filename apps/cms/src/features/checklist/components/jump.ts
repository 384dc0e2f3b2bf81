import type { Place } from "../finding.ts";

/** The longest that a tab may take to draw its fields. */
const DRAWING_MS = 5000;

/**
 * Leads whoever edits to a place in a form: opens its tab, scrolls there, gives it the focus, and selects the words.
 *
 * @param openTab opens the tab of a field that is not drawn
 * @returns whether the place is there
 */
export async function jumpTo(form: Element, place: Place, openTab: () => void): Promise<boolean> {
  if (!fieldIn(form, place.field)) openTab();
  const element = await drawn(form, place.field);
  if (!element) return false;
  const line = element.matches(LINE) ? element : element.querySelector(LINE);
  const editor = element.querySelector<HTMLElement>("[contenteditable]");
  if (editor && place.picture !== null) return showPicture(editor, place.picture);
  if (editor && place.words !== null) return selectWords(editor, place.words, place.occurrence);
  if (isLine(line) && place.words !== null)
    return selectInLine(line, place.words, place.occurrence);
  element.scrollIntoView({ block: "center" });
  const target = element.matches(FOCUSABLE) ? element : element.querySelector(FOCUSABLE);
  if (target instanceof HTMLElement) target.focus({ preventScroll: true });
  return true;
}

const LINE = "textarea, input:not([type=hidden])";
const FOCUSABLE =
  "textarea, input:not([type=hidden]), select, button, [tabindex], [contenteditable]";

const isLine = (element: Element | null) =>
  element instanceof HTMLTextAreaElement || element instanceof HTMLInputElement;

function fieldIn(form: Element, path: string): Element | null {
  const id = `field-${path.replaceAll(".", "__")}`;
  return form.querySelector(`[id="${id}"], [data-field-path="${path}"]`);
}

/** The field once its tab has drawn it, with its editor; null when that does not come. */
function drawn(form: Element, path: string): Promise<Element | null> {
  const { promise, resolve } = Promise.withResolvers<Element | null>();
  const look = () => {
    const element = fieldIn(form, path);
    const isReady = element && (path !== "body" || element.querySelector("[contenteditable]"));
    if (isReady) finish(element);
  };
  const observer = new MutationObserver(look);
  const timer = setTimeout(() => finish(fieldIn(form, path)), DRAWING_MS);
  const finish = (element: Element | null) => {
    observer.disconnect();
    clearTimeout(timer);
    resolve(element);
  };
  observer.observe(form, { childList: true, subtree: true });
  look();
  return promise;
}

function selectInLine(
  line: HTMLInputElement | HTMLTextAreaElement,
  words: string,
  occurrence: number,
): boolean {
  const at = nthIndexOf(line.value, words, occurrence);
  line.scrollIntoView({ block: "center" });
  line.focus({ preventScroll: true });
  if (at < 0) return false;
  line.setSelectionRange(at, at + words.length);
  return true;
}

function selectWords(editor: HTMLElement, words: string, occurrence: number): boolean {
  const range = rangeOf(editor, words, occurrence);
  if (!range) return false;
  editor.focus({ preventScroll: true });
  const selection = document.getSelection();
  selection?.removeAllRanges();
  selection?.addRange(range);
  showRange(range);
  return true;
}

/** A paragraph may be longer than the screen: its middle is not where the words are. */
function showRange(range: Range): void {
  const element = range.startContainer.parentElement;
  element?.scrollIntoView({ block: "center" });
  const { top } = range.getBoundingClientRect();
  scrollerOf(element)?.scrollBy({ top: top - window.innerHeight / 2 });
}

/** What scrolls around an element: the page, or the drawer in which its form is open. */
function scrollerOf(element: Element | null): Element | null {
  for (let around = element; around; around = around.parentElement) {
    const isScrolling = /auto|scroll/.test(getComputedStyle(around).overflowY);
    if (isScrolling && around.scrollHeight > around.clientHeight) return around;
  }
  return document.scrollingElement;
}

function showPicture(editor: HTMLElement, index: number): boolean {
  const picture = editor.querySelectorAll("[data-lexical-decorator] [data-filename]")[index];
  if (!picture) return false;
  picture.scrollIntoView({ block: "center" });
  const button = picture.querySelector("button");
  button?.focus({ preventScroll: true });
  return true;
}

/** The place of words in an editor: its text is what `readingText` reads, a blank line between two blocks. */
function rangeOf(editor: HTMLElement, words: string, occurrence: number): Range | null {
  const pieces: { node: Text; start: number }[] = [];
  let text = "";
  let block: Element | null = null;
  for (const node of textsIn(editor)) {
    if (!(node instanceof Text)) {
      text += "\n";
      continue;
    }
    const own = node.parentElement?.closest(BLOCKS) ?? null;
    if (own !== block && text !== "") text += "\n\n";
    block = own;
    pieces.push({ node, start: text.length });
    text += node.data;
  }
  const at = nthIndexOf(text, words, occurrence);
  const from = at < 0 ? undefined : pieces.findLast(({ start }) => start <= at);
  const to = pieces.findLast(({ start }) => start < at + words.length);
  if (!from || !to) return null;
  const range = document.createRange();
  range.setStart(from.node, Math.min(at - from.start, from.node.length));
  range.setEnd(to.node, Math.min(at + words.length - to.start, to.node.length));
  return range;
}

const BLOCKS = "p, li, h1, h2, h3, h4, h5, h6, blockquote";

/** The text nodes of an editor and the line breaks between them; pictures with their buttons are left out. */
function textsIn(editor: HTMLElement): Node[] {
  const nodes: Node[] = [];
  const walker = document.createTreeWalker(
    editor,
    NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT,
    (node) =>
      node instanceof HTMLElement && node.dataset.lexicalDecorator === "true"
        ? NodeFilter.FILTER_REJECT
        : NodeFilter.FILTER_ACCEPT,
  );
  while (walker.nextNode()) {
    const { currentNode } = walker;
    if (currentNode instanceof Text || currentNode instanceof HTMLBRElement)
      nodes.push(currentNode);
  }
  return nodes;
}

function nthIndexOf(text: string, words: string, occurrence: number): number {
  let at = text.indexOf(words);
  for (let passed = 0; passed < occurrence && at >= 0; passed += 1) {
    at = text.indexOf(words, at + words.length);
  }
  return at;
}
