import { Parser } from "htmlparser2";
import type { BuiltPage } from "./built-site.ts";
import type { Finding, GateReport } from "./report.ts";

/** Attributes with which an element makes a browser fetch something by itself. */
const FETCHING: Readonly<Record<string, readonly string[]>> = {
  audio: ["src"],
  embed: ["src"],
  iframe: ["src"],
  image: ["href", "xlink:href"],
  img: ["src", "srcset"],
  input: ["src"],
  object: ["data"],
  script: ["src"],
  source: ["src", "srcset"],
  track: ["src"],
  use: ["href", "xlink:href"],
  video: ["src", "poster"],
};

/** Links in the head that are only read by those who look for them. */
const NOT_FETCHED = new Set([
  "canonical",
  "alternate",
  "license",
  "author",
  "next",
  "prev",
  "help",
]);

/** Whether everything that browsers fetch for a page, by its markup, comes from the site itself. */
export function checkOwnHosts(pages: readonly BuiltPage[], origin: string): GateReport {
  const findings: Finding[] = [];
  let checks = 0;
  for (const { address, html } of pages) {
    const parser = new Parser({
      onopentag(name, attributes) {
        for (const url of fetchedBy(name, attributes)) {
          checks += 1;
          if (new URL(url, origin + address).origin === origin) continue;
          const element = `<${name} ${attributes.rel ? `rel="${attributes.rel}"` : ""}>`;
          findings.push({ page: address, element, problem: `fetches ${url} from another host` });
        }
      },
    });
    parser.end(html);
  }
  return { checks, findings };
}

function fetchedBy(name: string, attributes: Record<string, string>): string[] {
  if (name === "link") {
    const kinds = (attributes.rel ?? "").split(/\s+/);
    const isFetched = !kinds.every((kind) => NOT_FETCHED.has(kind));
    return isFetched && attributes.href ? [attributes.href] : [];
  }
  return (FETCHING[name] ?? []).flatMap((attribute) => {
    const value = attributes[attribute];
    if (!value) return [];
    if (attribute !== "srcset") return [value];
    return value.split(",").map((part) => part.trim().split(/\s+/)[0] ?? "");
  });
}
