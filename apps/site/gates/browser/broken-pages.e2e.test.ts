import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { type Browser, chromium } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { type RunningServer, serveSite } from "../../src/serve/server.ts";
import { budgetOf } from "../budgets.ts";
import type { Finding, GateReport } from "../report.ts";
import { type Breakage, FILES, goodPage } from "../testing/good-page.ts";
import { checkAccessibility } from "./accessibility.ts";
import { checkAccessibleTree } from "./accessible-tree.ts";
import { firstVisit, judgeFirstVisit } from "./first-visit.ts";
import { checkKeyboard } from "./keyboard.ts";
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
};

async function visited(url: string, what: "weight" | "hosts" | "console"): Promise<GateReport> {
  return judgeFirstVisit(url, await firstVisit(browser, url), budgetOf("index.astro"))[what];
}

const described = (findings: readonly Finding[]) =>
  findings.map(({ element, problem }) => `${element} ${problem}`).join("\n");

const MORE = "</main>";
const SCRIPT: Breakage = ["</head>", '<script src="/_astro/script.js" defer></script></head>'];
const more = (html: string): Breakage => [MORE, `${html}${MORE}`];

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

describe.each<[keyof typeof GATES, [string, Breakage[], string, string][]]>([
  [
    "axe",
    [
      ["faint letters", [more('<p class="faint">Chữ quá nhạt</p>')], "faint", "color-contrast"],
      [
        "letters that only the dark scheme hides",
        [more('<p class="dark-only">Chữ tối</p>')],
        "dark-only",
        "color-contrast; phone, dark",
      ],
      ["a field without a name", [more('<input type="text">')], "<input", "label"],
      ["a heading that is skipped", [more("<h4>Mục</h4>")], "<h4", "heading-order"],
      ["a page without a language", [[' lang="vi"', ""]], "<html", "html-has-lang"],
      ["words outside all landmarks", [["<header>", "<div>Ngoài</div><header>"]], "<div", "region"],
    ],
  ],
  [
    "tree",
    [
      ["a second main part", [more("</main><main>Hai")], "<main>", "main is there 2 times"],
      [
        "a page without a foot",
        [
          ["<footer>", "<div>"],
          ["</footer>", "</div>"],
        ],
        "null",
        "contentinfo is there 0 times",
      ],
      [
        "a second navigation without a name",
        [more('<nav><a href="/">Đầu</a></nav>')],
        "<nav>",
        "one of 2 navigation and has no name",
      ],
      [
        "two navigations of one name",
        [more('<nav aria-label="Trình đơn"><a href="/">Đầu</a></nav>')],
        "<nav aria-label",
        "a second navigation named “Trình đơn”",
      ],
      ["a second title", [more("<h1>Hai</h1>")], "<h1>Hai", "has 2 headings of level 1"],
      [
        "a page without a title",
        [["<h1>Trang lành</h1>", ""]],
        "null",
        "has 0 headings of level 1",
      ],
      [
        "a heading that is skipped",
        [more("<h3>Mục</h3>")],
        "<h3>Mục",
        "of level 3 right after level 1",
      ],
      [
        "a link without a name",
        [more('<a href="/khac/"><svg></svg></a>')],
        '<a href="/khac/"><svg',
        "a link without a name",
      ],
      [
        "a button without a name",
        [more("<button></button>")],
        "<button>",
        "a button without a name",
      ],
      ["a picture without a name", [[' alt="Đường làng"', ""]], "<img", "an image without a name"],
      [
        "links that say the same and lead to different pages",
        [more('<a href="/khac/">Trang chủ</a>')],
        '<a href="/khac/">Trang chủ',
        "leads elsewhere",
      ],
      [
        "a link that says nothing by itself",
        [more('<a href="/khac/">tại đây</a>')],
        "tại đây",
        "by itself says nothing",
      ],
      [
        "a missing skip link",
        [['<a class="skip" href="#noi-dung">Chuyển đến nội dung chính</a>', ""]],
        "Trang chủ",
        "skips nothing",
      ],
    ],
  ],
  [
    "keyboard",
    [
      [
        "a link without a ring",
        [['<a href="/khac/">', '<a class="no-ring" href="/khac/">']],
        "no-ring",
        "no ring",
      ],
      [
        "a control that is met out of turn",
        [more('<a href="/" tabindex="1">Đầu</a>')],
        'tabindex="1"',
        "the first stop",
      ],
      [
        "an order that is not the one seen",
        [more('<div class="after"><a href="/">Cuối</a></div>')],
        "Cuối",
        "stands before it",
      ],
      [
        "a skip link to nowhere",
        [['href="#noi-dung">Chuyển', 'href="#khong">Chuyển']],
        "#khong",
        "skips to nowhere",
      ],
      [
        "a missing skip link",
        [['<a class="skip" href="#noi-dung">Chuyển đến nội dung chính</a>', ""]],
        "null",
        "not to the content",
      ],
      ["a trap", [more('<button id="bay">Bẫy</button>'), SCRIPT], "Liên hệ", "Tab reaches"],
    ],
  ],
  [
    "reflow",
    [
      ["what is wider than the screen", [more('<p class="wide">Rộng quá</p>')], "p.wide", "320 px"],
      [
        "what cuts off its text",
        [more(`<p class="cut">${"Dài quá ".repeat(9)}</p>`)],
        "p.cut",
        "cuts off",
      ],
      [
        "what phones do not show",
        [more('<p class="not-on-phones">Chỉ máy bàn</p>')],
        "body",
        "lacks “Chỉ máy bàn”",
      ],
    ],
  ],
  [
    "scripts",
    [
      [
        "text that a script writes",
        [SCRIPT, more('<p data-empty="">x</p>')],
        "null",
        "turned off lacks the text “Viết bằng mã”",
      ],
      [
        "text that a script takes away",
        [SCRIPT, more("<p data-remove>Mất chữ</p>")],
        "null",
        "turned on lacks the text “Mất chữ”",
      ],
    ],
  ],
  [
    "weight",
    [
      ["a script", [SCRIPT], "null", "bytes of scripts"],
      [
        "a heavy style sheet",
        [["</title>", '</title><link rel="stylesheet" href="/_astro/big.css">']],
        "null",
        "/_astro/big.css (css",
      ],
    ],
  ],
  [
    "hosts",
    [
      [
        "a picture from elsewhere",
        [["/media/0a/anh.svg", "http://127.0.0.2:9/a.svg"]],
        "null",
        "asks another host: http://127.0.0.2:9/a.svg",
      ],
    ],
  ],
  [
    "console",
    [
      [
        "an inline style that the policy refuses",
        [more('<p style="color:red">x</p>')],
        "null",
        "Content Security Policy",
      ],
      ["a file that is not there", [["/media/0a/anh.svg", "/media/0a/khong.svg"]], "null", "404"],
    ],
  ],
])("the gate %s", (name, cases) => {
  it.each(cases)("finds %s", async (_case, breakages, element, problem) => {
    const url = urlOf(...breakages);
    const { findings } = await GATES[name](url);
    expect(findings.length).toBeGreaterThan(0);
    for (const { page } of findings) expect(page).toBe(new URL(url).pathname);
    expect(described(findings)).toContain(element);
    expect(described(findings)).toContain(problem);
  });
});
