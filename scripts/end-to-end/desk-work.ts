import type { Page } from "playwright-core";
import type { RunningSystem } from "./system.ts";

/** What the desk does besides what a test is about: over the API, as the member of staff who is logged in. */
export class DeskWork {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  // What the API answers is what a test looks into; each knows its own part.
  rest(method: "GET" | "POST" | "PATCH", path: string, body?: object) {
    return this.#page.evaluate(async ({ url, init }) => (await fetch(url, init)).json(), {
      url: `/api${path}`,
      init: {
        method,
        credentials: "include" as const,
        headers: { "Content-Type": "application/json" },
        ...(body ? { body: JSON.stringify(body) } : {}),
      },
    });
  }

  /** Publishes a document of a body by its name; answers its identifier. */
  async addDocument(symbol: string, issuerName: string, more: object): Promise<string> {
    const issuers = await this.rest("GET", "/issuers?limit=100");
    const issuer = issuers.docs.find(({ name }: { name: string }) => name === issuerName)?.id;
    const { doc } = await this.rest("POST", "/resolutions", {
      symbol,
      issuer,
      summary: "Văn bản mẫu",
      _status: "published",
      ...more,
    });
    return doc.id;
  }

  /** Types into the text of the article that is open. */
  async write(at: "start" | "end", text: string): Promise<void> {
    await this.#page.click("[contenteditable=true]");
    await this.#page.keyboard.press(at === "start" ? "Control+Home" : "Control+End");
    await this.#page.keyboard.type(text);
  }

  /** Presses “Lưu nháp” on an article that exists, and waits until the form can be used again. */
  async saveDraft(): Promise<number> {
    const answered = this.#page.waitForResponse(
      (response) =>
        /\/api\/articles\//.test(response.url()) && response.request().method() === "PATCH",
    );
    await this.#page.click("#action-save-draft");
    const status = (await answered).status();
    await this.#page.waitForSelector("form[data-form-ready=true]");
    return status;
  }
}

/** Where some words on a page lead readers, once the site has been built; null without a link. */
export async function readersLink(
  system: RunningSystem,
  address: string,
  words: string,
): Promise<string | null> {
  await system.publish();
  const html = await (await fetch(system.settings.siteUrl + address)).text();
  return new RegExp(`<a [^>]*href="([^"]+)"[^>]*>${words}</a>`).exec(html)?.[1] ?? null;
}
