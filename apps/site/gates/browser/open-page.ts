import type { Browser, BrowserContextOptions, Page } from "playwright-core";

export interface Look {
  /** CSS pixels. */
  width: number;
  height: number;
  scheme?: "light" | "dark";
}

export const PHONE: Look = { width: 360, height: 740 };
export const DESKTOP: Look = { width: 1280, height: 800 };

const READER: BrowserContextOptions = {
  reducedMotion: "reduce",
  locale: "vi-VN",
  timezoneId: "Asia/Ho_Chi_Minh",
};

/** Two tabs that stay open, for gates that do not mind what was fetched before. */
export interface Tabs {
  withScripts: Page;
  withoutScripts: Page;
  close(): Promise<void>;
}

export async function openTabs(browser: Browser): Promise<Tabs> {
  const [on, off] = await Promise.all(
    [true, false].map((javaScriptEnabled) => browser.newContext({ ...READER, javaScriptEnabled })),
  );
  if (!on || !off) throw new Error("The browser opened no context.");
  return {
    withScripts: await on.newPage(),
    withoutScripts: await off.newPage(),
    close: async () => {
      await Promise.all([on.close(), off.close()]);
    },
  };
}

/** A new reader with an empty cache, who does something and is gone. */
export async function asNewReader<Result>(
  browser: Browser,
  look: Look,
  work: (page: Page) => Promise<Result>,
): Promise<Result> {
  const context = await browser.newContext(READER);
  try {
    const page = await context.newPage();
    await show(page, look);
    return await work(page);
  } finally {
    await context.close();
  }
}

/** Goes to a page and waits until it stands there as it will stay, its fonts included. */
export async function visit(page: Page, url: string, look: Look = DESKTOP): Promise<void> {
  await show(page, look);
  await page.goto(url, { waitUntil: "load", timeout: 60_000 });
  await page.evaluate(() => document.fonts.ready.then(() => true));
}

/** Shows an open page in another size or scheme, without asking for it anew. */
export async function show(page: Page, { width, height, scheme = "light" }: Look): Promise<void> {
  await page.setViewportSize({ width, height });
  await page.emulateMedia({ colorScheme: scheme, reducedMotion: "reduce" });
}
