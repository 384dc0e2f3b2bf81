import type { BuiltSite } from "./built-site.ts";
import type { PageType } from "./page-types.ts";
import type { GateReport } from "./report.ts";

/** Gates look at what the sample shows: a route without a page in it would never be looked at. */
export function checkEveryKind(
  { pages }: Pick<BuiltSite, "pages">,
  types: readonly PageType[],
): GateReport {
  const shown = new Set(pages.map(({ type }) => type.route));
  const findings = types
    .filter(({ route }) => !shown.has(route))
    .map(({ route }) => ({
      page: `src/pages/${route}`,
      element: null,
      problem: "has no page in the sample site: add content that shows it to apps/cms/src/sample",
    }));
  return { checks: types.length, findings };
}
