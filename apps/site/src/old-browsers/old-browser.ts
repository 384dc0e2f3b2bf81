/**
 * Whether scripts can work here: what ours call and is newer than modules is there since Chrome 73 and Safari of
 * iOS 12.2. Where they cannot, the page says so: what a reader asks for must never be met with silence.
 */
export function canRunScripts(): boolean {
  const isModern =
    "flatMap" in Array.prototype &&
    "fromEntries" in Object &&
    "AbortController" in window &&
    "IntersectionObserver" in window;
  if (isModern) return true;
  for (const notice of document.querySelectorAll<HTMLElement>("[data-old-browser]")) {
    notice.hidden = false;
  }
  return false;
}

/** As `replaceChildren`, which Safari has since iOS 14. */
export function replaceContent(element: Element, content: readonly (Node | string)[]): void {
  element.textContent = "";
  element.append(...content);
}
