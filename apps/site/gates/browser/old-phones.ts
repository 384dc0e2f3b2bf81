import type { Browser, BrowserContext, Page } from "playwright-core";
import type { Finding, GateReport } from "../report.ts";
import { asOldPhonesRead, withoutNewMarkup } from "./old-phone-css.ts";
import { asNewReader, type Look } from "./open-page.ts";

const OLD_PHONE: Look = { width: 360, height: 640 };

/**
 * Whether a page can be read on a phone of 2018. What Chrome 60 and Safari of iOS 12 do not know is taken away from
 * style sheets and markup; then margins, sizes, distances and pictures are looked at. Where a page needs scripts, it
 * must say so to browsers without modules, and answer those that lack what came after iOS 12.
 *
 * @param browser with tabs of its own: what was cached for others would be read as new browsers read it
 * @param patienceMs how long an answer of a script is waited for
 */
export async function checkOldPhones(
  browser: Browser,
  url: string,
  patienceMs = 20_000,
): Promise<GateReport> {
  return asNewReader(browser, OLD_PHONE, async (page) => {
    await takeAway(page.context());
    await page.goto(url, { waitUntil: "load" });
    const faults = await page.evaluate(faultsOfOldPhone);
    const needsScripts = await page.evaluate(
      () => document.querySelector("[data-search], [data-filter]") !== null,
    );
    const silent = needsScripts ? await faultsOfScripts(browser, page, url, patienceMs) : [];
    const where = new URL(url).pathname;
    return {
      checks: needsScripts ? 7 : 5,
      findings: [...faults, ...silent].map((fault): Finding => ({ page: where, ...fault })),
    };
  });
}

type Fault = Omit<Finding, "page">;

/** Serves pages and style sheets as old phones read them, and no pictures in newer formats. */
async function takeAway(context: BrowserContext): Promise<void> {
  await context.route("**/*", async (route) => {
    const request = route.request();
    if (/\.(webp|avif)$/.test(new URL(request.url()).pathname)) return route.abort();
    const read = { document: withoutNewMarkup, stylesheet: asOldPhonesRead };
    const kind = request.resourceType();
    if (kind !== "document" && kind !== "stylesheet") return route.continue();
    const response = await route.fetch();
    return route.fulfill({ response, body: read[kind](await response.text()) });
  });
}

async function faultsOfScripts(
  browser: Browser,
  page: Page,
  url: string,
  patienceMs: number,
): Promise<Fault[]> {
  const faults: Fault[] = [];
  const notice = page.locator("[data-old-browser]").first();
  const isSaid = (await notice.count()) > 0 && (await notice.isVisible());
  if (!isSaid) {
    faults.push({ element: null, problem: "says nothing where the browser knows no modules" });
  }
  const answers = await asNewReader(browser, OLD_PHONE, async (modern) => {
    await modern.addInitScript(asIos12);
    await modern.goto(url, { waitUntil: "load" });
    const field = modern.locator("[data-search] [name=q]").first();
    if ((await field.count()) > 0) await field.fill("nghi quyet");
    const first = modern.locator("[data-results] li").first();
    return first.waitFor({ timeout: patienceMs }).then(
      () => true,
      () => false,
    );
  });
  if (!answers) {
    faults.push({ element: null, problem: "answers nothing without what came after iOS 12" });
  }
  return faults;
}

/** Runs in the page before its own scripts: takes away what Safari of iOS 12 does not have. */
function asIos12(): void {
  const lacking: [object, string[]][] = [
    [Element.prototype, ["replaceChildren"]],
    [Document.prototype, ["replaceChildren"]],
    [DocumentFragment.prototype, ["replaceChildren"]],
    [String.prototype, ["matchAll", "replaceAll", "at"]],
    [Array.prototype, ["at", "toSorted", "toSpliced", "toReversed", "with", "findLast"]],
    [Promise, ["allSettled", "any", "withResolvers"]],
    [Object, ["groupBy", "hasOwn"]],
    [Map, ["groupBy"]],
    [globalThis, ["structuredClone", "queueMicrotask", "DecompressionStream", "BigInt"]],
  ];
  for (const [owner, names] of lacking) {
    for (const name of names) Reflect.deleteProperty(owner, name);
  }
}

/** Runs in the page. */
async function faultsOfOldPhone(): Promise<Fault[]> {
  const MARGIN = 8;
  const TITLE_SIZE = 20;
  const DISTANCE = 4;
  const faults: Fault[] = [];
  const width = document.documentElement.clientWidth;
  const name = (element: Element) =>
    `${element.localName}.${element.className} “${(element.textContent ?? "").trim().slice(0, 40)}”`;

  if (document.documentElement.scrollWidth > width) {
    const wide = document.documentElement.scrollWidth;
    faults.push({ element: "html", problem: `is ${wide} px wide on an old phone of ${width}` });
  }
  const title = document.querySelector("main h1, main h2");
  const size = title ? Number.parseFloat(getComputedStyle(title).fontSize) : 0;
  if (title && size < TITLE_SIZE) {
    faults.push({ element: name(title), problem: `is a title of ${size} px on an old phone` });
  }

  const scrolls = (element: Element) => {
    for (let one: Element | null = element; one && one !== document.body; one = one.parentElement) {
      if (/auto|scroll|hidden/.test(getComputedStyle(one).overflowX)) return true;
    }
    return false;
  };
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    const element = text.parentElement;
    if (!element || text.textContent?.trim() === "") continue;
    const range = document.createRange();
    range.selectNodeContents(text);
    const box = range.getBoundingClientRect();
    const isSeen = box.width > 1 && box.height > 1 && box.right > 0;
    const isAtEdge = box.left < MARGIN || box.right > width - MARGIN;
    if (isSeen && isAtEdge && !scrolls(element)) {
      const problem = `stands at the edge of an old phone, from ${box.left} to ${box.right} px`;
      faults.push({ element: name(element), problem });
    }
  }

  const links = [...document.body.querySelectorAll("nav a, ul a, ol a, button")];
  for (const [at, link] of links.entries()) {
    const next = links[at + 1]?.getBoundingClientRect();
    const box = link.getBoundingClientRect();
    if (!next || next.width === 0 || box.width === 0) continue;
    const isSameLine = Math.abs(next.top - box.top) < 4 && next.height < 60;
    const distance = next.left - box.right;
    if (isSameLine && distance < DISTANCE && next.left >= box.left) {
      const problem = `runs into what follows it on an old phone (${distance} px)`;
      faults.push({ element: name(link), problem });
    }
  }

  for (const image of document.images) {
    await image.decode().catch(() => {});
    if (image.naturalWidth > 0) continue;
    const problem = `shows no picture on an old phone: ${image.currentSrc || image.src}`;
    faults.push({ element: `img “${image.alt}”`, problem });
  }
  return faults;
}
