import type { CDPSession, Page } from "playwright-core";
import type { Finding, GateReport } from "../report.ts";
import { DESKTOP, PHONE, visit } from "./open-page.ts";

/** An element as the keyboard meets it. */
interface Stop {
  element: string;
  left: number;
  top: number;
  bottom: number;
  /** Where it stands among all that could be reached at first, or one of the two below. */
  index: number;
  hasRing: boolean;
  isInView: boolean;
}

/** A control that appeared during the walk, as the filters of the search do. */
const LATE = -2;
/** No control: nobody could do anything there. */
const STRANGE = -1;

const CONTROLS =
  'a[href], area[href], button, input:not([type="hidden"]), select, textarea, summary, [contenteditable="true"], [tabindex]:not([tabindex^="-"])';

/**
 * Whether a page can be walked by the keyboard: Tab reaches every link and control once, in the order in
 * which they are seen, each with a visible ring and in view; the first stop is the skip link, and it works.
 */
export async function checkKeyboard(page: Page, url: string): Promise<GateReport> {
  const findings: Finding[] = [];
  let checks = 0;
  for (const look of [PHONE, DESKTOP]) {
    await visit(page, url, look);
    const expected = await page.evaluate(reachable, CONTROLS);
    const stops = await walk(page, expected.length);
    checks += expected.length + 1;
    const found = [...checkWalk(expected, stops), ...(await checkSkipLink(page))];
    for (const { element, problem } of found) {
      const where = new URL(url).pathname;
      findings.push({ page: where, element, problem: `${problem} (${look.width} px)` });
    }
  }
  return { checks, findings };
}

type Fault = Omit<Finding, "page">;

/** Presses Tab from the beginning until the page would be left, and one more time for what lies beyond. */
async function walk(page: Page, expected: number): Promise<Stop[]> {
  await page.evaluate(noteFocus, { controls: CONTROLS, late: LATE });
  const session = await page.context().newCDPSession(page);
  await pressTab(session, expected + 1);
  await pressTab(session, await page.evaluate(() => window.focusedLate));
  await session.detach();
  const stops = await page.evaluate(stopsMet);
  // The last press leaves the page, or, where there is nothing around it, begins anew.
  const isRound = stops.length > expected && stops.at(-1)?.index === stops[0]?.index;
  return isRound ? stops.slice(0, -1) : stops;
}

/** Sent without waiting for each to be answered: hundreds of them take a moment then. */
async function pressTab(session: CDPSession, times: number): Promise<void> {
  const key = { key: "Tab", code: "Tab", windowsVirtualKeyCode: 9 };
  const presses = Array.from({ length: times }).flatMap(() => [
    session.send("Input.dispatchKeyEvent", { type: "rawKeyDown", ...key }),
    session.send("Input.dispatchKeyEvent", { type: "keyUp", ...key }),
  ]);
  await Promise.all(presses);
}

function checkWalk(expected: readonly string[], stops: readonly Stop[]): Fault[] {
  const faults: Fault[] = [];
  const met = stops.map(({ index }) => index);
  for (const [index, element] of expected.entries()) {
    const times = met.filter((one) => one === index).length;
    if (times !== 1) faults.push({ element, problem: `Tab reaches it ${times} times` });
  }
  for (const [at, stop] of stops.entries()) {
    const { element } = stop;
    if (stop.index === STRANGE) faults.push({ element, problem: "Tab reaches what is no control" });
    if (!stop.hasRing) faults.push({ element, problem: "shows no ring when it has the focus" });
    if (!stop.isInView) faults.push({ element, problem: "has the focus and cannot be seen" });
    const before = stops[at - 1];
    if (before && goesBack(before, stop)) {
      faults.push({ element, problem: `comes after ${before.element} and stands before it` });
    }
  }
  return faults;
}

/** Up is back, unless it is to the top of the next column. */
function goesBack(before: Stop, { top, bottom, left }: Stop): boolean {
  if (bottom <= before.top) return left <= before.left;
  const isSameLine = Math.abs(top - before.top) < 4;
  return isSameLine && left < before.left - 1;
}

async function checkSkipLink(page: Page): Promise<Fault[]> {
  await page.reload({ waitUntil: "load" });
  await page.keyboard.press("Tab");
  const first = await page.evaluate(() => document.activeElement?.getAttribute("href") ?? "");
  if (!first.startsWith("#")) {
    return [{ element: null, problem: `the first stop leads to “${first}”, not to the content` }];
  }
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  const isInside = await page.evaluate(isFocusInOrAfterMain);
  return isInside ? [] : [{ element: `a[href="${first}"]`, problem: "skips to nowhere" }];
}

/** Runs in the page. What has nothing to focus inside goes on after it. */
function isFocusInOrAfterMain(): boolean {
  const main = document.querySelector("main");
  const focused = document.activeElement;
  if (!main || !focused || focused === document.body)
    return main?.querySelector("a[href]") === null;
  const place = main.compareDocumentPosition(focused);
  return main.contains(focused) || (place & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}

/** Runs in the page: marks all that Tab must reach, and names it. */
function reachable(controls: string): string[] {
  const elements = [...document.querySelectorAll<HTMLElement>(controls)].filter((element) => {
    const isOff = element.matches(":disabled") || element.tabIndex < 0;
    const isShown = element.getClientRects().length > 0;
    return !isOff && isShown && getComputedStyle(element).visibility !== "hidden";
  });
  for (const [index, element] of elements.entries()) element.dataset.gateIndex = String(index);
  return elements.map((element) =>
    element.outerHTML.replace(/ data-gate-index="-?\d+"/, "").slice(0, 120),
  );
}

/** Runs in the page: notes what gets the focus, in the order in which that happens. */
function noteFocus({ controls, late }: { controls: string; late: number }): void {
  window.focused = [];
  window.focusedLate = 0;
  document.addEventListener("focusin", ({ target }) => {
    if (!(target instanceof HTMLElement)) return;
    window.focused.push(target);
    if (target.dataset.gateIndex !== undefined || !target.matches(controls)) return;
    target.dataset.gateIndex = String(late);
    window.focusedLate += 1;
  });
}

/** Runs in the page: how each element looks that had the focus, when it has it again. */
function stopsMet(): Stop[] {
  return [...window.focused].map((element) => {
    element.focus();
    const style = getComputedStyle(element);
    const lines = [...element.getClientRects()];
    const [first] = lines;
    const ring = Number.parseFloat(style.outlineWidth) >= 1 && style.outlineStyle !== "none";
    // The middle of a link over two lines may lie where nothing of it stands: each line is looked at.
    const isInView = lines.some(({ left, top, width, height }) => {
      const seen = document.elementFromPoint(left + width / 2, top + height / 2);
      return seen !== null && (element.contains(seen) || seen.contains(element));
    });
    let scrolled = 0;
    for (let one = element.parentElement; one; one = one.parentElement) scrolled += one.scrollLeft;
    return {
      element: element.outerHTML.replace(/ data-gate-index="-?\d+"/, "").slice(0, 120),
      // Where it stands in what may be scrolled, as a menu of one line: the walk itself scrolls it.
      left: (first?.left ?? 0) + scrolled,
      top: (first?.top ?? 0) + window.scrollY,
      bottom: (first?.bottom ?? 0) + window.scrollY,
      index: Number(element.dataset.gateIndex ?? -1),
      hasRing: ring && !/transparent|rgba\(\d+, \d+, \d+, 0\)/.test(style.outlineColor),
      isInView,
    };
  });
}

declare global {
  interface Window {
    focused: HTMLElement[];
    /** How many of them could not be reached at first. */
    focusedLate: number;
  }
}
