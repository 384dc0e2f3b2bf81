import type { Page } from "playwright-core";
import type { Finding, GateReport } from "../report.ts";
import { DESKTOP, type Look, PHONE, show, visit } from "./open-page.ts";
import { brokenSymbols } from "./unbroken.ts";

interface Strain extends Look {
  name: string;
  /** How much larger the reader has made the letters alone. */
  letters?: number;
}

/**
 * The narrowest screen (WCAG 1.4.10), a browser of 1280 px zoomed to 200 %, which leaves half as many, and
 * letters at twice their size (WCAG 1.4.4).
 */
const STRAINS: readonly Strain[] = [
  { name: "320 px", width: 320, height: 568 },
  { name: "200 % zoom", width: 640, height: 400 },
  { name: "letters at 200 %", ...DESKTOP, letters: 2 },
  { name: "360 px, letters at 200 %", ...PHONE, letters: 2 },
];

/**
 * Whether a page keeps everything within reach where there is little room: no overflow, nothing cut off, no symbol
 * broken over two lines.
 */
export async function checkReflow(page: Page, url: string): Promise<GateReport> {
  await visit(page, url);
  const { lasting } = await page.evaluate(wordsOf);
  const findings: Finding[] = [];
  for (const strain of STRAINS) {
    await show(page, strain);
    await page.evaluate(setLetters, (strain.letters ?? 1) * 100);
    const words = new Set((await page.evaluate(wordsOf)).all);
    const lost = lasting.filter((word) => !words.has(word)).join(" ");
    const faults = [
      ...(await page.evaluate(faultsOfLayout)),
      ...(await page.evaluate(brokenSymbols)),
    ];
    if (lost !== "") faults.push({ element: "body", problem: `lacks “${lost}”` });
    for (const { element, problem } of faults) {
      const where = new URL(url).pathname;
      findings.push({ page: where, element, problem: `${problem} (${strain.name})` });
    }
  }
  return { checks: STRAINS.length, findings };
}

/** Runs in the page. */
function setLetters(percent: number): void {
  document.documentElement.style.fontSize = `${percent}%`;
}

/** Runs in the page. What a status line says, such as that a list is being fetched, goes by itself. */
function wordsOf(): { all: string[]; lasting: string[] } {
  const wordsIn = ({ innerText }: HTMLElement) =>
    innerText.split(/\s+/).filter((word) => word !== "");
  const lines = document.querySelectorAll<HTMLElement>("[role=status]");
  const passing = new Set([...lines].flatMap(wordsIn));
  const all = wordsIn(document.body);
  return { all, lasting: all.filter((word) => !passing.has(word)) };
}

/** Runs in the page: elements that stick out of it, and elements that cut off what is in them. */
function faultsOfLayout(): { element: string; problem: string }[] {
  const faults: { element: string; problem: string }[] = [];
  const width = document.documentElement.clientWidth;
  const name = (element: Element) => {
    const classes = element.classList.length > 0 ? `.${[...element.classList].join(".")}` : "";
    const words = (element.textContent ?? "").trim().replace(/\s+/g, " ").slice(0, 40);
    return `${element.localName}${classes} “${words}”`;
  };
  const scrollsByItself = (element: Element) => {
    for (let one = element.parentElement; one && one !== document.body; one = one.parentElement) {
      if (/auto|scroll/.test(getComputedStyle(one).overflowX)) return true;
    }
    return false;
  };
  for (const element of document.body.querySelectorAll("*")) {
    const style = getComputedStyle(element);
    const { left, right, width: own, height } = element.getBoundingClientRect();
    if (style.visibility === "hidden" || own <= 1 || height <= 1 || right <= 0) continue;
    const isOutside = right > width + 1 || left < -1;
    if (isOutside && !scrollsByItself(element)) {
      faults.push({
        element: name(element),
        problem: `reaches from ${left} to ${right} px of ${width}`,
      });
    }
    // A teaser, or a link, that ends in “…” leads to the page that has the whole text.
    const leadsOn =
      element.matches("a[href]") || element.closest("li, article")?.querySelector("a");
    const isShortened = style.webkitLineClamp !== "none" || style.textOverflow === "ellipsis";
    if (isShortened && leadsOn) continue;
    const cutsAcross =
      /hidden|clip/.test(style.overflowX) && element.scrollWidth > element.clientWidth + 1;
    const cutsDown =
      /hidden|clip/.test(style.overflowY) && element.scrollHeight > element.clientHeight + 1;
    if (cutsAcross || cutsDown)
      faults.push({ element: name(element), problem: "cuts off its content" });
  }
  if (document.documentElement.scrollWidth > width) {
    const problem = `the page is ${document.documentElement.scrollWidth} px wide, the screen ${width}`;
    faults.push({ element: "html", problem });
  }
  return faults;
}
