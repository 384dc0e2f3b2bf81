import { Parser } from "htmlparser2";
import type { BuiltPage } from "./built-site.ts";

/**
 * A few pages that together show all there is: of each route the fewest pages on which every kind of
 * element, by name and classes, and every attribute occurs that any page of the route has. So a withdrawn
 * article, or a document that is only cited, is among them without a list of such cases.
 */
export function samplePages(pages: readonly BuiltPage[]): BuiltPage[] {
  const routes = new Map<string, BuiltPage[]>();
  for (const page of pages) {
    routes.set(page.type.route, [...(routes.get(page.type.route) ?? []), page]);
  }
  return [...routes.values()].flatMap(fewestShowingAll);
}

function fewestShowingAll(pages: BuiltPage[]): BuiltPage[] {
  const featuresOfPage = new Map(pages.map((page) => [page, featuresOf(page.html)]));
  const missing = new Set([...featuresOfPage.values()].flatMap((features) => [...features]));
  const chosen: BuiltPage[] = [];
  const gain = (page: BuiltPage) => {
    const features = featuresOfPage.get(page) ?? new Set<string>();
    return [...features].filter((feature) => missing.has(feature)).length;
  };
  while (missing.size > 0) {
    const [best] = pages.toSorted(
      (a, b) => gain(b) - gain(a) || a.address.localeCompare(b.address),
    );
    if (!best) break;
    chosen.push(best);
    for (const feature of featuresOfPage.get(best) ?? []) missing.delete(feature);
  }
  return chosen;
}

/** `p`, `p.meta`, `a[rel]`: of `<p class="meta">` and `<a rel="…">`. */
function featuresOf(html: string): Set<string> {
  const features = new Set<string>();
  const parser = new Parser({
    onopentag(name, attributes) {
      features.add(name);
      for (const attribute of Object.keys(attributes)) features.add(`${name}[${attribute}]`);
      const classes = (attributes.class ?? "").split(/\s+/).filter((one) => one !== "");
      for (const one of classes) features.add(`${name}.${one}`);
    },
  });
  parser.end(html);
  return features;
}
