import type { Browser } from "playwright-core";
import { checkAccessibility } from "./browser/accessibility.ts";
import { checkAccessibleTree } from "./browser/accessible-tree.ts";
import { checkFirstVisit, type FirstVisit, firstVisit } from "./browser/first-visit.ts";
import { checkKeyboard } from "./browser/keyboard.ts";
import { checkOldPhones } from "./browser/old-phones.ts";
import { openTabs, type Tabs } from "./browser/open-page.ts";
import { checkReflow } from "./browser/reflow.ts";
import { checkWellFormed } from "./browser/well-formed.ts";
import { checkWithoutScripts } from "./browser/without-scripts.ts";
import { budgetOf } from "./budgets.ts";
import type { BuiltPage, BuiltSite } from "./built-site.ts";
import { checkEveryKind } from "./every-kind.ts";
import { checkLinks } from "./links.ts";
import { checkMachines } from "./machines/check-machines.ts";
import { checkMarkup } from "./markup.ts";
import { checkOldScripts } from "./old-scripts.ts";
import { checkOnward } from "./onward.ts";
import { checkOwnHosts } from "./own-hosts.ts";
import { pageTypes } from "./page-types.ts";
import { addReports, type GateReport } from "./report.ts";
import { samplePages } from "./samples.ts";

/** A gate over the files of a built site. */
export interface FileGate {
  name: string;
  check(site: BuiltSite): GateReport | Promise<GateReport>;
}

/** A gate over pages in a browser. `origin` serves the site. */
export interface BrowserGate {
  name: string;
  /** One page of each route is enough: the one that shows most of what there is. */
  isOncePerRoute?: boolean;
  check(reader: Reader, page: BuiltPage, origin: string): Promise<GateReport>;
}

/** A browser with its tabs. */
interface Reader {
  browser: Browser;
  tabs: Tabs;
}

export const FILE_GATES: readonly FileGate[] = [
  { name: "a page of every kind", check: (site) => checkEveryKind(site, pageTypes()) },
  { name: "valid HTML", check: ({ pages }) => checkMarkup(pages) },
  { name: "links and fragments", check: checkLinks },
  { name: "feeds, sitemap, data and heads of pages", check: checkMachines },
  { name: "onward from articles", check: checkOnward },
  { name: "scripts that old phones can parse", check: checkOldScripts },
  { name: "nothing from other hosts", check: ({ pages, origin }) => checkOwnHosts(pages, origin) },
];

export const BROWSER_GATES: readonly BrowserGate[] = [
  { name: "size budgets", check: async (...visited) => (await checkVisit(...visited)).weight },
  {
    name: "requests to other hosts",
    check: async (...visited) => (await checkVisit(...visited)).hosts,
  },
  { name: "silent console", check: async (...visited) => (await checkVisit(...visited)).console },
  { name: "first screen", check: async (...visited) => (await checkVisit(...visited)).screen },
  {
    name: "axe, light and dark, phone and desktop",
    check: ({ tabs }, page, origin) => checkAccessibility(tabs.withScripts, origin + page.address),
  },
  {
    name: "what screen readers are told",
    check: ({ tabs }, page, origin) => checkAccessibleTree(tabs.withScripts, origin + page.address),
  },
  {
    name: "the same without scripts",
    check: ({ tabs }, page, origin) => checkWithoutScripts(tabs, origin + page.address),
  },
  {
    name: "keyboard",
    check: ({ tabs }, page, origin) => checkKeyboard(tabs.withScripts, origin + page.address),
  },
  {
    name: "320 px, zoom, large letters",
    check: ({ tabs }, page, origin) => checkReflow(tabs.withScripts, origin + page.address),
  },
  {
    name: "phones of 2018",
    isOncePerRoute: true,
    check: ({ browser }, page, origin) => checkOldPhones(browser, origin + page.address),
  },
];

/** The gate over files for machines, which the browser's parser reads. */
export async function runWellFormedGate(browser: Browser, site: BuiltSite): Promise<GateReport> {
  const tabs = await openTabs(browser);
  try {
    return await checkWellFormed(tabs.withScripts, site);
  } finally {
    await tabs.close();
  }
}

/** Four gates look at the same first visit: each page is opened once for them. */
const visits = new WeakMap<BuiltPage, Promise<FirstVisit>>();

async function checkVisit({ browser }: Reader, page: BuiltPage, origin: string) {
  const url = origin + page.address;
  const visited = visits.get(page) ?? firstVisit(browser, url);
  visits.set(page, visited);
  const { route } = page.type;
  // The front page begins with the picture of its lead.
  return checkFirstVisit(url, await visited, budgetOf(route), route === "index.astro");
}

/** Pages at once: as many as small machines have cores. */
const AT_ONCE = 2;

/** One gate over the sample pages of a site, some at a time. */
export async function runBrowserGate(
  gate: BrowserGate,
  browser: Browser,
  { pages, origin }: BuiltSite,
): Promise<GateReport> {
  const samples = pagesToOpen(pages);
  const waiting = gate.isOncePerRoute ? firstOfEachRoute(samples) : samples;
  const reports: GateReport[] = [];
  const work = async () => {
    const tabs = await openTabs(browser);
    for (let page = waiting.shift(); page; page = waiting.shift()) {
      reports.push(await gate.check({ browser, tabs }, page, origin));
    }
    await tabs.close();
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return addReports(reports);
}

/** Samples of a route begin with the page that shows most. */
function firstOfEachRoute(samples: readonly BuiltPage[]): BuiltPage[] {
  return [...Map.groupBy(samples, ({ type }) => type.route).values()].flatMap(
    ([first]) => first ?? [],
  );
}

/** What has moved is never drawn by our servers, which answer 301 there. */
function pagesToOpen(pages: readonly BuiltPage[]): BuiltPage[] {
  return samplePages(pages.filter(({ html }) => !html.includes('<meta http-equiv="refresh"')));
}
