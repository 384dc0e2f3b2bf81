import { readdirSync } from "node:fs";
import { join } from "node:path";

/** One route of the site: all its pages come from one file. */
export interface PageType {
  /** The file below src/pages, which is the route: `tin-tuc/[year]/index.astro`. */
  route: string;
  matches: RegExp;
}

const PAGES = join(import.meta.dirname, "../src/pages");

/** The routes that draw pages, the most exact first, as they lie in src/pages: a new one is in by itself. */
export function pageTypes(): PageType[] {
  const files = readdirSync(PAGES, { recursive: true, encoding: "utf8" });
  return files
    .map((file) => file.replaceAll("\\", "/"))
    .filter((file) => file.endsWith(".astro"))
    .sort((a, b) => exactness(b).localeCompare(exactness(a)) || a.localeCompare(b))
    .map((route) => ({ route, matches: patternOf(route) }));
}

/** The route that an address belongs to. @throws when there is none: the page cannot be ours. */
export function typeOf(address: string, types: readonly PageType[]): PageType {
  const type = types.find(({ matches }) => matches.test(address));
  if (!type) throw new Error(`${address} belongs to no route in src/pages.`);
  return type;
}

function patternOf(route: string): RegExp {
  const address = `/${route.replace(/\.astro$/, "").replace(/(^|\/)index$/, "")}/`;
  const source = address
    .replace(/\/+$/, "/")
    .split(/(\[[^\]]+\])/)
    .map((part) => {
      if (part.startsWith("[...")) return ".+";
      return part.startsWith("[") ? "[^/]+" : part.replaceAll(/[.*+?^${}()|\\]/g, "\\$&");
    });
  // What a rest stands for may be nothing, where the route has something before it.
  return new RegExp(`^${source.join("").replace(/(?<=.)\/\.\+\/$/, "/(?:.+/)?")}$`);
}

/** By segment: written out before one parameter before all the rest, as Astro decides between routes. */
function exactness(route: string): string {
  return route
    .split("/")
    .map((segment) => {
      if (segment.includes("[...")) return "0";
      if (segment.startsWith("[")) return "1";
      return segment.includes("[") ? "2" : "3";
    })
    .join("");
}
