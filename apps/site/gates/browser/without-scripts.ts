import type { Finding, GateReport } from "../report.ts";
import { type Tabs, visit } from "./open-page.ts";

/**
 * Whether a page says the same to who has scripts turned off: every line of text, and every link. Left
 * out are the answers of search and filters, which are no page's text, and the words for who has no scripts.
 */
export async function checkWithoutScripts(tabs: Tabs, url: string): Promise<GateReport> {
  const [withThem, without] = await Promise.all(
    [tabs.withScripts, tabs.withoutScripts].map(async (tab) => {
      await visit(tab, url);
      return tab.evaluate(readableParts);
    }),
  );
  const page = new URL(url).pathname;
  const findings = [
    ...missing(withThem?.lines, without?.lines, "with scripts turned off lacks the text"),
    ...missing(without?.lines, withThem?.lines, "with scripts turned on lacks the text"),
    ...missing(withThem?.links, without?.links, "with scripts turned off lacks the link to"),
  ].map((problem): Finding => ({ page, element: null, problem }));
  return { checks: (withThem?.lines.length ?? 0) + (withThem?.links.length ?? 0), findings };
}

function missing(wanted: string[] = [], found: string[] = [], words: string): string[] {
  const all = new Set(found);
  return wanted.filter((one) => !all.has(one)).map((one) => `${words} “${one}”`);
}

/** Runs in the page. */
function readableParts(): { lines: string[]; links: string[] } {
  const answers = "[data-results], [data-status], noscript";
  for (const element of document.querySelectorAll(answers)) element.remove();
  return {
    lines: document.body.innerText
      .split("\n")
      .map((line) => line.trim())
      .filter((line) => line !== ""),
    links: [...document.querySelectorAll<HTMLAnchorElement>("a[href]")].map(({ href }) => href),
  };
}
