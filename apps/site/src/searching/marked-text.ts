import { marksIn, type SearchQuery } from "@bantin/search/asking";
import { replaceContent } from "../old-browsers/old-browser.ts";

/** Makes an element show a text, with what was asked for marked. */
export function showMarked(element: HTMLElement, text: string, question: SearchQuery): void {
  const pieces: (Node | string)[] = [];
  let end = 0;
  for (const mark of marksIn(text, question)) {
    pieces.push(text.slice(end, mark.start));
    const marked = document.createElement("mark");
    marked.textContent = text.slice(mark.start, mark.end);
    pieces.push(marked);
    end = mark.end;
  }
  replaceContent(element, [...pieces, text.slice(end)]);
}
