import { HtmlValidate, StaticConfigLoader } from "html-validate";
import type { BuiltPage } from "./built-site.ts";
import type { GateReport } from "./report.ts";

/**
 * The rules: all that the HTML standard forbids, and what is known to break for screen readers. Nothing of
 * taste (quotes, case, endings of void elements), for Astro writes the markup. Every rule of the two sets
 * holds; an exception would need a reason here.
 */
const validator = new HtmlValidate(
  new StaticConfigLoader({
    root: true,
    extends: ["html-validate:standard", "html-validate:a11y"],
  }),
);

/** Whether pages are valid HTML. */
export async function checkMarkup(pages: readonly BuiltPage[]): Promise<GateReport> {
  const findings = [];
  for (const { address, html } of pages) {
    const { results } = await validator.validateString(html);
    for (const { ruleId, selector, message, line, column } of results.flatMap(
      ({ messages }) => messages,
    )) {
      const element = selector ?? `line ${line}, column ${column}`;
      findings.push({ page: address, element, problem: `${message} (${ruleId})` });
    }
  }
  return { checks: pages.length, findings };
}
