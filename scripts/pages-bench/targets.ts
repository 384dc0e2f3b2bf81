import type { BuiltSite } from "../../apps/site/gates/built-site.ts";

/** A page that the bench audits. */
export interface Target {
  name: string;
  url: string;
}

/** The routes that readers meet most. Of a route with many pages, its heaviest is audited. */
const ROUTES: Readonly<Record<string, string>> = {
  home: "index.astro",
  article: "tin-tuc/[year]/[month]/[slug].astro",
  documents: "van-ban/index.astro",
  document: "van-ban/[issuer]/[period]/[type]/[number].astro",
  search: "tim-kiem/index.astro",
};

/** Search engines are asked to leave such a page alone, which Lighthouse counts against it. */
const UNLISTED = '<meta name="robots" content="noindex"';

/** The pages to audit, and the names of those that the site does not have. */
export function targetsIn({ pages, origin }: BuiltSite): { targets: Target[]; missing: string[] } {
  const targets: Target[] = [];
  const missing: string[] = [];
  for (const [name, route] of Object.entries(ROUTES)) {
    const [heaviest] = pages
      .filter(({ type, html }) => type.route === route && !html.includes(UNLISTED))
      .toSorted((a, b) => b.html.length - a.html.length);
    if (heaviest) targets.push({ name, url: origin + heaviest.address });
    else missing.push(name);
  }
  return { targets, missing };
}
