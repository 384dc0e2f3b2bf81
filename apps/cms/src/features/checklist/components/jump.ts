import type { Place } from "../finding.ts";

/** The longest that a tab may take to draw its fields, and an editor its pictures. */
const DRAWING_MS = 3000;

/**
 * Leads whoever edits to a place in a form: opens its tab, scrolls there, gives it the focus, and selects the words.
 *
 * @param openTab opens the tab of a field that is not drawn
 * @returns whether the place is there
 */
export async function jumpTo(form: Element, place: Place, openTab: () => void): Promise<boolean> {
  if (!fieldIn(form, place.field)) openTab();
  if (await untilShown(form, place)) return true;
  // The words are gone, or nothing in the field takes the focus: the field itself is shown.
  fieldIn(form, place.field)?.scrollIntoView({ block: "center" });
  return false;
}

/** Shows a place as soon as what it is in has been drawn; answers whether that came. */
function untilShown(form: Element, place: Place): Promise<boolean> {
  const { promise, resolve } = Promise.withResolvers<boolean>();
  const look = () => {
    if (show(form, place)) finish(true);
  };
  const finish = (isShown: boolean) => {
    observer.disconnect();
    clearTimeout(timer);
    resolve(isShown);
  };
  const observer = new MutationObserver(look);
  const timer = setTimeout(() => finish(false), DRAWING_MS);
  observer.observe(form, { childList: true, subtree: true });
  look();
  return promise;
}

function show(form: Element, place: Place): boolean {
  const element = fieldIn(form, place.field);
  if (!element) return false;
  const editor = element.querySelector<HTMLElement>("[contenteditable]");
  if (place.picture !== null) return editor !== null && showPicture(editor, place.picture);
  if (place.words === null) return focusIn(element);
  const line = element.matches(LINE) ? element : element.querySelector(LINE);
  if (editor) return selectWords(editor, place.words, place.occurrence);
  return isLine(line) && selectInLine(line, place.words, place.occurrence);
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

function focusIn(element: Element): boolean {
  const target = element.matches(FOCUSABLE) ? element : element.querySelector(FOCUSABLE);
  if (!(target instanceof HTMLElement)) return false;
  element.scrollIntoView({ block: "center" });
  target.focus({ preventScroll: true });
  return true;
}

function selectInLine(
  line: HTMLInputElement | HTMLTextAreaElement,
  words: string,
  occurrence: number,
): boolean {
  const at = nthIndexOf(line.value, words, occurrence);
  if (at < 0) return false;
  line.scrollIntoView({ block: "center" });
  line.focus({ preventScroll: true });
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

const PICTURES = '[data-lexical-decorator] [class*="upload__contents "]';

function showPicture(editor: HTMLElement, index: number): boolean {
  const picture = editor.querySelectorAll(PICTURES)[index];
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
