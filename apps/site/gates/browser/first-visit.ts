import type { Browser, CDPSession, Page } from "playwright-core";
import { type Budget, type Fetched, weigh } from "../budgets.ts";
import type { Finding, GateReport } from "../report.ts";
import { checkFirstScreens, type FirstScreens, lookAtFirstScreens } from "./first-screen.ts";
import { asNewReader, PHONE, show, visit } from "./open-page.ts";

export interface FirstVisit {
  fetched: Fetched[];
  /** What the browser complained about on its console, refusals by the content security policy included. */
  complaints: string[];
  /** Everything that was asked for when the reader had scrolled to the end, too. */
  requested: string[];
  screens: FirstScreens;
}

/** Opens a page on a phone with an empty cache, notes what it fetched, and scrolls to its end. */
export function firstVisit(browser: Browser, url: string): Promise<FirstVisit> {
  return asNewReader(browser, PHONE, async (page) => {
    const session = await page.context().newCDPSession(page);
    await session.send("Network.enable");
    const fetched = noteFetched(session);
    const complaints = noteComplaints(page);
    const requested: string[] = [];
    page.on("request", (request) => requested.push(request.url()));
    await visit(page, url, PHONE);
    await page.waitForLoadState("networkidle");
    const first = [...fetched];
    const screens = await lookAtFirstScreens(page);
    await show(page, PHONE);
    await page.evaluate(scrollThrough);
    await page.waitForLoadState("networkidle");
    return { fetched: first, complaints, requested, screens };
  });
}

/**
 * Whether a first visit keeps to its budget, asks no other host for anything, is not complained about, and
 * shows at once what the page is about.
 *
 * @param isLed see `checkFirstScreens`
 */
export function checkFirstVisit(url: string, seen: FirstVisit, budget: Budget, isLed: boolean) {
  const page = new URL(url).pathname;
  return {
    weight: weigh(page, seen.fetched, budget),
    hosts: checkHosts(url, seen.requested),
    screen: checkFirstScreens(page, seen.screens, isLed),
    console: {
      checks: 1,
      findings: seen.complaints.map((problem): Finding => ({ page, element: null, problem })),
    },
  };
}

function checkHosts(url: string, requested: readonly string[]): GateReport {
  const { origin, pathname: page } = new URL(url);
  const foreign = requested.filter(
    (one) => !one.startsWith("data:") && new URL(one).origin !== origin,
  );
  const findings = foreign.map((one): Finding => {
    return { page, element: null, problem: `asks another host: ${one}` };
  });
  return { checks: requested.length, findings };
}

function noteFetched(session: CDPSession): Fetched[] {
  const fetched: Fetched[] = [];
  const known = new Map<string, Pick<Fetched, "url" | "kind">>();
  session.on("Network.responseReceived", ({ requestId, response: { url }, type }) => {
    known.set(requestId, { url, kind: kindOf(url, type) });
  });
  session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    const one = known.get(requestId);
    if (one) fetched.push({ ...one, bytes: encodedDataLength });
  });
  return fetched;
}

/** By the types of Chromium's protocol. */
const KINDS: Readonly<Record<string, Fetched["kind"]>> = {
  Document: "html",
  Stylesheet: "css",
  Font: "font",
  Script: "script",
};

/** Pictures of the newsroom are no part of the page's own weight; drawings of ours are. */
function kindOf(url: string, type: string): Fetched["kind"] {
  return new URL(url).pathname.startsWith("/media/") ? "picture" : (KINDS[type] ?? "other");
}

function noteComplaints(page: Page): string[] {
  const complaints: string[] = [];
  page.on("console", (message) => {
    // Of a page that says that something is not there, Chromium says so too.
    const isStatus =
      message.location().url === page.url() && /status of 4\d\d/.test(message.text());
    const isComplaint = ["error", "warning"].includes(message.type());
    if (isComplaint && !isStatus) complaints.push(message.text());
  });
  page.on("pageerror", ({ message }) => complaints.push(message));
  return complaints;
}

async function scrollThrough(): Promise<void> {
  for (let top = 0; top < document.documentElement.scrollHeight; top += window.innerHeight) {
    window.scrollTo(0, top);
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
}
