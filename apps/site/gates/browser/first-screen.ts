import type { Page } from "playwright-core";
import type { Finding, GateReport } from "../report.ts";
import { type Look, show } from "./open-page.ts";

/** What readers see of a page before they move it. */
interface FirstScreen {
  /** The first heading of its main part, in CSS pixels from the top of the page; null when there is none. */
  title: { words: string; top: number; bottom: number } | null;
  /** Themes that are shown more than once, as the page's words. */
  repeatedThemes: string[];
}

export interface FirstScreens {
  phone: FirstScreen;
  desktop: FirstScreen;
  /** The largest thing painted on the phone, where it is no part of the main part; null when it is. */
  strangeLargest: string | null;
}

const SMALL_DESKTOP: Look = { width: 1280, height: 720 };
/** The screens that most readers of a commune hold: 360 × 640. */
const PHONE_HEIGHT = 640;
/** What stands above a title may take so much of it. */
const TITLE_TOP = 260;

/** Looks at a page that was opened on a phone and not moved yet. It leaves it on a desktop, at its top. */
export async function lookAtFirstScreens(page: Page): Promise<FirstScreens> {
  const strangeLargest = await page.evaluate(largestOutsideMain);
  const phone = await page.evaluate(firstScreen);
  await show(page, SMALL_DESKTOP);
  return { phone, desktop: await page.evaluate(firstScreen), strangeLargest };
}

/**
 * Whether a page shows what it is about at once: its title high on a phone, and within a small desktop; the
 * largest thing seen is its own; the theme of the year stands on it once.
 *
 * @param isLed a picture stands above the title: then the title must be on the screen with it
 */
export function checkFirstScreens(
  page: string,
  { phone, desktop, strangeLargest }: FirstScreens,
  isLed: boolean,
): GateReport {
  const problems: [element: string | null, problem: string][] = [];
  if (!phone.title || !desktop.title) problems.push([null, "has no heading in its main part"]);
  if (phone.title) {
    const { words, top, bottom } = phone.title;
    if (!isLed && top > TITLE_TOP) {
      problems.push([words, `begins ${top} px from the top of a phone, not ${TITLE_TOP} or less`]);
    }
    if (isLed && bottom > PHONE_HEIGHT) {
      problems.push([words, `ends at ${bottom} px, below the first screen of a phone`]);
    }
  }
  if (desktop.title && desktop.title.bottom > SMALL_DESKTOP.height) {
    const { words, bottom } = desktop.title;
    problems.push([words, `ends at ${bottom} px, below the first screen of a desktop`]);
  }
  if (strangeLargest) {
    problems.push([
      strangeLargest,
      "is the largest thing of the first screen, and not the page's own",
    ]);
  }
  for (const theme of phone.repeatedThemes) problems.push([theme, "shows its theme twice"]);
  return {
    checks: 4,
    findings: problems.map(([element, problem]): Finding => ({ page, element, problem })),
  };
}

/** Runs in the page. */
function firstScreen(): FirstScreen {
  const heading = document.querySelector<HTMLElement>("main :is(h1, h2)");
  const box = heading?.getBoundingClientRect();
  const themes = [...document.querySelectorAll('aside[aria-label="Chủ đề công tác"] a')];
  const elsewhere = [...document.querySelectorAll("h1, a")].filter(
    (one) => !one.closest('.body, nav, aside[aria-label="Chủ đề công tác"]'),
  );
  const repeated = themes.filter((theme) => {
    const slogan = theme.textContent?.match(/“.+”/)?.[0] ?? "";
    return elsewhere.some((one) => slogan !== "" && one.textContent?.includes(slogan));
  });
  return {
    title:
      heading && box
        ? {
            words: heading.innerText,
            top: Math.round(box.top + window.scrollY),
            bottom: Math.round(box.bottom + window.scrollY),
          }
        : null,
    repeatedThemes: repeated.map((theme) => theme.textContent ?? ""),
  };
}

/**
 * Runs in the page. What is painted largest is reported frame by frame, so the head of a page may be it for some frames:
 * it is waited for whether something of the main part outgrows it.
 */
async function largestOutsideMain(): Promise<string | null> {
  const entries: PerformanceEntry[] = [];
  const observer = new PerformanceObserver((list) => entries.push(...list.getEntries()));
  observer.observe({ type: "largest-contentful-paint", buffered: true });
  const largest = () => {
    const last = entries.at(-1);
    return last && "element" in last && last.element instanceof Element ? last.element : null;
  };
  const end = performance.now() + 2_000;
  while (!largest()?.closest("main") && performance.now() < end) {
    await new Promise((resolve) => requestAnimationFrame(resolve));
    entries.push(...observer.takeRecords());
  }
  observer.disconnect();
  if (entries.length === 0) return "nothing that the browser reports";
  const found = largest();
  if (found === null || found.closest("main")) return null;
  return `${found.localName}.${found.className} “${(found.textContent ?? "").trim().slice(0, 40)}”`;
}
