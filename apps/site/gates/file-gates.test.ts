import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readBuiltSite } from "./built-site.ts";
import { checkEveryKind } from "./every-kind.ts";
import { checkLinks } from "./links.ts";
import { checkMarkup } from "./markup.ts";
import { checkOwnHosts } from "./own-hosts.ts";
import { pageTypes } from "./page-types.ts";
import type { GateReport } from "./report.ts";
import { type Breakage, FILES, goodPage } from "./testing/good-page.ts";

const ORIGIN = "https://bantin.example";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "bantin-gates-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** A site of two pages, of which the one at /tin-tuc/ has something broken. */
function siteWith(...breakages: Breakage[]) {
  const pages = { "index.html": goodPage(), "khac/index.html": goodPage() };
  const files = { ...FILES, ...pages, "tin-tuc/index.html": goodPage(...breakages) };
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return readBuiltSite(folder, ORIGIN);
}

function expectOne({ findings }: GateReport, element: string | null, problem: string) {
  expect(findings).toHaveLength(1);
  expect(findings[0]?.page).toBe("/tin-tuc/");
  if (element !== null) expect(findings[0]?.element).toContain(element);
  expect(findings[0]?.problem).toContain(problem);
}

const TEXT = "<p>Đoàn";

describe("a site with nothing wrong", () => {
  it("passes each gate, and every page is counted", async () => {
    const site = siteWith();
    expect(await checkMarkup(site.pages)).toEqual({ checks: 3, findings: [] });
    expect(checkLinks(site).findings).toEqual([]);
    expect(checkLinks(site).checks).toBeGreaterThan(15);
    expect(checkOwnHosts(site.pages, ORIGIN).findings).toEqual([]);
    expect(checkOwnHosts(site.pages, ORIGIN).checks).toBe(9);
  });
});

describe("the gate of a page of every kind", () => {
  const shown = ["index.astro", "tin-tuc/index.astro", "[...ended].astro"];
  const typesOf = (...routes: string[]) =>
    pageTypes().filter(({ route }) => routes.includes(route));

  it("is content with a page of each route", () => {
    const report = checkEveryKind(siteWith(), typesOf(...shown));
    expect(report).toEqual({ checks: 3, findings: [] });
  });

  it("finds the route that no page shows", () => {
    const { checks, findings } = checkEveryKind(siteWith(), typesOf(...shown, "404.astro"));
    expect(checks).toBe(4);
    expect(findings.map(({ page }) => page)).toEqual(["src/pages/404.astro"]);
    expect(findings[0]?.problem).toContain("add content that shows it");
  });

  it("looks for every route that there is", () => {
    const routes = checkEveryKind(siteWith(), pageTypes());
    expect(routes.findings).toHaveLength(pageTypes().length - shown.length);
  });
});

describe("the gate of valid HTML", () => {
  it.each<[string, Breakage, string, string]>([
    ["a block in a heading", ["<h1>", "<h1><div>x</div>"], "div", "element-permitted-content"],
    ["an id used twice", ["<h1>", '<h1 id="noi-dung">'], "noi-dung", "no-dup-id"],
    ["a picture without alt", [' alt="Đường làng"', ""], "img", "wcag/h37"],
    [
      "an unknown attribute value",
      ["<img ", '<img loading="soon" '],
      "img",
      "attribute-allowed-values",
    ],
    ["an element that is not closed", ["</h1>", ""], "h1", "close-order"],
    ["a list of no items", [TEXT, "<ul><p>x</p></ul><p>Đoàn"], "p", "element-permitted-content"],
  ])("finds %s", async (_case, breakage, element, rule) => {
    const { findings } = await checkMarkup(siteWith(breakage).pages);
    expect(findings.length).toBeGreaterThan(0);
    for (const { page } of findings) expect(page).toBe("/tin-tuc/");
    const told = findings.map((finding) => `${finding.element} ${finding.problem}`).join("\n");
    expect(told).toContain(element);
    expect(told).toContain(rule);
  });
});

describe("the gate of links", () => {
  it.each<[string, Breakage, string]>([
    ["no page", ['"/khac/"', '"/khong/"'], "links to /khong/"],
    ["no fragment", ["/khac/#noi-dung", "/khac/#khong"], "links to /khac/#khong"],
    ["no file", ["/media/0a/anh.svg", "/media/0a/khong.svg"], "links to /media/0a/khong.svg"],
  ])("finds a link to %s", (_case, breakage, problem) => {
    expectOne(checkLinks(siteWith(breakage)), null, problem);
  });
});

describe("the gate of other hosts", () => {
  it.each<[string, Breakage, string]>([
    ["a picture", ["/media/0a/anh.svg", "https://cdn.example/a.svg"], "<img"],
    ["a rendition", ["<img ", '<img srcset="/a.webp 1x, //cdn.example/b.webp 2x" '], "<img"],
    [
      "a style sheet",
      ["/_astro/site.css", "https://cdn.example/site.css"],
      '<link rel="stylesheet"',
    ],
    [
      "a connection",
      ["<title>", '<link rel="preconnect" href="https://cdn.example/"><title>'],
      "preconnect",
    ],
    ["a frame", [TEXT, '<iframe src="https://video.example/1"></iframe><p>Đoàn'], "<iframe"],
  ])("finds %s", (_case, breakage, element) => {
    const { pages } = siteWith(breakage);
    expectOne(checkOwnHosts(pages, ORIGIN), element, "from another host");
  });

  it("lets links lead anywhere, and the head name other places", () => {
    const { pages } = siteWith(
      ['"/khac/"', '"https://chinhphu.vn/"'],
      ["<title>", '<link rel="canonical" href="https://khac.example/"><title>'],
    );
    expect(checkOwnHosts(pages, ORIGIN).findings).toEqual([]);
  });
});
