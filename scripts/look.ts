import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { type BrowserContextOptions, chromium } from "playwright-core";

/**
 * Screenshots of pages of a running site, for eyes: at four widths, light, dark, and as printed.
 *
 * `node scripts/look.ts [--out /tmp/look] [--only light,print] URL…`
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    out: { type: "string", default: "/tmp/look" },
    only: { type: "string", default: "" },
    help: { type: "boolean", default: false },
  },
});

interface View {
  name: string;
  context: BrowserContextOptions;
  isPrinted?: boolean;
}

const widths = [320, 360, 768, 1280];
const screens = (["light", "dark"] as const).flatMap((colorScheme) =>
  widths.map((width) => ({
    name: `${colorScheme}-${width}`,
    context: { colorScheme, viewport: { width, height: 800 } },
  })),
);
/** The width of A4 between its margins, at 96 dots an inch. */
const paper = {
  name: "print",
  context: { viewport: { width: 680, height: 960 } },
  isPrinted: true,
};
const VIEWS: View[] = [...screens, paper];

if (values.help || positionals.length === 0) {
  console.log("node scripts/look.ts [--out /tmp/look] [--only light,dark,360,print] URL…");
  process.exit(values.help ? 0 : 1);
}

const only = values.only.split(",").filter((name) => name !== "");
const views = VIEWS.filter(
  ({ name }) => only.length === 0 || only.some((part) => name.includes(part)),
);
mkdirSync(values.out, { recursive: true });
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_BIN ?? "/usr/bin/chromium",
  args: (process.env.CHROMIUM_FLAGS ?? "--headless --no-sandbox").split(" "),
});
for (const { name, context, isPrinted = false } of views) {
  const page = await browser.newPage(context);
  if (isPrinted) await page.emulateMedia({ media: "print" });
  for (const url of positionals) {
    await page.goto(url, { waitUntil: "networkidle" });
    const path = join(values.out, `${fileNameOf(url)}-${name}.png`);
    await page.screenshot({ path, fullPage: true });
    console.log(path);
  }
  await page.close();
}
await browser.close();
console.log(`${views.length * positionals.length} screenshots in ${values.out}.`);

function fileNameOf(url: string): string {
  const { pathname, search } = new URL(url);
  return (
    `${pathname}${search}`
      .replace(/[^\w-]+/g, "_")
      .replace(/^_|_$/g, "")
      .slice(-80) || "home"
  );
}
