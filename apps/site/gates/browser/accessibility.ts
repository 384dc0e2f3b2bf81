import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults, RunOptions } from "axe-core";
import type { Page } from "playwright-core";
import type { Finding, GateReport } from "../report.ts";
import { DESKTOP, type Look, PHONE, show, visit } from "./open-page.ts";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** WCAG 2.2 A and AA, and axe's best practices. */
const OPTIONS: RunOptions = {
  runOnly: {
    type: "tag",
    values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
  },
  resultTypes: ["violations"],
};

const LOOKS: readonly (Look & { name: string })[] = [
  { ...PHONE, scheme: "light", name: "phone, light" },
  { ...PHONE, scheme: "dark", name: "phone, dark" },
  { ...DESKTOP, scheme: "light", name: "desktop, light" },
  { ...DESKTOP, scheme: "dark", name: "desktop, dark" },
];

/** What axe finds on a page, in light and dark, on a phone and on a desk. A check is a rule that applied. */
export async function checkAccessibility(page: Page, url: string): Promise<GateReport> {
  await visit(page, url);
  await page.evaluate(AXE);
  const findings: Finding[] = [];
  let checks = 0;
  for (const look of LOOKS) {
    await show(page, look);
    const results = await page.evaluate(runAxe, OPTIONS);
    checks += results.passes.length + results.violations.length;
    findings.push(...findingsOf(url, look.name, results));
  }
  return { checks, findings };
}

function runAxe(options: RunOptions): Promise<AxeResults> {
  return window.axe.run(document, options);
}

function findingsOf(url: string, look: string, { violations }: AxeResults): Finding[] {
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ html, failureSummary }) => {
      const why = (failureSummary ?? "").split("\n").slice(1).join(" ").trim();
      return {
        page: new URL(url).pathname,
        element: html.slice(0, 160),
        problem: `${help} (${id}; ${look}) ${why}`,
      };
    }),
  );
}

declare global {
  interface Window {
    axe: { run(context: Document, options: RunOptions): Promise<AxeResults> };
  }
}
