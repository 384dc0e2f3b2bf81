import { existsSync, statSync } from "node:fs";
import { join } from "node:path";
import { type LinkTargets, pageProblems, readPage } from "../src/build/check-index.ts";
import type { BuiltSite } from "./built-site.ts";
import type { Finding, GateReport } from "./report.ts";

/**
 * Whether every link, fragment, picture and file of every page leads somewhere, by the check that each
 * release has to pass: here over the whole site at once, whoever rendered it, and with the places in other pages.
 */
export function checkLinks({ folder, origin, pages }: BuiltSite): GateReport {
  const facts = new Map(pages.map(({ address, html }) => [address, readPage(html)]));
  const targets: LinkTargets = {
    siteUrl: origin,
    isFile: (path) => existsSync(join(folder, path)) && statSync(join(folder, path)).isFile(),
    isPage: (address) => facts.has(address),
    idsOf: (address) => facts.get(address)?.ids ?? new Set(),
  };
  const findings: Finding[] = [];
  let checks = 0;
  for (const [address, page] of facts) {
    checks += new Set(page.links).size;
    for (const { message } of pageProblems(address, page, targets)) {
      const problem = message.startsWith(address) ? message.slice(address.length + 1) : message;
      findings.push({ page: address, element: null, problem });
    }
  }
  return { checks, findings };
}
