import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { type Browser, chromium } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { type RunningServer, serveSite } from "../../src/serve/server.ts";
import { budgetOf } from "../budgets.ts";
import type { Finding, GateReport } from "../report.ts";
import { BROKEN_PAGES, more, SCRIPT } from "../testing/broken-pages.ts";
import { type Breakage, FILES, goodPage } from "../testing/good-page.ts";
import { checkAccessibility } from "./accessibility.ts";
import { checkAccessibleTree } from "./accessible-tree.ts";
import { checkFirstVisit, firstVisit } from "./first-visit.ts";
import { checkKeyboard } from "./keyboard.ts";
import { checkOldPhones } from "./old-phones.ts";
import { openTabs, type Tabs } from "./open-page.ts";
import { checkReflow } from "./reflow.ts";
import { checkWellFormed } from "./well-formed.ts";
import { checkWithoutScripts } from "./without-scripts.ts";

let folder: string;
let server: RunningServer;
let browser: Browser;
let tabs: Tabs;
let pages = 0;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "bantin-gates-"));
  for (const [path, text] of Object.entries(FILES)) write(path, text);
  write("index.html", goodPage());
  write("khac/index.html", goodPage());
  server = await serveSite({ current: folder, port: 0 });
  browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_BIN ?? "/usr/bin/chromium",
    args: (process.env.CHROMIUM_FLAGS ?? "--headless --no-sandbox").split(" "),
  });
  tabs = await openTabs(browser);
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
  rmSync(folder, { recursive: true, force: true });
});
// A page that did something to its tab must not be felt by the next.
afterEach(() => tabs.withScripts.goto("about:blank"));

function write(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

/** Address of a page that has something broken, or nothing. */
function urlOf(...breakages: readonly Breakage[]): string {
  pages += 1;
  write(`trang-${pages}/index.html`, goodPage(...breakages));
  return `${server.url}trang-${pages}/`;
}

const GATES = {
  axe: (url: string) => checkAccessibility(tabs.withScripts, url),
  tree: (url: string) => checkAccessibleTree(tabs.withScripts, url),
  keyboard: (url: string) => checkKeyboard(tabs.withScripts, url),
  reflow: (url: string) => checkReflow(tabs.withScripts, url),
  scripts: (url: string) => checkWithoutScripts(tabs, url),
  weight: (url: string) => visited(url, "weight"),
  hosts: (url: string) => visited(url, "hosts"),
  console: (url: string) => visited(url, "console"),
  screen: (url: string) => visited(url, "screen"),
  old: (url: string) => checkOldPhones(browser, url, 2_000),
};

type Visited = "weight" | "hosts" | "console" | "screen";

async function visited(url: string, what: Visited): Promise<GateReport> {
  return checkFirstVisit(url, await firstVisit(browser, url), budgetOf("index.astro"), false)[what];
}

const described = (findings: readonly Finding[]) =>
  findings.map(({ element, problem }) => `${element} ${problem}`).join("\n");

describe("a page with nothing wrong", () => {
  it.each(Object.entries(GATES))(
    "passes the gate %s, which counts its checks",
    async (_name, gate) => {
      const { checks, findings } = await gate(urlOf());
      expect(findings).toEqual([]);
      expect(checks).toBeGreaterThan(0);
    },
  );
});

describe("the gate keyboard", () => {
  it("takes controls that appear on the way for what they are", async () => {
    const appearing =
      '<button id="hien">Mở</button><button hidden>Một</button><button hidden>Hai</button>';
    expect((await GATES.keyboard(urlOf(more(appearing), SCRIPT))).findings).toEqual([]);
  });
});

describe("the gate of files for machines", () => {
  it("finds XML and JSON that are not well formed, and passes what is", async () => {
    write("feed.xml", '<?xml version="1.0"?><feed><entry>Tin &amp; bài</entry></feed>');
    write("feed.json", '{"tin": 1}');
    write("broken.xml", '<?xml version="1.0"?><feed><entry>Tin & bài</entry></feed>');
    write("broken.json", '{"tin": 1,}');
    const files = ["feed.xml", "feed.json", "broken.xml", "broken.json", "media/0a/anh.svg"];
    const site = { folder, origin: server.url, pages: [], files };
    const { checks, findings } = await checkWellFormed(tabs.withScripts, site);
    expect(checks).toBe(4);
    expect(findings.map(({ page }) => page)).toEqual(["/broken.xml", "/broken.json"]);
    expect(described(findings)).toContain("is no XML: ");
    expect(described(findings)).toContain("is no JSON: ");
  });
});

describe.each(BROKEN_PAGES)("the gate %s", (name, cases) => {
  it.each(cases)("finds %s", async (_case, breakages, element, problem) => {
    const url = urlOf(...breakages);
    const { findings } = await GATES[name](url);
    expect(findings.length).toBeGreaterThan(0);
    for (const { page } of findings) expect(page).toBe(new URL(url).pathname);
    expect(described(findings)).toContain(element);
    expect(described(findings)).toContain(problem);
  });
});
