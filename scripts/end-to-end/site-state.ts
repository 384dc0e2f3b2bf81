import type { Locator, Page } from "playwright-core";

/** What the admin says about the readers' site, as a member of staff sees it. */
export class SiteState {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /** The line beside the button “Đăng”; empty before the server has answered. */
  line(): Promise<string> {
    return this.#page.locator(".site-line--buttons .site-line__text").innerText();
  }

  /** Where its link leads. */
  async pageUrl(): Promise<string> {
    const href = await this.#page.locator(".site-line--buttons a").getAttribute("href");
    return href ?? "";
  }

  /** What stands above the form or on the first page, whatever happens. */
  notices(): Promise<string> {
    return this.#page.locator(".site-notices").first().innerText();
  }

  link(name: string): Locator {
    return this.#page.locator(".site-notices a", { hasText: name });
  }

  button(name: string): Locator {
    return this.#page.locator(".site-notices").getByRole("button", { name });
  }

  /** On a release: asks for it to be live again, and confirms with a reason. */
  async rollBack(why: string): Promise<void> {
    await this.#page.getByRole("button", { name: "Quay lại bản này" }).first().click();
    const dialog = this.#page.getByRole("dialog");
    await dialog.getByLabel("Lý do").fill(why);
    await dialog.getByRole("button", { name: "Quay lại bản này" }).click();
  }

  /** Leaves a mark that a reload would wipe away. */
  mark(): Promise<void> {
    return this.#page.evaluate(() => document.body.setAttribute("data-marked", ""));
  }

  isMarked(): Promise<boolean> {
    return this.#page.evaluate(() => document.body.hasAttribute("data-marked"));
  }
}
