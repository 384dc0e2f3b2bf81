import { readFileSync } from "node:fs";
import { join } from "node:path";
import { addresses, FEED_FILES, routes } from "@bantin/contract";
import type { BuiltSite } from "../built-site.ts";
import type { Finding, GateReport } from "../report.ts";
import { atomFaults } from "./atom.ts";
import { type Fault, fault, type Surroundings, unless } from "./fault.ts";
import { jsonFeedFaults } from "./json-feed.ts";
import { jsonLdFaults } from "./json-ld.ts";
import { csvFaults, openDataFaults } from "./open-data.ts";
import { openGraphFaults, readHead } from "./page-head.ts";
import { rssFaults } from "./rss.ts";
import { sharePictureFaults } from "./share-picture.ts";
import { manifestFaults, securityFaults } from "./site-files.ts";
import { locations, sitemapFaults } from "./sitemap.ts";

/** All that a built site says to programs: feeds, sitemap, open data, and the heads of its pages. */
export function checkMachines(site: BuiltSite, now = new Date()): GateReport {
  const reports = [...fileFaults(site, now), ...pageFaults(site), sitemapCoverage(site)];
  return {
    checks: reports.length,
    findings: reports.flatMap(({ address, faults }) => faults.map(findingAt(address))),
  };
}

interface Report {
  address: string;
  faults: Fault[];
}

const findingAt =
  (page: string) =>
  ({ place, problem }: Fault): Finding => ({ page, element: place, problem });

type Check = (text: string, surroundings: Surroundings, site: BuiltSite) => Fault[];

/** Which check a file gets, by the end of its address. */
const CHECKS: readonly { ending: string; check: Check }[] = [
  { ending: `/${FEED_FILES.rss}`, check: rssFaults },
  { ending: `/${FEED_FILES.atom}`, check: atomFaults },
  { ending: `/${FEED_FILES.json}`, check: jsonFeedFaults },
  {
    ending: routes.manifest.build({}),
    check: (text, _, site) => manifestFaults(text, site),
  },
  { ending: routes.securityText.build({}), check: securityFaults },
  { ending: addresses.sitemap(), check: (text, at) => sitemapFaults(text, at, "sitemapindex") },
  {
    ending: addresses.openDocuments("json"),
    check: (text, _, site) => openDataFaults(text, read(site, "schema.json")),
  },
  {
    ending: addresses.openDocuments("csv"),
    check: (text, _, site) => csvFaults(text, read(site, "json")),
  },
];
const SITEMAP_PART = /^sitemap\/[^/]+\.xml$/;

function fileFaults(site: BuiltSite, now: Date): Report[] {
  return site.files.flatMap((file) => {
    const address = `/${file}`;
    const check: Check | undefined = SITEMAP_PART.test(file)
      ? (text, at) => sitemapFaults(text, at, "urlset")
      : CHECKS.find(({ ending }) => address.endsWith(ending))?.check;
    if (!check) return [];
    const text = readFileSync(join(site.folder, file), "utf8");
    const surroundings = { url: `${site.origin}${address}`, now };
    return [{ address, faults: check(text, surroundings, site) }];
  });
}

function read({ folder }: BuiltSite, form: "json" | "schema.json"): string {
  return readFileSync(join(folder, addresses.openDocuments(form)), "utf8");
}

function pageFaults({ pages, files, folder, origin }: BuiltSite): Report[] {
  const known = new Set(files.map((file) => `/${file}`));
  return pages.map(({ address, html }) => {
    const head = readHead(html);
    const dead = head.feeds.filter((feed) => !known.has(feed));
    const faults = [
      ...openGraphFaults(head, `${origin}${address}`),
      ...sharePictureFaults(head, folder, origin),
      ...head.data.flatMap(jsonLdFaults),
      ...dead.map((feed) => fault("link alternate", `there is no feed at ${feed}`)),
    ];
    return { address, faults };
  });
}

/** The sitemap names every page that search engines may list, and no other; robots.txt names the sitemap. */
function sitemapCoverage({ pages, files, folder, origin }: BuiltSite): Report {
  const text = (file: string) => readFileSync(join(folder, file), "utf8");
  const index = text(addresses.sitemap().slice(1));
  const parts = files.filter((file) => SITEMAP_PART.test(file));
  const named = new Set(parts.flatMap((part) => locations(text(part))));
  const listed = pages.filter(({ html }) => readHead(html).isListed);
  const shall = new Set(listed.map(({ address }) => `${origin}${address}`));
  const indexed = new Set(locations(index));
  const robots = text("robots.txt");
  return {
    address: addresses.sitemap(),
    faults: [
      ...[...shall].flatMap((url) => unless(named.has(url), url, "is in no part of the sitemap")),
      ...[...named].flatMap((url) => unless(shall.has(url), url, "is no page for search engines")),
      ...parts.flatMap((part) =>
        unless(indexed.has(`${origin}/${part}`), part, "is not named by the index"),
      ),
      ...unless(indexed.size === parts.length, "index", "names parts that are not there"),
      ...unless(
        robots.includes(`Sitemap: ${origin}${addresses.sitemap()}`),
        "robots.txt",
        "does not name the sitemap",
      ),
    ],
  };
}
